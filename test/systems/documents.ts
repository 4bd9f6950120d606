import * as fs from "node:fs";
import * as path from "node:path";
import { skipLoudly } from "../real/support";

// The documents and the requirement tables lie beside the repository; elsewhere the tests that need them skip.
const beside = path.resolve(__dirname, "../../../shared");
const seeds = path.join(beside, "seeds");
const tables = path.join(beside, "requirements");

const documentsPresent = fs.existsSync(seeds) && fs.existsSync(tables);

/** Skips where there is nothing to compare with, and says so. */
export function needsDocuments(context: Mocha.Context): void {
  if (documentsPresent) return;
  skipLoudly(context, "../shared/seeds and ../shared/requirements are not here; no quote is checked");
}

/** First digits of the documents of each system. */
const documentsOf: Readonly<Record<string, readonly string[]>> = {
  MG: ["000", "001"],
  EG: ["002", "004"],
  VDX: ["003"],
};

/** Text with every run of white space as one blank. */
export function normalised(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The normalised texts of the documents that an id's prefix (`MG`, `EG`, `VDX`) stands for. */
export function documentTexts(prefix: string): readonly string[] {
  return (documentsOf[prefix] ?? []).map((number) => {
    const file = fs.readdirSync(seeds).find((name) => name.startsWith(number));
    if (file === undefined) throw new Error(`document ${number} is missing in ${seeds}`);
    const text = fs.readFileSync(path.join(seeds, file), "utf8");
    // Document 001 was encoded twice: its characters are the bytes of the text that was meant.
    return normalised(number === "001" ? Buffer.from(text, "latin1").toString("utf8") : text);
  });
}

/** Every id that a row of the requirement tables begins with. */
export function knownRequirementIds(): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const file of fs.readdirSync(tables)) {
    for (const [, id] of fs
      .readFileSync(path.join(tables, file), "utf8")
      .matchAll(/^\| ([A-Z]+-[A-Z]?\d+) \|/gm)) {
      if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}
