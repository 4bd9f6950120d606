import { documented, type Reading } from "../reading";
import { evaluate } from "./evaluate";
import { nodesIn, parse } from "./parse";
import type { Value } from "./values";

/** The value of an expression in one period alone; a metric that is left out is silent. */
export function valueInPeriod(
  expression: string,
  values: Readonly<Record<string, number | undefined>>,
  reading: Reading = documented,
): number | undefined {
  const node = parse(expression);
  const ids = nodesIn(node).flatMap((each) => (each.kind === "name" ? [each.name] : []));
  const metrics = new Map(ids.map((id) => [id, [values[id]]] as const));
  const names = { metrics, expressions: new Map<string, Value>(), reading, periodSeconds: 60 };
  const value = evaluate(node, names);
  if (value.kind !== "series") throw new Error(`${expression} gives no time series`);
  return value.points[0];
}
