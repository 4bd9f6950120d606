import assert from "node:assert/strict";
import { chosen } from "../../../lib/facts";
import type { ScalingFacts } from "../../../lib/scaling-facts";
import { planScaling, type AlarmScaling } from "../../../components/compute/scaling-plan";
import { evaluate } from "./metric-math";
import { gateway, mailgenius } from "./scaling-rules";

function alarmsOf(facts: ScalingFacts): { out: AlarmScaling; in: AlarmScaling } {
  const plan = planScaling(facts, "MailGenius");
  assert.ok(plan.kind === "alarms");
  return plan;
}

/** Value of an alarm's expression for the given metrics; a metric that is left out is silent. */
function valueOf(alarm: AlarmScaling, metrics: Record<string, number>): number | undefined {
  const line = alarm.metrics.at(-1);
  assert.ok(line && "expression" in line);
  return evaluate(line.expression, metrics);
}

describe("scaling by shared steps", () => {
  const { out, in: back } = alarmsOf(mailgenius);

  const adds: readonly [number, number, number, number][] = [
    [81, 10, 10, 1],
    [10, 81, 10, 1],
    [10, 10, 1001, 1],
    [95, 95, 5000, 1],
    [80, 80, 1000, 0],
    [12.5, 79.9, 999, 0],
  ];
  for (const [cpu, memory, waiting, busy] of adds) {
    it(`${busy === 1 ? "adds" : "does not add"} at ${cpu} % CPU, ${memory} % memory, ${waiting} waiting`, () => {
      assert.equal(valueOf(out, { cpu, memory, waiting }), busy);
    });
  }

  const removes: readonly [number, number, number, number][] = [
    [29, 29, 99, 1],
    [30, 29, 99, 0],
    [29, 30, 99, 0],
    [29, 29, 100, 0],
  ];
  for (const [cpu, memory, waiting, idle] of removes) {
    it(`${idle === 1 ? "removes" : "does not remove"} at ${cpu} % CPU, ${memory} % memory, ${waiting} waiting`, () => {
      assert.equal(valueOf(back, { cpu, memory, waiting }), idle);
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
    assert.equal(valueOf(back, { instances: 2 }), undefined, "silence is no value, so no alarm");
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
