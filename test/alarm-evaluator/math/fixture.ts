import { documented, type Reading } from "../reading";
import type { Points } from "../series";
import { evaluate } from "./evaluate";
import { parse } from "./parse";
import type { Value } from "./values";

/** The value of an expression over metrics with one value a minute. */
export function valueOf(
  expression: string,
  metrics: Readonly<Record<string, Points>> = {},
  reading: Reading = documented,
): Value {
  const names = { metrics: new Map(Object.entries(metrics)), expressions: new Map<string, Value>() };
  return evaluate(parse(expression), { ...names, reading, periodSeconds: 60 });
}

/** The same as plain values: a number, a series, or a list of series. */
export function plainly(...given: Parameters<typeof valueOf>): unknown {
  const value = valueOf(...given);
  switch (value.kind) {
    case "scalar":
      return value.value;
    case "series":
      return value.points;
    case "array":
      return value.series;
  }
}
