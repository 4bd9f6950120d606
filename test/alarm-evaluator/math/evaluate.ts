import type { Points } from "../series";
import { choose } from "./condition";
import { fill, type Filler } from "./fill";
import { functions, type Surroundings } from "./functions";
import { operate } from "./operators";
import type { Node } from "./parse";
import { array, scalar, series, type Value } from "./values";

/** What the names in an expression stand for. */
export interface Names extends Surroundings {
  /** Metrics of the request, by id. */
  readonly metrics: ReadonlyMap<string, Points>;
  /** Results of the request's other expressions, by id. */
  readonly expressions: ReadonlyMap<string, Value>;
}

/** The value of an expression. Errors name the function or the id that they are about. */
export function evaluate(node: Node, names: Names): Value {
  switch (node.kind) {
    case "number":
      return scalar(node.value);
    case "text":
      throw new Error(`the text "${node.value}" stands where a value belongs`);
    case "name":
      return named(node.name, names);
    case "list":
      return array(node.items.flatMap((item) => seriesOf(evaluate(item, names))));
    case "minus":
      return operate("-", scalar(0), evaluate(node.operand, names), names.reading);
    case "operation":
      return operate(node.operator, evaluate(node.left, names), evaluate(node.right, names), names.reading);
    case "call":
      return call(node.name, node.args, names);
  }
}

function named(name: string, { metrics, expressions }: Names): Value {
  const points = metrics.get(name);
  const value = points === undefined ? expressions.get(name) : series(points);
  if (value !== undefined) return value;
  const known = [...metrics.keys(), ...expressions.keys()].join(", ");
  throw new Error(`"${name}" is no id of the request; there are: ${known}`);
}

function call(name: string, args: readonly Node[], names: Names): Value {
  const [first, second, third] = args;
  if (name === "METRICS" && args.length <= 1) return allMetrics(first, names);
  if (name === "TIME_SERIES" && first && args.length === 1)
    return constantSeries(evaluate(first, names), names);
  if (name === "FILL" && first && second && args.length === 2) {
    return fill(evaluate(first, names), fillerOf(second, names), names.reading);
  }
  if (name === "IF" && first && second && args.length <= 3) {
    return choose(evaluate(first, names), evaluate(second, names), third && evaluate(third, names));
  }
  const simple = functions[name];
  if (simple === undefined && !["METRICS", "TIME_SERIES", "FILL", "IF"].includes(name)) {
    const known = [...Object.keys(functions), "FILL", "IF", "METRICS", "TIME_SERIES"].sort().join(", ");
    throw new Error(`the function ${name} is not known; there are: ${known}`);
  }
  if (simple === undefined || first === undefined || args.length !== 1) {
    throw new Error(`${name} does not take ${args.length} arguments`);
  }
  try {
    return simple(evaluate(first, names), names);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** METRICS() is every metric, METRICS("x") those whose id contains x; never an expression. */
function allMetrics(filter: Node | undefined, { metrics }: Names): Value {
  if (filter !== undefined && filter.kind !== "text") throw new Error("METRICS takes a text in quotes");
  const chosen = [...metrics].filter(([id]) => id.includes(filter?.value ?? ""));
  return array(chosen.map(([, points]) => points));
}

function constantSeries(value: Value, { metrics }: Names): Value {
  if (value.kind !== "scalar") throw new Error("TIME_SERIES takes a number");
  const length = Math.max(0, ...[...metrics.values()].map((points) => points.length));
  return series(Array.from({ length }, () => value.value));
}

function fillerOf(node: Node, names: Names): Filler {
  if (node.kind === "name" && (node.name === "REPEAT" || node.name === "LINEAR")) return node.name;
  return evaluate(node, names);
}

function seriesOf(value: Value): readonly Points[] {
  if (value.kind === "scalar") throw new Error("an array holds time series, not numbers");
  return value.kind === "series" ? [value.points] : value.series;
}
