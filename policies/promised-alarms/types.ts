/**
 * When the documents say that somebody must be told, written down a second time: the policies must not learn it from the
 * program that they judge. A test compares both.
 */
export interface PromisedAlarm {
  /** Rows of the requirement tables that it rests on. */
  readonly requirements: readonly string[];
  readonly on: WatchedKind;
  /** Metrics that the alarm must read, by CloudWatch's names; several stand in one formula. */
  readonly metrics: readonly string[];
  /** @default any */
  readonly statistic?: string;
  /** Values of dimensions that are known beforehand: a path, the name of a queue. @default any */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The limit is in percent of a formula over the metrics, not of a metric itself. @default false */
  readonly ofFormula?: boolean;
  /** Strictly above or below. */
  readonly operator: ">" | "<";
  /** @default any: the documents give no number */
  readonly limit?: number;
  /** How long it lasts before the alarm goes off. @default any */
  readonly minutes?: { readonly least?: number; readonly most?: number };
  /** What silence means, where the documents say. @default any */
  readonly silence?: "breaching";
  readonly level: "critical" | "warning" | "info";
}

/**
 * What is watched: a resource, each of its kind by itself, or the system as a whole by its own metrics.
 * `evictingCache`: groups that may drop entries; `primary`: databases that take writes.
 */
export type WatchedKind =
  "fleet" | "loadBalancer" | "database" | "primary" | "cache" | "evictingCache" | "certificate" | "system";

type WatchedKeys = "on" | "metrics" | "statistic" | "dimensions" | "ofFormula";

/** The same rule on several kinds of things, each with metrics of its own. */
export function onEach(
  watched: readonly Pick<PromisedAlarm, WatchedKeys>[],
  rest: Omit<PromisedAlarm, WatchedKeys>,
): readonly PromisedAlarm[] {
  return watched.map((each) => ({ ...rest, ...each }));
}

/** The same rule on own metrics for each value of a dimension. */
export function forEach(
  dimension: string,
  values: readonly string[],
  rest: Omit<PromisedAlarm, "on" | "dimensions">,
): readonly PromisedAlarm[] {
  return values.map((value) => ({ ...rest, on: "system", dimensions: { [dimension]: value } }));
}

export const errorMetrics = ["RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"] as const;
