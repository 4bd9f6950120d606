import assert from "node:assert/strict";
import { databaseClasses, ec2MemoryGib } from "../../config/catalogue/instances";
import { closest } from "../../config/closest";
import { shown } from "../../config/fault";
import { cpuArchitectureOf } from "../../lib/cpu-architecture";

describe("closest", () => {
  it("finds the key that was meant, or none", () => {
    const keys = ["network", "database", "caches", "tiers"];
    assert.equal(closest("netwrok", keys), "network");
    assert.equal(closest("Database", keys), "database");
    assert.equal(closest("tier", keys), "tiers");
    assert.equal(closest("kitchen", keys), undefined);
    assert.equal(closest("", keys), undefined);
  });
});

describe("instance types", () => {
  it("are all of a known processor architecture", () => {
    for (const type of ec2MemoryGib.keys()) assert.doesNotThrow(() => cpuArchitectureOf(type), type);
  });

  it("have the memory that AWS gives them", () => {
    const known = {
      "t4g.small": 2,
      "t4g.xlarge": 16,
      "c7g.large": 4,
      "m7g.large": 8,
      "r7g.large": 16,
      "m6i.4xlarge": 64,
    };
    for (const [type, gib] of Object.entries(known)) assert.equal(ec2MemoryGib.get(type), gib, type);
    assert.equal(ec2MemoryGib.get("m6i.medium"), undefined, "x86 families begin at large");
    assert.ok(databaseClasses.has("db.t4g.medium") && !databaseClasses.has("db.m7g.medium"));
  });
});

describe("values in messages", () => {
  it("are on one line, short, and never an exception", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    assert.equal(shown(loop), "a value that contains itself");
    assert.equal(shown("a\nb"), '"a\\nb"');
    assert.match(shown("x".repeat(500)), /^"x{59}… \(502 characters\)$/);
    assert.equal(shown(Number.NaN), "NaN");
    assert.equal(shown(10n), "10");
  });
});
