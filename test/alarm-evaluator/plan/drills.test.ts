import assert from "node:assert/strict";
import type { MetricAlarm } from "../alarm";
import { alarmOf, mathAlarmOf } from "../fixture";
import { subjectOf } from "./drill";
import { drills, type DrillName } from "./drills";

function fault(name: DrillName, alarm: MetricAlarm): string | undefined {
  return drills[name](subjectOf(alarm));
}

const percentile = { statistic: undefined, extendedStatistic: "p95", threshold: 0.5 };
const ratio = "IF(requests >= 50, 100 * (FILL(target, 0) + FILL(balancer, 0)) / requests, 0)";
const ratioMetrics = {
  requests: "RequestCount",
  target: "HTTPCode_Target_5XX",
  balancer: "HTTPCode_ELB_5XX",
};

/** Alarms as the estate has or will have them, which pass everything. */
const good: Readonly<Record<string, MetricAlarm>> = {
  "above a limit, 3 of 5": alarmOf({ evaluationPeriods: 5, datapointsToAlarm: 3 }),
  "below a limit": alarmOf({ comparisonOperator: "LessThanThreshold", evaluationPeriods: 3 }),
  "silence is a breach": alarmOf({ metricName: "HealthStatus", threshold: 1, treatMissingData: "breaching" }),
  "silence is told": alarmOf({ treatMissingData: "missing", insufficientDataActions: ["arn:topic"] }),
  "silence changes nothing": alarmOf({ treatMissingData: "ignore", evaluationPeriods: 2 }),
  "a percentile that ignores few samples": alarmOf({
    ...percentile,
    evaluateLowSampleCountPercentiles: "ignore",
    evaluationPeriods: 3,
  }),
  "once a day": alarmOf({ period: 86_400, threshold: 24, treatMissingData: "breaching" }),
  "a count of samples": alarmOf({ statistic: "SampleCount" }),
  "a rate with a guard": mathAlarmOf(ratio, ratioMetrics, { threshold: 1, evaluationPeriods: 3 }),
  "six metrics at once": mathAlarmOf("IF(a > 9 AND b > 9 AND c > 9 AND d > 9 AND e > 9 AND f > 9, 1, 0)", {
    a: "A",
    b: "B",
    c: "C",
    d: "D",
    e: "E",
    f: "F",
  }),
  "growth of a counter": mathAlarmOf("RATE(sent)", { sent: "Sent" }, { threshold: 5 }),
};

describe("the drills", () => {
  for (const [what, alarm] of Object.entries(good)) {
    it(`pass an alarm: ${what}`, () => {
      const subject = subjectOf(alarm);
      for (const [name, drill] of Object.entries(drills)) assert.equal(drill(subject), undefined, name);
    });
  }

  const percent = { metricName: "CPUUtilization" };
  for (const [name, what, alarm, message] of [
    ["is as CloudWatch takes it", "a period of 90 s", alarmOf({ period: 90 }), /90 s is not/],
    [
      "is as CloudWatch takes it",
      "4 of 3",
      alarmOf({ evaluationPeriods: 3, datapointsToAlarm: 4 }),
      /4 breaching/,
    ],
    ["is as CloudWatch takes it", "25 hours", alarmOf({ period: 300, evaluationPeriods: 300 }), /looks back/],
    [
      "can go off and can be quiet",
      "CPU above 120 %",
      alarmOf({ ...percent, threshold: 120 }),
      /make it go off/,
    ],
    [
      "can go off and can be quiet",
      "CPU above 100 %",
      alarmOf({ ...percent, threshold: 100 }),
      /make it go off/,
    ],
    [
      "can go off and can be quiet",
      "a count below 0",
      alarmOf({ comparisonOperator: "LessThanThreshold", threshold: 0 }),
      /make it go off/,
    ],
    [
      "can go off and can be quiet",
      "always true",
      mathAlarmOf("IF(a >= 0, 1, 0)", { a: "A" }),
      /leave it quiet/,
    ],
    [
      "can go off and can be quiet",
      "conditions that exclude one another",
      mathAlarmOf("IF(a > 5 AND a < 3, 1, 0)", { a: "A" }),
      /make it go off/,
    ],
    [
      "is quiet at its limits",
      "at least",
      alarmOf({ comparisonOperator: "GreaterThanOrEqualToThreshold" }),
      /goes off when metric is 10 itself, not only above it/,
    ],
    [
      "is quiet at its limits",
      "at least, inside",
      mathAlarmOf("IF(a >= 80, 1, 0)", { a: "A" }),
      /a is 80 itself/,
    ],
    [
      "does not mind one gap",
      "N of N over filled gaps",
      mathAlarmOf("FILL(a, 0)", { a: "A" }, { threshold: 10, evaluationPeriods: 3 }),
      /one gap makes it OK where it was ALARM/,
    ],
    [
      "works on data that comes a minute late",
      "1 of 1 over filled gaps",
      mathAlarmOf("FILL(a, 0)", { a: "A" }, { threshold: 10 }),
      /it is OK, then OK, then OK/,
    ],
    [
      "is after an hour of silence what it says",
      "filled gaps that hide a breach",
      mathAlarmOf("FILL(a, 0)", { a: "A" }, { threshold: 10, treatMissingData: "breaching" }),
      /an hour of silence after OK makes it OK, not ALARM/,
    ],
    [
      "is after an hour of silence what it says",
      "gaps filled with a breach",
      mathAlarmOf("FILL(a, 99)", { a: "A" }, { threshold: 10 }),
      /an hour of silence after OK makes it ALARM, not OK/,
    ],
    [
      "does not go off because a part is silent",
      "a numerator that is taken for 0",
      mathAlarmOf(
        "waiting / instances",
        { waiting: "W", instances: "I" },
        {
          comparisonOperator: "LessThanThreshold",
          threshold: 10,
        },
      ),
      /goes off when waiting fall silent/,
    ],
    [
      "does not go off because a part is silent",
      "a remainder of what is not there",
      mathAlarmOf("100 - 100 * free / total", { free: "F", total: "T" }, { threshold: 90 }),
      /goes off when free fall silent/,
    ],
  ] as const) {
    it(`find fault with ${what}`, () => {
      assert.match(fault(name, alarm) ?? "nothing", message);
    });
  }

  it("take the silence of counted events for none, but not the silence of a gauge", () => {
    const rate = "IF(MAX([requests, errors]) >= 100, 100 * errors / MAX([requests, errors]), 0)";
    const alarmOn = (stat: string): MetricAlarm => {
      const queries = ["requests", "errors"].map((id) => {
        return { id, metric: { namespace: "Test", metricName: id, stat, period: 60 } };
      });
      const result = { id: "rate", expression: rate, returnData: true };
      return mathAlarmOf(rate, {}, { metricQueries: [...queries, result], threshold: 1 });
    };
    const name = "does not go off because a part is silent";
    assert.equal(fault(name, alarmOn("Sum")), undefined);
    assert.match(fault(name, alarmOn("Maximum")) ?? "", /requests fall silent/);
  });

  it("show the alarm's life with the fault", () => {
    const alarm = mathAlarmOf("FILL(a, 0)", { a: "A" }, { threshold: 10 });
    assert.match(
      fault("works on data that comes a minute late", alarm) ?? "",
      /result = FILL\(a, 0\)\n[^]*state \|/,
    );
  });
});
