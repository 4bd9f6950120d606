import assert from "node:assert/strict";
import { stepsOf, valueAt } from "../../../scripts/plan/property-path";

describe("property paths", () => {
  it("knows names, list positions and quoted keys", () => {
    assert.deepEqual(stepsOf('ingress[0].tags["a.b"].cidrBlocks[12]'), [
      "ingress",
      0,
      "tags",
      "a.b",
      "cidrBlocks",
      12,
    ]);
    assert.deepEqual(stepsOf('["a\\"b"]'), ['a"b']);
  });

  it("finds the value", () => {
    assert.equal(valueAt({ list: [{ a: 1 }] }, "list[0].a"), 1);
    assert.equal(valueAt({ list: [] }, "list[0].a"), undefined);
  });

  it("stops at what is masked as a whole", () => {
    assert.equal(valueAt({ settings: "[secret]" }, "settings.password"), "[secret]");
  });
});
