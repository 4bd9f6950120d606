import type { ownMetrics } from "./own-metrics";

/** Where lines are written. */
export type LogSource =
  /** A stream of the instances, by its key in `SystemFacts.logs`. */
  | { readonly stream: string }
  /** PostgreSQL's log, of the primary and of every replica. */
  | { readonly database: "postgresql" }
  /** Redis's own logs, of every group. */
  | { readonly redis: "slow-log" | "engine-log" };

/** Which lines: those with any of some words as written, or JSON objects by one of their fields. */
export type LinesWith =
  | { readonly words: readonly string[] }
  | { readonly field: string; readonly is: readonly (string | number)[] }
  | { readonly field: string; readonly atLeast: number };

/** Metrics that are counted or read from lines. */
export type LineMetric =
  | "errorLines"
  | "slowQueries"
  | "failedLogins"
  | "proxyErrors"
  | "proxyTime"
  | "personalDataAccesses"
  | "drillLines";

/** Lines that become a metric as they are written. */
export interface LogCount {
  readonly from: LogSource;
  readonly lines: LinesWith;
  readonly metric: LineMetric & keyof typeof ownMetrics;
  /** Numeric field whose values become the metric. @default none: each line counts one */
  readonly valueField?: string;
}

/** What is looked for in logs when something is wrong, ready to run. */
export interface LogQuery {
  /** In words, for people. */
  readonly title: string;
  readonly from: readonly LogSource[];
  /** @default every line */
  readonly lines?: LinesWith;
  readonly result: LogResult;
}

export type LogResult =
  /** The newest lines. `fields`: of JSON lines. @default the line as it is */
  | { readonly newest: number; readonly fields?: readonly string[] }
  /** Lines with the highest number in a field. */
  | { readonly highest: string; readonly limit: number; readonly fields: readonly string[] }
  /** Lines counted by the hour. */
  | { readonly countedBy: "hour" }
  /** Values of fields that occur most. */
  | { readonly mostOften: readonly string[]; readonly limit: number };
