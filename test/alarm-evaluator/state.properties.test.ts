import assert from "node:assert/strict";
import fc from "fast-check";
import type { MetricAlarm } from "./alarm";
import { alarmOf, minutely } from "./fixture";
import { runAlarm } from "./run";
import type { Points } from "./series";
import { breaches, judge } from "./state";

const treatMissingData = fc.constantFrom("missing", "ignore", "breaching", "notBreaching");
const comparisonOperator = fc.constantFrom(
  "GreaterThanThreshold",
  "GreaterThanOrEqualToThreshold",
  "LessThanThreshold",
  "LessThanOrEqualToThreshold",
);
const point = fc.constantFrom(0, 10, 11, undefined);
const alarms: fc.Arbitrary<MetricAlarm> = fc
  .integer({ min: 1, max: 6 })
  .chain((evaluationPeriods) =>
    fc.record({
      evaluationPeriods: fc.constant(evaluationPeriods),
      datapointsToAlarm: fc.integer({ min: 1, max: evaluationPeriods }),
      treatMissingData,
      comparisonOperator,
    }),
  )
  .map(alarmOf);
const ranges = (alarm: MetricAlarm, of: fc.Arbitrary<number | undefined> = point): fc.Arbitrary<Points> =>
  fc.array(of, { minLength: alarm.evaluationPeriods + 2, maxLength: alarm.evaluationPeriods + 2 });
const alarmAndRange = alarms.chain((alarm) => fc.tuple(fc.constant(alarm), ranges(alarm)));

const breachingValue = (alarm: MetricAlarm): number => (breaches(alarm, 11) ? 11 : 0);
const put = (points: Points, index: number, value: number | undefined): Points =>
  points.toSpliced(index, 1, value);

describe("for every alarm and every series", () => {
  it("a point more that breaches never ends an alarm", () => {
    fc.assert(
      fc.property(alarmAndRange, fc.nat(7), ([alarm, range], position) => {
        if (judge(alarm, range) !== "ALARM") return;
        const worse = put(range, position % range.length, breachingValue(alarm));
        assert.equal(judge(alarm, worse), "ALARM");
      }),
    );
  });

  it("a lower M never makes it quieter", () => {
    fc.assert(
      fc.property(alarmAndRange, ([alarm, range]) => {
        if (judge(alarm, range) !== "ALARM" || alarm.datapointsToAlarm === 1) return;
        const keener = { ...alarm, datapointsToAlarm: alarm.datapointsToAlarm - 1 };
        assert.equal(judge(keener, range), "ALARM");
      }),
    );
  });

  it("with all data there, M of the newest N decide, and nothing else", () => {
    const complete = alarms.chain((alarm) =>
      fc.tuple(fc.constant(alarm), ranges(alarm, fc.constantFrom(0, 10, 11))),
    );
    fc.assert(
      fc.property(complete, fc.constantFrom(0, 11), ([alarm, range], older) => {
        const newest = range.slice(-alarm.evaluationPeriods);
        const count = newest.filter((value) => value !== undefined && breaches(alarm, value)).length;
        const expected = count >= alarm.datapointsToAlarm ? "ALARM" : "OK";
        assert.equal(judge(alarm, range), expected);
        assert.equal(judge(alarm, put(range, 0, older)), expected);
      }),
    );
  });

  it("what is not breaching when missing never decides for ALARM, what is breaching never against it", () => {
    fc.assert(
      fc.property(alarmAndRange, ([alarm, range]) => {
        const calm = judge({ ...alarm, treatMissingData: "notBreaching" }, range);
        const strict = judge({ ...alarm, treatMissingData: "breaching" }, range);
        const own = judge(alarm, range);
        if (calm === "ALARM") assert.equal(own, "ALARM");
        if (strict === "OK") assert.equal(own, "OK");
      }),
    );
  });

  it("strict and loose comparisons differ at the limit only, and are each other's opposite", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (threshold, value) => {
        const over = breaches({ threshold, comparison: "GreaterThanThreshold" }, value);
        const atLeast = breaches({ threshold, comparison: "GreaterThanOrEqualToThreshold" }, value);
        const under = breaches({ threshold, comparison: "LessThanThreshold" }, value);
        const atMost = breaches({ threshold, comparison: "LessThanOrEqualToThreshold" }, value);
        assert.deepEqual([over, under], [!atMost, !atLeast]);
        assert.equal(over || under, value !== threshold);
        assert.equal(breaches({ threshold, comparison: "GreaterThanThreshold" }, threshold), false);
        assert.equal(breaches({ threshold, comparison: "LessThanThreshold" }, threshold), false);
      }),
    );
  });

  it("the same series some hours later gives the same states, as much later", () => {
    const series = fc.array(point, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(alarms, series, fc.integer({ min: 1, max: 48 }), (alarm, values, hours) => {
        const samples = minutely(values);
        const later = samples.map((sample) => ({ ...sample, atSeconds: sample.atSeconds + hours * 3600 }));
        const toSeconds = values.length * 60;
        const now = runAlarm(alarm, { metric: samples }, { fromSeconds: 0, toSeconds });
        const then = runAlarm(
          alarm,
          { metric: later },
          { fromSeconds: hours * 3600, toSeconds: hours * 3600 + toSeconds },
        );
        assert.deepEqual(
          then.map((evaluation) => ({ ...evaluation, atSeconds: evaluation.atSeconds - hours * 3600 })),
          now,
        );
      }),
    );
  });
});
