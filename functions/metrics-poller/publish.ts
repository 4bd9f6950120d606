import { MetricUnit, Metrics } from "@aws-lambda-powertools/metrics";
import { ownMetrics } from "../../lib/own-metrics";
import type { Unit } from "../../lib/quantity";
import type { Reading } from "../shared/reading";

/** CloudWatch has no hours, days and levels: the metric's name says the unit. */
const units: Readonly<Record<Unit, (typeof MetricUnit)[keyof typeof MetricUnit]>> = {
  percent: MetricUnit.Percent,
  seconds: MetricUnit.Seconds,
  count: MetricUnit.Count,
  bytes: MetricUnit.Bytes,
  hours: MetricUnit.NoUnit,
  days: MetricUnit.NoUnit,
  level: MetricUnit.NoUnit,
};

/**
 * Writes the readings to standard output in CloudWatch's embedded metric format, one line for all that share their
 * dimensions. No API is called: CloudWatch Logs makes metrics of the lines. They go past `console`, so the function's JSON
 * log format leaves them as they are.
 */
export function publish(namespace: string, readings: readonly Reading[]): void {
  const groups = new Map<string, Reading[]>();
  for (const one of readings) {
    const key = JSON.stringify(dimensionsOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) publishGroup(namespace, group);
}

function publishGroup(namespace: string, group: readonly Reading[]): void {
  const [first] = group;
  if (first === undefined) return;
  const metrics = new Metrics({ namespace });
  metrics.clearDefaultDimensions(); // `service`, which no alarm asks for
  metrics.addDimensions(dimensionsOf(first)); // also when empty: a set without dimensions must be said
  for (const { metric, value } of group) {
    metrics.addMetric(ownMetrics[metric].name, units[ownMetrics[metric].unit], value);
  }
  metrics.publishStoredMetrics();
}

function dimensionsOf({ metric, dimension }: Reading): Record<string, string> {
  const [name] = ownMetrics[metric].dimensions;
  return name === undefined || dimension === undefined ? {} : { [name]: dimension };
}
