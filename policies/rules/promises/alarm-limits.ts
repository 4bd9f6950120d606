import type { Subject } from "../../kit/subject";

/** Comparisons in a metric-math expression: `FILL(cpu, 0) > 80` is { id: "cpu", operator: ">", limit: 80 }. */
export type Limits = readonly { readonly id: string; readonly operator: string; readonly limit: number }[];

const comparison = /(?:FILL\(\s*)?\b([a-z]\w*)(?:\s*,\s*[^)]*\))?\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)/g;

/** The limits of an alarm's metric math, and the word that joins them. */
export function limitsOf(alarm: Subject): {
  readonly limits: Limits;
  readonly joint: "OR" | "AND" | "both" | "nothing";
} {
  const text = alarm
    .blocks("metricQueries")
    .map((query) => query.text("expression"))
    .join(" ");
  const limits = [...text.matchAll(comparison)].map(([, id = "", operator = "", limit = ""]) => ({
    id,
    operator,
    limit: Number(limit),
  }));
  const or = /\bOR\b|\|\|/.test(text);
  const and = /\bAND\b|&&/.test(text);
  return { limits, joint: or ? (and ? "both" : "OR") : and ? "AND" : "nothing" };
}

/** The id by which the alarm's expression speaks of each metric. */
export function metricsOf(alarm: Subject): ReadonlyMap<string, string> {
  return new Map(
    alarm
      .blocks("metricQueries")
      .filter((query) => query.has("metric"))
      .map((query) => [query.text("metric.metricName"), query.text("id")]),
  );
}
