import assert from "node:assert/strict";
import { atLeast, formatVersion, parseVersion } from "../../../scripts/setup/versions";

describe("versions", () => {
  for (const [text, version] of [
    ["v3.250.0", "3.250.0"],
    ["v3.251.0-dev.0+g1234", "3.251.0"],
    ["go1.26.8", "1.26.8"],
    ["go1.27rc1", "1.27.0"],
    ["go version go1.25.11 linux/amd64", "1.25.11"],
  ] as const) {
    it(`reads ${text}`, () => {
      assert.equal(formatVersion(parseVersion(text) ?? [0, 0, 0]), version);
    });
  }

  it("reads nothing where there is no version", () => {
    assert.equal(parseVersion("command not found"), undefined);
  });

  for (const [left, right, expected] of [
    ["3.249.0", "3.249.0", true],
    ["3.248.9", "3.249.0", false],
    ["4.0.0", "3.249.0", true],
    ["3.1000.0", "3.249.0", true],
    ["1.25.9", "1.25.11", false],
  ] as const) {
    it(`${left} ${expected ? "is" : "is not"} at least ${right}`, () => {
      assert.equal(atLeast(parseVersion(left) ?? [0, 0, 0], parseVersion(right) ?? [0, 0, 0]), expected);
    });
  }
});
