import type { QueueStepScaling, ScalingFacts, SharedStepScaling } from "../../lib/scaling-facts";
import { cpu, instances, memory, waiting, type MetricLine } from "./scaling-metrics";

/** A policy with the one alarm that triggers it, as plain values. */
export interface AlarmScaling {
  readonly metrics: readonly MetricLine[];
  readonly comparison: "GreaterThanThreshold" | "LessThanThreshold";
  readonly threshold: number;
  /** Of the last `of` minutes, so many must breach. */
  readonly minutes: { readonly breaching: number; readonly of: number };
  readonly description: string;
  readonly change:
    | { readonly kind: "steps"; readonly steps: readonly Step[] }
    | { readonly kind: "one-at-a-time"; readonly remove: number; readonly cooldownSeconds: number };
}

/** Adds instances while the alarm's metric exceeds its threshold by `from` up to, not including, `to`. */
export interface Step {
  readonly from: number;
  readonly to?: number;
  readonly add: number;
}

/** How a fleet grows and shrinks, decided; `FleetScaling` only creates it. */
export type ScalingPlan =
  | { readonly kind: "track-cpu"; readonly targetPercent: number }
  | { readonly kind: "alarms"; readonly out: AlarmScaling; readonly in: AlarmScaling };

/**
 * Adding reacts after two minutes: before the critical alarm on the same queue length, which needs more (MG-C19).
 * Two out of five, because EC2 and agent publish late: the newest minutes are filled in, and must not keep an alarm quiet.
 */
const scaleOutMinutes = { breaching: 2, of: 5 };

/** Removing is "more conservative" (MG-186): a quarter of an hour of calm, whose newest minutes may still be missing. */
const scaleInMinutes = { breaching: 12, of: 15 };

/** Time between two removals. */
const scaleInCooldownSeconds = 300;

/** A load that no fleet has: stands in for a metric that is silent, so that silence never removes an instance. */
const busyPercent = 100;
const busyQueue = 1_000_000_000;

/** Turns a documented scaling rule into policies and alarms. */
export function planScaling(facts: ScalingFacts, metricsNamespace: string): ScalingPlan {
  switch (facts.kind) {
    case "target-cpu":
      return { kind: "track-cpu", targetPercent: facts.targetPercent.value };
    case "shared-steps":
      return sharedSteps(facts, waiting(metricsNamespace, facts.queueName.value));
    case "queue-steps":
      return queueSteps(facts, waiting(metricsNamespace, facts.queueName.value));
  }
}

/** Any of three adds, all of three remove: one alarm each, because separate alarms would add once per alarm. */
function sharedSteps({ scaleOut, scaleIn }: SharedStepScaling, queue: MetricLine): ScalingPlan {
  const high = scaleOut.value;
  const low = scaleIn.value;
  const metrics = [cpu, memory, queue];
  const anyHigh = [
    `FILL(cpu, 0) > ${high.cpuPercent}`,
    `FILL(memory, 0) > ${high.memoryPercent}`,
    `FILL(waiting, 0) > ${high.queueWaiting}`,
  ].join(" OR ");
  const allLow = [
    `FILL(cpu, ${busyPercent}) < ${low.cpuPercent}`,
    `FILL(memory, ${busyPercent}) < ${low.memoryPercent}`,
    `FILL(waiting, ${busyQueue}) < ${low.queueWaiting}`,
  ].join(" AND ");
  return {
    kind: "alarms",
    out: {
      metrics: [...metrics, { id: "busy", expression: `IF(${anyHigh}, 1, 0)`, label: "any limit exceeded" }],
      comparison: "GreaterThanThreshold",
      threshold: 0,
      minutes: scaleOutMinutes,
      description: describe("Adds instances", scaleOut),
      change: { kind: "steps", steps: [{ from: 0, add: high.add }] },
    },
    in: {
      metrics: [...metrics, { id: "idle", expression: `IF(${allLow}, 1, 0)`, label: "all limits undercut" }],
      comparison: "GreaterThanThreshold",
      threshold: 0,
      minutes: scaleInMinutes,
      description: describe("Removes instances", scaleIn),
      change: { kind: "one-at-a-time", remove: low.remove, cooldownSeconds: scaleInCooldownSeconds },
    },
  };
}

/** Waiting jobs per instance decide how many are added; the bounds of a step count from the first step's limit. */
function queueSteps({ steps, scaleInBelowPerInstance }: QueueStepScaling, queue: MetricLine): ScalingPlan {
  const [first] = steps.value;
  if (first === undefined) throw new Error("A scaling rule by queue needs at least one step.");
  // CloudWatch takes a silent metric for 0 beside one that speaks: without the condition, a silent queue would look empty
  // and cost instances. Nothing is filled in either, because the size of a step follows the value: no value, no step.
  const perInstance: MetricLine[] = [
    queue,
    instances,
    {
      id: "perinstance",
      expression: "IF(waiting >= 0 AND instances >= 0, waiting / IF(instances < 1, 1, instances))",
      label: "waiting jobs per instance",
    },
  ];
  return {
    kind: "alarms",
    out: {
      metrics: perInstance,
      comparison: "GreaterThanThreshold",
      threshold: first.waitingPerInstance,
      minutes: scaleOutMinutes,
      description: describe("Adds instances", steps),
      change: { kind: "steps", steps: relativeSteps(steps.value, first.waitingPerInstance) },
    },
    in: {
      metrics: perInstance,
      comparison: "LessThanThreshold",
      threshold: scaleInBelowPerInstance.value,
      minutes: scaleInMinutes,
      description: describe("Removes an instance", scaleInBelowPerInstance),
      change: { kind: "one-at-a-time", remove: 1, cooldownSeconds: scaleInCooldownSeconds },
    },
  };
}

function relativeSteps(steps: QueueStepScaling["steps"]["value"], threshold: number): Step[] {
  return steps.map(({ waitingPerInstance, add }, index) => {
    const next = steps[index + 1];
    if (next !== undefined && next.waitingPerInstance <= waitingPerInstance) {
      throw new Error(
        `Scaling steps must ascend, but ${next.waitingPerInstance} follows ${waitingPerInstance}.`,
      );
    }
    const from = waitingPerInstance - threshold;
    return { from, add, ...(next !== undefined && { to: next.waitingPerInstance - threshold }) };
  });
}

function describe(what: string, { sources, quote }: { sources: readonly string[]; quote?: string }): string {
  return `${what} (${sources.join(", ")})${quote === undefined ? "" : `: "${quote}"`}`.slice(0, 1024);
}
