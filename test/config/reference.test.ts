import assert from "node:assert/strict";
import { configDocs } from "../../scripts/config-docs";
import { configurationPage } from "../../config/reference";
import { keyText } from "../../config/fault";
import { everyNode } from "../../config/plain";
import { realConfig } from "./stacks";

describe("docs/configuration.md", () => {
  it("is what the schema says", () => {
    assert.deepEqual(configDocs(true), { exitCode: 0, message: "docs/configuration.md is up to date" });
  });

  it("explains every key that the real files use", () => {
    const page = configurationPage();
    for (const stack of ["prod", "staging"]) {
      for (const { path } of everyNode(realConfig(stack)).filter((node) => node.path.length > 0)) {
        const key = keyText(path)
          .replace(/\[\d+\]/g, "[]")
          .replace(/^estate:systems\.[\w-]+/, "estate:systems.<system>")
          .replace(/\.tiers\.[\w-]+/, ".tiers.<tier>")
          .replace(/\.mailboxes\.[\w-]+/, ".mailboxes.<role>")
          .replace(/\.(caches|replicas)\.(?!<)[\w-]+/, ".$1.<role>")
          .replace(/\.caches\.<role>\.<role>/, ".caches.<role>");
        assert.ok(page.includes(`\`${key}\``), key);
      }
    }
  });

  it("says of every key what it means", () => {
    for (const row of configurationPage()
      .split("\n")
      .filter((line) => line.startsWith("| `"))) {
      assert.doesNotMatch(row, /\|\s*\|$/, row);
    }
  });
});
