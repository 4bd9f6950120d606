import assert from "node:assert/strict";
import fc from "fast-check";
import { skipLoudly } from "../../real/support";
import { states } from "../alarm";
import { anyRule, printRule, ruleAlarms } from "../composite/any-rule";
import { holds, parseRule } from "../composite/rule";
import { alarmOf } from "../fixture";
import { runAlarm } from "../run";
import { Emulator } from "./emulator";

const installMs = 300_000;
const rulesTried = 40;

/** Where an emulator of AWS knows the rules too, both must agree. */
describe("the evaluator and an emulator of AWS", () => {
  let emulator: Emulator;
  before(async function () {
    this.timeout(installMs);
    try {
      emulator = await Emulator.start();
    } catch (error) {
      skipLoudly(
        this,
        `the emulator cannot start: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
  after(() => {
    (emulator as Emulator | undefined)?.stop();
  });

  /** The emulator's state, and ours, of an alarm over one minute that is told some values. */
  async function bothStates(
    name: string,
    inputs: Readonly<Record<string, unknown>>,
    values: readonly number[],
  ) {
    const { comparison, threshold, metrics } = alarmOf(inputs);
    const { statistic, extendedStatistic } = {
      statistic: undefined,
      extendedStatistic: undefined,
      ...inputs,
    };
    await emulator.call("PutMetricAlarm", {
      AlarmName: name,
      Namespace: "Test",
      MetricName: name,
      ...(typeof extendedStatistic === "string"
        ? { ExtendedStatistic: extendedStatistic }
        : { Statistic: typeof statistic === "string" ? statistic : "Average" }),
      Period: 3600, // the emulator lives in real time: the values must not fall out of the period
      EvaluationPeriods: 1,
      ComparisonOperator: comparison,
      Threshold: threshold,
    });
    const data = values.flatMap((value, index) => [
      [`MetricData.member.${index + 1}.MetricName`, name],
      [`MetricData.member.${index + 1}.Value`, value],
    ]);
    await emulator.call("PutMetricData", { Namespace: "Test", ...(Object.fromEntries(data) as object) });
    const samples = values.map((value) => ({ atSeconds: 30, value }));
    const told = Object.fromEntries(metrics.map(({ id }) => [id, samples]));
    const [ours] = runAlarm(alarmOf(inputs), told, { fromSeconds: 0, toSeconds: 60 });
    return [ours?.state, await emulator.stateOf(name)] as const;
  }

  for (const comparisonOperator of [
    "GreaterThanThreshold",
    "GreaterThanOrEqualToThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
  ]) {
    it(`agree below, at and above the limit of ${comparisonOperator}`, async () => {
      for (const [index, value] of [9.5, 10, 10.5].entries()) {
        const [ours, theirs] = await bothStates(`${comparisonOperator}-${index}`, { comparisonOperator }, [
          value,
        ]);
        assert.equal(ours, theirs, String(value));
      }
    });
  }

  const values = [1, 2, 3, 4, 30];
  for (const [statistic, value] of [
    ["Average", 8],
    ["Sum", 40],
    ["Minimum", 1],
    ["Maximum", 30],
    ["SampleCount", 5],
  ] as const) {
    it(`agree on ${statistic}`, async () => {
      for (const [index, threshold] of [value - 0.5, value, value + 0.5].entries()) {
        const [ours, theirs] = await bothStates(`${statistic}-${index}`, { statistic, threshold }, values);
        assert.equal(ours, theirs, String(threshold));
      }
    });
  }

  it("agree on p95, but for what lies between two samples", async () => {
    const latencies = Array.from({ length: 100 }, (_, index) => index + 1);
    for (const threshold of [90, 94, 97, 100]) {
      const inputs = { statistic: undefined, extendedStatistic: "p95", threshold };
      const [ours, theirs] = await bothStates(`p95-${threshold}`, inputs, latencies);
      assert.equal(ours, theirs, String(threshold));
    }
  });

  it("agree on the rules of composite alarms", async () => {
    for (const name of ruleAlarms) await bothStates(name, {}, [0]);
    const cases = fc.sample(
      fc.tuple(anyRule, fc.tuple(...ruleAlarms.map(() => fc.constantFrom(...states)))),
      {
        numRuns: rulesTried,
      },
    );
    for (const [index, [rule, given]] of cases.entries()) {
      const text = printRule(rule);
      await emulator.call("PutCompositeAlarm", { AlarmName: `rule-${index}`, AlarmRule: text });
      for (const [at, name] of ruleAlarms.entries()) {
        const state = { StateValue: given[at] ?? "OK", StateReason: "tried" };
        await emulator.call("SetAlarmState", { AlarmName: name, ...state });
      }
      const ours = holds(
        parseRule(text),
        (name) => given[ruleAlarms.findIndex((each) => each === name)] ?? "OK",
      );
      assert.equal(
        await emulator.stateOf(`rule-${index}`),
        ours ? "ALARM" : "OK",
        `${text} with ${given.join()}`,
      );
    }
  });
});
