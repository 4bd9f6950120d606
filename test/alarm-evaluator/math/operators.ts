import type { Reading } from "../reading";
import type { Operator } from "./parse";
import { array, finite, scalar, series, type Value } from "./values";

const flag = (holds: boolean): number => (holds ? 1 : 0);

const operations: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": (left, right) => left ** right,
  "<": (left, right) => flag(left < right),
  "<=": (left, right) => flag(left <= right),
  ">": (left, right) => flag(left > right),
  ">=": (left, right) => flag(left >= right),
  "==": (left, right) => flag(left === right),
  "!=": (left, right) => flag(left !== right),
  AND: (left, right) => flag(left !== 0 && right !== 0),
  "&&": (left, right) => flag(left !== 0 && right !== 0),
  OR: (left, right) => flag(left !== 0 || right !== 0),
  "||": (left, right) => flag(left !== 0 || right !== 0),
};

/**
 * Two operands, value by value. Of two series, "missing values in a time series are treated as 0" where the other has a
 * value; where neither has one there is none. A number has no times of its own: beside it, a missing value stays missing.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-arithmetic
 */
export function operate(operator: Operator, left: Value, right: Value, reading: Reading): Value {
  if (left.kind === "scalar" && right.kind === "scalar") {
    return scalar(operations[operator](left.value, right.value));
  }
  if (left.kind === "array" && right.kind === "array") {
    throw new Error(`cannot apply ${operator} to two arrays of time series`);
  }
  if (left.kind === "array") {
    return array(left.series.map((points) => pointsOf(operate(operator, series(points), right, reading))));
  }
  if (right.kind === "array") {
    return array(right.series.map((points) => pointsOf(operate(operator, left, series(points), reading))));
  }
  const paired = left.kind === "series" && right.kind === "series";
  const length = Math.max(lengthOf(left), lengthOf(right));
  const points: (number | undefined)[] = [];
  for (let index = 0; index < length; index += 1) {
    const [first, second] = [at(left, index), at(right, index)];
    const either = paired && reading.missingInMath === "zero" && (first ?? second) !== undefined;
    const missing = either ? 0 : undefined;
    points.push(apply(operator, first ?? missing, second ?? missing));
  }
  return series(points);
}

function lengthOf(value: Value): number {
  return value.kind === "series" ? value.points.length : 0;
}

function apply(operator: Operator, left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : finite(operations[operator](left, right));
}

function at(value: Value, index: number): number | undefined {
  if (value.kind === "scalar") return value.value;
  return value.kind === "series" ? value.points[index] : undefined;
}

function pointsOf(value: Value): readonly (number | undefined)[] {
  if (value.kind !== "series") throw new Error("not a time series");
  return value.points;
}
