import { cpuLine, inServiceLine, memoryLine } from "../../lib/metrics/fleet";
import type { MeasuredLine } from "../../lib/metrics/metric";
import { ownLine } from "../../lib/metrics/own-line";
import { ownMetrics } from "../../lib/own-metrics";

export type { MetricLine } from "../../lib/metrics/metric";

/** What alarms read as well. */
export const cpu = cpuLine;
export const memory = memoryLine;
export const instances = inServiceLine;

/** Waiting jobs of a queue, published by the metrics poller of the system. */
export function waiting(namespace: string, queueName: string): MeasuredLine {
  return ownLine("waiting", ownMetrics.queueWaiting, "Maximum", namespace, queueName);
}
