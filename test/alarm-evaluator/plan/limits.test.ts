import assert from "node:assert/strict";
import type { MetricAlarm } from "../alarm";
import { alarmOf, mathAlarmOf } from "../fixture";
import { subjectOf } from "./drill";
import { strictLimits } from "./drills-life";
import { limitsOf } from "./limits";

const errorRate = mathAlarmOf(
  "IF(requests >= 50, 100 * (FILL(target, 0) + FILL(balancer, 0)) / requests, 0)",
  { requests: "RequestCount", target: "HTTPCode_Target_5XX", balancer: "HTTPCode_ELB_5XX" },
  { threshold: 1 },
);

describe("limits found by trying", () => {
  const found = (alarm: MetricAlarm) =>
    limitsOf(alarm, subjectOf(alarm).inputs).map(({ id, value, firing }) => `${id} ${firing} ${value}`);

  it("are those that somebody wrote", () => {
    assert.deepEqual(found(alarmOf({ threshold: 0.5 })), ["metric above 0.5"]);
    assert.deepEqual(found(mathAlarmOf("IF(a < 30 AND b < 100, 1, 0)", { a: "A", b: "B" })), [
      "a below 30",
      "b below 100",
    ]);
  });

  it("include those that the other metrics make", () => {
    const limits = found(errorRate);
    assert.ok(limits.includes("requests above 50"));
    assert.ok(limits.includes("target above 0.5"), "1 % of 50 requests");
    assert.ok(limits.some((limit) => limit.startsWith("balancer above")));
  });

  it("are found to the last digit, as of bytes", () => {
    const alarm = alarmOf({ comparisonOperator: "LessThanThreshold", threshold: 1_288_490_188.8 });
    assert.deepEqual(found(alarm), ["metric below 1288490188.8"]);
    assert.equal(strictLimits(subjectOf(alarm)), undefined);
  });

  it("are not moved by rounding: 100 * 0.07 / 7 is 1", () => {
    const alarm = mathAlarmOf("100 * errors / 7", { errors: "Errors" }, { threshold: 1 });
    assert.ok(found(alarm).includes("errors above 0.07"));
    assert.equal(strictLimits(subjectOf(alarm)), undefined);
  });
});
