import assert from "node:assert/strict";
import { isBurstable, memoryGibOf } from "../../lib/instance-types";

/** As AWS lists them. */
const known: readonly (readonly [type: string, gib: number, burstable: boolean])[] = [
  ["t4g.small", 2, true],
  ["t4g.xlarge", 16, true],
  ["m7g.large", 8, false],
  ["c7g.large", 4, false],
  ["r7g.large", 16, false],
  ["db.t4g.medium", 4, true],
  ["db.m7g.large", 8, false],
  ["db.r7g.2xlarge", 64, false],
];

describe("instance types", () => {
  for (const [type, gib, burstable] of known) {
    it(`${type} has ${gib} GiB`, () => {
      assert.equal(memoryGibOf(type), gib);
      assert.equal(isBurstable(type), burstable);
    });
  }

  it("of cache nodes say whether they burst", () => {
    assert.ok(isBurstable("cache.t4g.small"));
    assert.ok(!isBurstable("cache.m7g.large"));
  });

  it("that nobody knows are named", () => {
    assert.throws(() => memoryGibOf("db.x9.huge"), /"db\.x9\.huge" is not known/);
    assert.throws(() => memoryGibOf("t4g.huge"), /"t4g\.huge" is not known/);
  });
});
