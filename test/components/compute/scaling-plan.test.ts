import assert from "node:assert/strict";
import { chosen } from "../../../lib/facts";
import type { ScalingFacts } from "../../../lib/scaling-facts";
import { planScaling, type AlarmScaling } from "../../../components/compute/scaling-plan";
import { combinationsOf } from "../../alarm-evaluator/combinations";
import { valueInPeriod } from "../../alarm-evaluator/math/one-period";
import { readings, type Reading } from "../../alarm-evaluator/reading";
import { gateway, low, mailgenius, tooHigh } from "./scaling-rules";

function alarmsOf(facts: ScalingFacts): { out: AlarmScaling; in: AlarmScaling } {
  const plan = planScaling(facts, "MailGenius");
  assert.ok(plan.kind === "alarms");
  return plan;
}

/** Value of an alarm's expression in one minute; a metric that is left out is silent. */
function valueOf(
  alarm: AlarmScaling,
  values: Readonly<Record<string, number>>,
  reading?: Reading,
): number | undefined {
  const line = alarm.metrics.at(-1);
  assert.ok(line && "expression" in line);
  return valueInPeriod(line.expression, values, reading);
}

describe("scaling by shared steps", () => {
  const { out, in: back } = alarmsOf(mailgenius);

  for (const { values, met } of combinationsOf(tooHigh)) {
    it(`${met.length > 0 ? "adds" : "does not add"} at ${JSON.stringify(values)}`, () => {
      assert.equal(valueOf(out, values), met.length > 0 ? 1 : 0);
    });
  }

  for (const { values, met } of combinationsOf(low)) {
    it(`${met.length === 3 ? "removes" : "does not remove"} at ${JSON.stringify(values)}`, () => {
      assert.equal(valueOf(back, values), met.length === 3 ? 1 : 0);
    });
  }

  it("takes silence for work: no instance goes while a metric is missing", () => {
    assert.equal(valueOf(back, { memory: 1, waiting: 1 }), 0);
    assert.equal(valueOf(back, { cpu: 1, waiting: 1 }), 0);
    assert.equal(valueOf(back, { cpu: 1, memory: 1 }), 0);
  });

  it("still adds for CPU before anything publishes the queue, and adds nothing for silence", () => {
    assert.equal(valueOf(out, { cpu: 90, memory: 10 }), 1);
    assert.equal(valueOf(out, { cpu: 10, memory: 10 }), 0);
  });

  it("adds by steps and removes one at a time, each by the documented number", () => {
    assert.deepEqual(out.change, { kind: "steps", steps: [{ from: 0, add: 2 }] });
    assert.ok(back.change.kind === "one-at-a-time");
    assert.equal(back.change.remove, 1);
  });

  it("reacts in two minutes and removes after a quarter of an hour, and tolerates values that come late", () => {
    assert.equal(out.minutes.breaching, 2);
    assert.ok(out.minutes.of > out.minutes.breaching);
    assert.equal(back.minutes.of, 15);
    assert.ok(back.minutes.breaching < 15, "the newest minutes are filled in: all 15 would never agree");
  });
});

describe("scaling by queue", () => {
  const { out, in: back } = alarmsOf(gateway);

  it("looks at the waiting jobs of one instance", () => {
    assert.equal(valueOf(out, { waiting: 3000, instances: 3 }), 1000);
    assert.equal(valueOf(out, { waiting: 3000, instances: 0 }), 3000);
  });

  it("has no value while one of its metrics is silent, so no alarm and no step", () => {
    for (const reading of readings) {
      assert.equal(valueOf(back, { instances: 2 }, reading), undefined);
      assert.equal(valueOf(back, { waiting: 5 }, reading), undefined);
      assert.equal(valueOf(out, { waiting: 5000 }, reading), undefined);
      assert.equal(valueOf(out, {}, reading), undefined);
    }
  });

  it("chooses the documented step for a value, counted from the alarm's limit", () => {
    assert.equal(out.threshold, 500);
    assert.ok(out.change.kind === "steps");
    const { steps } = out.change;
    const added = (perInstance: number) => {
      const above = perInstance - out.threshold;
      return steps.filter(({ from, to = Infinity }) => from <= above && above < to).map(({ add }) => add);
    };
    assert.deepEqual([501, 999, 1000, 4999, 5000, 90_000].map(added), [[1], [1], [2], [2], [4], [4]]);
  });

  it("has steps as AWS wants them: beginning at the limit, without gap, the last one open", () => {
    assert.ok(out.change.kind === "steps");
    const { steps } = out.change;
    assert.equal(steps[0]?.from, 0);
    assert.equal(steps.at(-1)?.to, undefined);
    for (const [index, step] of steps.slice(1).entries()) assert.equal(steps[index]?.to, step.from);
  });

  it("refuses steps that do not ascend, and none at all", () => {
    const steps = chosen(
      [
        { waitingPerInstance: 500, add: 1 },
        { waitingPerInstance: 500, add: 2 },
      ],
      ["EG-155"],
      "x",
    );
    assert.throws(() => planScaling({ ...gateway, steps }, "EG"), /must ascend, but 500 follows 500/);
    assert.throws(
      () => planScaling({ ...gateway, steps: chosen([], ["EG-155"], "x") }, "EG"),
      /at least one step/,
    );
  });
});
