import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { allFacts } from "./all-facts";
import { documentTexts, knownRequirementIds, needsDocuments, normalised } from "./documents";

describe("facts", () => {
  const facts = allFacts();

  it("are many", () => {
    assert.ok(facts.length > 200, `only ${facts.length} facts were found`);
  });

  it("name a requirement and say in whose words, or why", () => {
    for (const { place, fact } of facts) {
      assert.ok(fact.sources.length > 0, `${place} names no requirement`);
      assert.ok((fact.quote ?? fact.reason ?? "") !== "", `${place} has neither quote nor reason`);
      assert.ok(
        fact.reason === undefined || fact.reason.length >= 20,
        `${place}: "${fact.reason ?? ""}" says nothing`,
      );
    }
  });

  describe("against the documents", () => {
    before(function () {
      needsDocuments(this);
    });

    it("quote words that occur in a document of the system", () => {
      const texts: Record<string, readonly string[]> = {};
      const missing = facts.filter(({ fact: { sources, quote } }) => {
        if (quote === undefined) return false;
        const prefixes = [...new Set(sources.map((id) => id.slice(0, id.indexOf("-"))))];
        return !prefixes.some((prefix) =>
          (texts[prefix] ??= documentTexts(prefix)).some((text) => text.includes(normalised(quote))),
        );
      });
      assert.deepEqual(
        missing.map(({ place, fact }) => `${place}: ${fact.quote ?? ""}`),
        [],
      );
    });

    it("cite requirements that exist, in facts, comments and decisions", () => {
      const known = knownRequirementIds();
      assert.ok(known.size > 700, `only ${known.size} ids were found in the tables`);
      const root = path.resolve(__dirname, "../..");
      const folders = ["systems", "config", "docs/decisions"];
      for (const file of folders.flatMap((folder) => filesBelow(path.join(root, folder)))) {
        const text = fs.readFileSync(file, "utf8");
        for (const [id] of text.matchAll(/\b(?:MG|EG|VDX)-[A-Z]?\d+\b/g)) {
          assert.ok(known.has(id), `${file} cites ${id}, which no table has`);
        }
      }
    });
  });
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );
}
