import type { MetricAlarm, MetricLine } from "./alarm";
import { evaluate } from "./math/evaluate";
import type { Value } from "./math/values";
import type { Reading } from "./reading";
import { between, type Points, type Sample, type SamplesByMetric } from "./series";
import { countOf, tooFew, valueOf } from "./statistics";

/** What an alarm sees when it is evaluated. */
export interface Seen {
  /** Values of what it watches over the evaluation range. */
  readonly range: Points;
  /** A percentile rests on too few samples, and the alarm shall not change for that. */
  readonly insignificant: boolean;
}

/** Looks back from a moment: windows of one period that end there, so many as the reading retrieves. */
export function look(alarm: MetricAlarm, told: SamplesByMetric, atSeconds: number, reading: Reading): Seen {
  const windows = new Map(
    alarm.metrics.map(
      (metric) => [metric, windowsOf(alarm, told[metric.id] ?? [], atSeconds, reading)] as const,
    ),
  );
  const metrics = new Map(
    [...windows].map(([{ id, statistic }, samples]) => [
      id,
      samples.map((window) => valueOf(statistic, window)),
    ]),
  );
  return { range: watchedPoints(alarm, metrics, reading), insignificant: isInsignificant(alarm, windows) };
}

function windowsOf(
  { periodSeconds, evaluationPeriods }: MetricAlarm,
  samples: readonly Sample[],
  atSeconds: number,
  { extraPeriods }: Reading,
): readonly (readonly Sample[])[] {
  const length = evaluationPeriods + extraPeriods;
  return Array.from({ length }, (_, index) => {
    const from = atSeconds - (length - index) * periodSeconds;
    return between(samples, from, from + periodSeconds);
  });
}

/** Values of what the alarm watches, from those of its metrics. Expressions may stand on one another. */
export function watchedPoints(
  alarm: MetricAlarm,
  metrics: ReadonlyMap<string, Points>,
  reading: Reading,
): Points {
  const plain = metrics.get(alarm.watched);
  if (plain !== undefined) return plain;
  const value = valueOfExpression(alarm, alarm.watched, metrics, reading, []);
  if (value.kind === "series") return value.points;
  throw new Error(
    `alarm ${alarm.name}: ${alarm.watched} gives ${value.kind === "scalar" ? "a number" : "several time series"}, not one time series`,
  );
}

function valueOfExpression(
  alarm: MetricAlarm,
  id: string,
  metrics: ReadonlyMap<string, Points>,
  reading: Reading,
  above: readonly string[],
): Value {
  const line = alarm.expressions.find((expression) => expression.id === id);
  if (line === undefined) throw new Error(`alarm ${alarm.name}: there is no query ${id}`);
  if (above.includes(id)) throw new Error(`alarm ${alarm.name}: ${[...above, id].join(" needs ")}`);
  const others = alarm.expressions.filter((other) => other !== line && mentions(line.text, other.id));
  const expressions = new Map(
    others.map((other) => [other.id, valueOfExpression(alarm, other.id, metrics, reading, [...above, id])]),
  );
  try {
    return evaluate(line.node, { metrics, expressions, reading, periodSeconds: alarm.periodSeconds });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`alarm ${alarm.name}, query ${id}: ${reason}`, { cause: error });
  }
}

function mentions(text: string, id: string): boolean {
  return new RegExp(`\\b${id}\\b`).test(text);
}

/** "The alarm state does not change during periods with too few data points to be statistically significant." */
function isInsignificant(
  { lowSamples, evaluationPeriods }: MetricAlarm,
  windows: ReadonlyMap<MetricLine, readonly (readonly Sample[])[]>,
): boolean {
  return [...windows].some(([{ statistic }, samples]) => {
    if (lowSamples !== "ignore" || statistic.kind !== "Percentile") return false;
    const count = countOf(samples.slice(-evaluationPeriods).flat());
    return count > 0 && tooFew(statistic.percent, count);
  });
}
