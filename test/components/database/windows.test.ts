import assert from "node:assert/strict";
import { windowsOverlap } from "../../../components/database/windows";

describe("backup and maintenance windows", () => {
  const cases: [daily: string, weekly: string, overlap: boolean][] = [
    ["02:00-02:30", "thu:06:30-thu:07:30", false],
    ["02:00-02:30", "thu:02:30-thu:03:30", false],
    ["02:00-02:30", "thu:02:29-thu:03:30", true],
    ["02:00-02:30", "THU:01:00-THU:02:01", true],
    ["23:45-00:15", "mon:00:00-mon:01:00", true],
    ["23:45-00:15", "sun:00:10-sun:01:00", true],
    ["00:00-00:30", "sat:23:30-sun:00:30", true],
    ["12:00-12:30", "sat:23:30-sun:00:30", false],
  ];
  for (const [daily, weekly, overlap] of cases) {
    it(`${daily} and ${weekly} ${overlap ? "overlap" : "do not overlap"}`, () => {
      assert.equal(windowsOverlap(daily, weekly), overlap);
    });
  }

  it("must be written as AWS writes them", () => {
    assert.throws(() => windowsOverlap("2:00-2:30", "thu:06:30-thu:07:30"), /not of the form/);
    assert.throws(() => windowsOverlap("02:00-02:30", "xyz:06:30-thu:07:30"), /does not start with/);
    assert.throws(() => windowsOverlap("25:00-26:30", "thu:06:30-thu:07:30"), /not a time of day/);
  });
});
