import type { Reading } from "../reading";
import type { Points } from "../series";
import { eachPoint, eachSeries, finite, scalar, series, type Value } from "./values";

/** What functions need to know beside their arguments. */
export interface Surroundings {
  readonly reading: Reading;
  readonly periodSeconds: number;
}

type MathFunction = (value: Value, surroundings: Surroundings) => Value;

/**
 * Functions of one argument. IF, FILL and METRICS have their own places; SEARCH, SORT, anomaly bands and the like are not
 * here, because no alarm can or does use them.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list
 */
export const functions: Readonly<Record<string, MathFunction>> = {
  ABS: (value) => eachPoint(value, Math.abs),
  CEIL: (value) => eachPoint(value, Math.ceil),
  FLOOR: (value) => eachPoint(value, Math.floor),
  LOG: (value) => eachPoint(value, Math.log),
  LOG10: (value) => eachPoint(value, Math.log10),
  MAX: (value) => combine(value, (values) => Math.max(...values)),
  MIN: (value) => combine(value, (values) => Math.min(...values)),
  SUM: (value) => combine(value, sum),
  AVG: (value, { reading }) =>
    combine(value, (values, of) => sum(values) / (reading.missingInMath === "zero" ? of : values.length)),
  DATAPOINT_COUNT: (value) => combine(value, (values) => values.length),
  METRIC_COUNT: (value) => scalar(seriesIn(value).length),
  FIRST: (value) => series(seriesIn(value)[0] ?? []),
  LAST: (value) => series(seriesIn(value).at(-1) ?? []),
  DIFF: (value) => eachSeries(value, (points) => changes(points, (change) => change)),
  RATE: (value, { periodSeconds }) =>
    eachSeries(value, (points) => changes(points, (change, periods) => change / (periods * periodSeconds))),
  PERIOD: (_value, { periodSeconds }) => scalar(periodSeconds),
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * One series becomes a number, several become one series: time by time, where any has a value. `of` counts missing ones.
 */
function combine(value: Value, together: (values: readonly number[], of: number) => number): Value {
  if (value.kind === "series") {
    const number = together(existing(value.points), value.points.length);
    return scalar(Number.isFinite(number) ? number : NaN); // the greatest of nothing is no number
  }
  const all = seriesIn(value);
  const length = Math.max(0, ...all.map((points) => points.length));
  return series(
    Array.from({ length }, (_, index) => {
      const values = existing(all.map((points) => points[index]));
      return values.length === 0 ? undefined : finite(together(values, all.length));
    }),
  );
}

/** Each value against the one before it, however long ago; the first has none. */
function changes(points: Points, change: (difference: number, periods: number) => number): Points {
  return points.map((point, index) => {
    const before = points.findLastIndex((each, at) => at < index && each !== undefined);
    const previous = points[before];
    return point === undefined || previous === undefined
      ? undefined
      : finite(change(point - previous, index - before));
  });
}

function existing(points: Points): number[] {
  return points.filter((point) => point !== undefined);
}

function seriesIn(value: Value): readonly Points[] {
  if (value.kind === "array") return value.series;
  throw new Error("needs an array of time series, such as [m1, m2] or METRICS()");
}
