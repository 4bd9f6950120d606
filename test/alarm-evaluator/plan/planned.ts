import type { GoldenPlan } from "../../../scripts/plan/golden";
import { readMetricAlarm, type MetricAlarm } from "../alarm";
import { readCompositeAlarm, type CompositeAlarm } from "../composite/alarm";

/** An alarm and its logical name, which is the same in every stack. */
export interface Planned<T> {
  readonly logicalName: string;
  readonly alarm: T;
}

/** Reads the metric alarms of a plan. One that cannot be read is an error that names it. */
export function metricAlarmsIn(plan: GoldenPlan): readonly Planned<MetricAlarm>[] {
  return ofType(plan, "aws:cloudwatch/metricAlarm:MetricAlarm", readMetricAlarm);
}

/** The same of composite alarms. */
export function compositeAlarmsIn(plan: GoldenPlan): readonly Planned<CompositeAlarm>[] {
  return ofType(plan, "aws:cloudwatch/compositeAlarm:CompositeAlarm", readCompositeAlarm);
}

function ofType<T>(
  plan: GoldenPlan,
  type: string,
  read: (name: string, inputs: unknown) => T,
): readonly Planned<T>[] {
  return Object.entries(plan)
    .filter(([, resource]) => resource.type === type)
    .map(([urn, { inputs }]) => {
      const logicalName = urn.split("::").at(-1) ?? urn;
      return { logicalName, alarm: read(logicalName, inputs) };
    });
}
