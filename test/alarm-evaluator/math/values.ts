import type { Points } from "../series";

/** What an expression gives: a number, a time series, or several. */
export type Value =
  | { readonly kind: "scalar"; readonly value: number }
  | { readonly kind: "series"; readonly points: Points }
  | { readonly kind: "array"; readonly series: readonly Points[] };

export const scalar = (value: number): Value => ({ kind: "scalar", value });
export const series = (points: Points): Value => ({ kind: "series", points });
export const array = (all: readonly Points[]): Value => ({ kind: "array", series: all });

/** A number that a series can hold; AWS drops what is not finite, such as a division by zero. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Applies a function to each value of a series or of each series of an array. */
export function eachPoint(value: Value, change: (point: number) => number): Value {
  const changed = (points: Points): Points =>
    points.map((point) => (point === undefined ? undefined : finite(change(point))));
  return eachSeries(value, changed);
}

/** Applies a function to a series, or to each series of an array. A scalar is an error. */
export function eachSeries(value: Value, change: (points: Points) => Points): Value {
  switch (value.kind) {
    case "series":
      return series(change(value.points));
    case "array":
      return array(value.series.map(change));
    case "scalar":
      throw new Error(`needs a time series, not the number ${value.value}`);
  }
}
