import assert from "node:assert/strict";
import { sourceFiles, textOf } from "./sources";

/** Longest file without a reason. */
const maxLines = 200;

/** Files that may be longer, with the reason. */
const longerForAReason: Readonly<Record<string, string>> = {};

describe("conventions", () => {
  for (const file of sourceFiles()) {
    it(`${file} is about one idea`, () => {
      const lines = textOf(file).split("\n").length - 1;
      assert.ok(
        lines <= maxLines || longerForAReason[file] !== undefined,
        `${file} has ${lines} lines; split it, or give a reason in this test`,
      );
    });
  }

  it("lists no reason for a file that is short or gone", () => {
    const files = sourceFiles();
    for (const file of Object.keys(longerForAReason)) {
      assert.ok(
        files.includes(file) && textOf(file).split("\n").length - 1 > maxLines,
        `${file} needs no reason`,
      );
    }
  });

  for (const file of sourceFiles().filter((name) => name.startsWith("components/"))) {
    for (const [, token, folder, className] of textOf(file).matchAll(
      /super\(\s*"(estate:([\w-]+):(\w+))"/g,
    )) {
      it(`${token ?? ""} says where its source is`, () => {
        const kebab = (className ?? "").replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
        assert.equal(file, `components/${folder ?? ""}/${kebab}.ts`);
      });
    }
  }
});
