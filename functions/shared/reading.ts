import type { OwnMetricKey } from "../../lib/endpoint-facts";
import { ownMetrics } from "../../lib/own-metrics";

/** One value of an own metric, in the metric's unit. */
export interface Reading {
  readonly metric: OwnMetricKey;
  readonly value: number;
  /** Value of the metric's dimension; absent where it has none. */
  readonly dimension?: string;
}

/** What one part of a poll found out, and what it could not. A fault becomes one line of the log. */
export interface Findings {
  readonly readings: readonly Reading[];
  readonly faults: readonly Fault[];
}

export interface Fault {
  /** What is wrong, whom it concerns and what to look at. Never a secret, never a body. */
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Throws where the dimension does not fit the metric, or the value is no number: nothing wrong is published. */
export function reading(metric: OwnMetricKey, value: number, dimension?: string): Reading {
  const { name, dimensions } = ownMetrics[metric];
  if (!Number.isFinite(value)) throw new Error(`${name} cannot be ${String(value)}.`);
  if (dimensions.length !== (dimension === undefined ? 0 : 1)) {
    throw new Error(`${name} has the dimensions [${dimensions.join(", ")}], but got ${dimension ?? "none"}.`);
  }
  return { metric, value, ...(dimension !== undefined && { dimension }) };
}

/** A flag: 1 where it is so. */
export function flag(metric: OwnMetricKey, isSo: boolean, dimension?: string): Reading {
  return reading(metric, isSo ? 1 : 0, dimension);
}

export function joined(all: readonly Findings[]): Findings {
  return {
    readings: all.flatMap(({ readings }) => readings),
    faults: all.flatMap(({ faults }) => faults),
  };
}

/** The reason of a failure in words; drivers put what they know into different places. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? `${error.code} ` : "";
  return `${code}${error.message}`.trim() || error.name;
}
