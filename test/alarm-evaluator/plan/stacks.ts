import * as fs from "node:fs";
import { currentProject } from "../../../scripts/engine/paths";
import { parseGolden, type GoldenPlan } from "../../../scripts/plan/golden";
import { goldenFile, goldenStacks } from "../../../scripts/plan/golden-files";
import type { MetricAlarm } from "../alarm";
import type { CompositeAlarm } from "../composite/alarm";
import { compositeAlarmsIn, metricAlarmsIn, type Planned } from "./planned";

export const stacks = goldenStacks(currentProject());

/** The metric alarms of a stack's golden plan. */
export function metricAlarmsOf(stack: string): readonly Planned<MetricAlarm>[] {
  return metricAlarmsIn(planOf(stack));
}

/** The composite alarms of a stack's golden plan. */
export function compositeAlarmsOf(stack: string): readonly Planned<CompositeAlarm>[] {
  return compositeAlarmsIn(planOf(stack));
}

function planOf(stack: string): GoldenPlan {
  return parseGolden(fs.readFileSync(goldenFile(currentProject(), stack), "utf8"));
}

/** Alarms that differ in name and dimensions only: what holds for one holds for all. */
export interface AlikeAlarms {
  readonly alarm: MetricAlarm;
  /** `<stack> <logical name>` of each. */
  readonly names: readonly string[];
}

/** Every metric alarm of every stack, those that are alike together. */
export function alikeAlarms(): readonly AlikeAlarms[] {
  const groups = new Map<string, { alarm: MetricAlarm; names: string[] }>();
  for (const stack of stacks) {
    for (const { logicalName, alarm } of metricAlarmsOf(stack)) {
      const shape = shapeOf(alarm);
      const group = groups.get(shape) ?? { alarm, names: [] };
      group.names.push(`${stack} ${logicalName}`);
      groups.set(shape, group);
    }
  }
  return [...groups.values()];
}

/** What the drills depend on. */
function shapeOf(alarm: MetricAlarm): string {
  return JSON.stringify({
    ...alarm,
    name: "",
    metrics: alarm.metrics.map((metric) => ({ ...metric, dimensions: {} })),
    actions: {},
  });
}
