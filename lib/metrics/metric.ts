import type { Unit } from "../quantity";
import type { TargetKind, TargetShapes } from "./targets";

export type Statistic = "Average" | "Maximum" | "Minimum" | "Sum" | "SampleCount" | "p50" | "p95" | "p99";

/** Dimension values that only the cloud knows; alarms fill them in. */
export type DimensionKey =
  | "groupName"
  | `groupName:${string}`
  | "loadBalancer"
  | "targetGroup"
  | "webAcl"
  | "region"
  | "distributionId"
  | "certificateArn"
  | "databaseIdentifier"
  | "proxyName"
  | `node${number}`
  | "functionName"
  | "alertsFunction"
  | "roundsFunction"
  | "undeliveredQueue"
  | "alertsQueue"
  | "roundsQueue"
  | "deadLetterQueue"
  | "topicName"
  | "natGatewayId";

export type DimensionValue = { readonly value: string } | { readonly of: DimensionKey };

/** A metric as CloudWatch knows it. */
export interface MeasuredLine {
  /** Begins with a lower-case letter; letters, digits and underscores. */
  readonly id: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly stat: Statistic;
  readonly dimensions: Readonly<Record<string, DimensionValue>>;
}

/** Metric math over other lines. */
export interface ExpressionLine {
  readonly id: string;
  readonly expression: string;
  readonly label: string;
}

export type MetricLine = MeasuredLine | ExpressionLine;

/** What an alarm makes of periods without a value, and why. */
export interface MissingData {
  readonly treat: "breaching" | "notBreaching" | "missing" | "ignore";
  readonly reason: string;
}

/** Something measured: in which unit, on what, and how it is read from CloudWatch. */
export interface Metric<U extends Unit = Unit, K extends TargetKind = TargetKind> {
  /** In words, for people: "CPU of the fleet". */
  readonly title: string;
  readonly unit: U;
  readonly on: K;
  /** Length of a period; no shorter than the pace at which values come. */
  readonly periodSeconds: 60 | 300 | 3600 | 86_400;
  /** The lines of an alarm; the last one is watched. `ownNamespace` is where the system publishes its own metrics. */
  lines(shape: TargetShapes[K], ownNamespace: string): readonly MetricLine[];
  readonly whenMissing: MissingData;
  /** What happens to a percentile of too few samples; for percentiles only. `ignore` keeps the alarm as it is. */
  readonly lowSamples?: "ignore" | "evaluate";
  /** Periods more that are looked at, of which as many as before must breach: values that come late. @default 0 */
  readonly latePeriods?: number;
  /** Whether such a thing has the metric at all. @default every one */
  emittedBy?(shape: TargetShapes[K]): boolean;
  /** Counts things that happened: a single period is enough for an alarm. @default false: a state, which must last */
  readonly happens?: boolean;
}

/** A metric of the catalogue; keeps the exact unit and kind. */
export function metric<U extends Unit, K extends TargetKind>(definition: Metric<U, K>): Metric<U, K> {
  return definition;
}

/** Values that AWS publishes all the time: silence says that the thing is gone, which other alarms tell. */
export function steady(reason: string): MissingData {
  return { treat: "missing", reason };
}

/** Values that exist only when something happens: silence is good news. */
export function sparse(reason: string): MissingData {
  return { treat: "notBreaching", reason };
}

/** A sign of life: silence is the failure. */
export function heartbeat(reason: string): MissingData {
  return { treat: "breaching", reason };
}
