import assert from "node:assert/strict";
import { wantsColour } from "../../scripts/cli/colour";

describe("colour", () => {
  const cases: readonly [string, NodeJS.ProcessEnv, boolean, boolean][] = [
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["continuous integration, even with a terminal", { CI: "true" }, true, false],
    ["NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["an empty NO_COLOR, which means nothing", { NO_COLOR: "" }, true, true],
    ["a terminal that can show none", { TERM: "dumb" }, true, false],
    ["FORCE_COLOR in a pipe", { FORCE_COLOR: "1" }, false, true],
    ["FORCE_COLOR=0 at a terminal", { FORCE_COLOR: "0" }, true, false],
  ];
  for (const [where, environment, isTerminal, expected] of cases) {
    it(`is ${expected ? "used" : "not used"} with ${where}`, () => {
      assert.equal(wantsColour(environment, isTerminal), expected);
    });
  }
});
