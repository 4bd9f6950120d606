import assert from "node:assert/strict";
import { readMetricAlarm } from "./alarm";
import { alarmOf, mathAlarmOf } from "./fixture";
import { runAlarm } from "./run";

describe("a declared alarm", () => {
  it("is N of N and treats missing data as missing where it says nothing, as AWS takes it", () => {
    const alarm = alarmOf({ evaluationPeriods: 4, treatMissingData: undefined });
    assert.equal(alarm.datapointsToAlarm, 4);
    assert.equal(alarm.treatMissingData, "missing");
    assert.equal(alarm.lowSamples, "evaluate");
  });

  const query = {
    id: "m",
    metric: { namespace: "N", metricName: "M", stat: "Sum", period: 60 },
    returnData: true,
  };
  for (const [what, inputs, message] of [
    ["a comparison that does not exist", { comparisonOperator: "Bigger" }, /an-alarm:[^]*comparisonOperator/],
    ["a threshold that is not known", { threshold: "(known after apply)" }, /an-alarm:[^]*threshold/],
    ["an anomaly band", { thresholdMetricId: "ad1" }, /anomaly band is not evaluated/],
    ["neither statistic", { statistic: undefined }, /a period and a statistic/],
    ["a statistic that does not exist", { statistic: "Mean" }, /an-alarm: statistic "Mean"/],
    ["no period at all", { evaluationPeriods: 0 }, /evaluationPeriods/],
    ["an id with a capital", { metricQueries: [{ ...query, id: "M" }] }, /begins with a small letter/],
    ["no query that returns data", { metricQueries: [{ ...query, returnData: false }] }, /exactly one query/],
    ["two queries that return data", { metricQueries: [query, { ...query, id: "n" }] }, /exactly one query/],
    [
      "two periods",
      {
        metricQueries: [
          query,
          { ...query, id: "n", returnData: false, metric: { ...query.metric, period: 300 } },
        ],
      },
      /need one period/,
    ],
    [
      "an expression nobody can read",
      {
        metricQueries: [
          { ...query, id: "e", metric: undefined, expression: "m +" },
          { ...query, returnData: false },
        ],
      },
      /expected a number/,
    ],
  ] as const) {
    it(`with ${what} is refused, by name`, () => {
      assert.throws(() => alarmOf(inputs), message);
    });
  }

  it("names itself when it has no name yet", () => {
    assert.equal(alarmOf().name, "an-alarm");
    assert.equal(alarmOf({ name: "an-alarm-0a1b2c3" }).name, "an-alarm-0a1b2c3");
    assert.throws(() => readMetricAlarm("x", undefined), /alarm x:/);
  });
});

describe("expressions of an alarm", () => {
  const run = (alarm: ReturnType<typeof alarmOf>) =>
    runAlarm(alarm, { a: [{ atSeconds: 30, value: 6 }] }, { fromSeconds: 0, toSeconds: 60 })[0];
  const lines = (...expressions: (readonly [string, string])[]) =>
    mathAlarmOf(
      "a",
      { a: "A" },
      {
        metricQueries: [
          { id: "a", metric: { namespace: "N", metricName: "A", stat: "Sum", period: 60 } },
          ...expressions.map(([id, expression], index) => ({ id, expression, returnData: index === 0 })),
        ],
      },
    );

  it("may stand on one another, in any order", () => {
    assert.equal(run(lines(["z", "half * 3"], ["half", "a / 2"]))?.range.at(-1), 9);
  });

  it("may not stand in a circle", () => {
    assert.throws(() => run(lines(["x", "y + 1"], ["y", "x + 1"])), /x needs y needs x/);
  });

  it("name what does not exist", () => {
    assert.throws(() => run(lines(["x", "b + 1"])), /"b" is no id of the request; there are: a/);
  });

  it("give one time series", () => {
    assert.throws(() => run(lines(["x", "MAX(a)"])), /x gives a number, not one time series/);
    assert.throws(() => run(lines(["x", "METRICS()"])), /gives several time series/);
  });
});
