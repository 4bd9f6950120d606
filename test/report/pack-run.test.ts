import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { requireCommittedPolicies, withResults } from "../../scripts/report/pack-run";

describe("a run of the packs", () => {
  const names = [
    "TMPDIR",
    "ESTATE_POLICY_TODAY",
    "ESTATE_POLICY_EXCEPTIONS",
    "ESTATE_POLICY_RESULTS",
  ] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  beforeEach(() => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  });
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  it("has a place for results of its own, which is gone afterwards", async () => {
    const file = await withResults({ pack: "any", at: "2026-11-30T12:00:00Z" }, (place) => {
      assert.equal(process.env.ESTATE_POLICY_RESULTS, place);
      assert.equal(process.env.ESTATE_POLICY_TODAY, "2026-11-30");
      fs.writeFileSync(place, "{}");
      return Promise.resolve(place);
    });
    assert.ok(!fs.existsSync(path.dirname(file)));
    assert.equal(process.env.ESTATE_POLICY_RESULTS, undefined);
    assert.equal(process.env.ESTATE_POLICY_TODAY, undefined);
  });

  it("says so where there is no such place", async () => {
    const occupied = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "estate-results-")), "occupied");
    fs.writeFileSync(occupied, "");
    process.env.TMPDIR = occupied;
    await assert.rejects(
      withResults({ pack: "any" }, () => Promise.resolve()),
      /no place for their results: .*occupied cannot be written \(ENOTDIR\)/,
    );
  });

  it("judges what AWS becomes by the committed files only", () => {
    requireCommittedPolicies("aws");
    process.env.ESTATE_POLICY_EXCEPTIONS = "mine.yaml";
    requireCommittedPolicies("simulated");
    assert.throws(() => {
      requireCommittedPolicies("aws");
    }, /ESTATE_POLICY_EXCEPTIONS is set/);
  });
});
