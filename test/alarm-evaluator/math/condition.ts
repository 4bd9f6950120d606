import { series, type Value } from "./values";

/**
 * IF(condition, then, else): each value of the condition chooses. Where the chosen `then` has no value, the result is 0;
 * where the chosen `else` has none, or there is no `else`, or the condition has no value, there is no result.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#using-IF-expressions
 */
export function choose(condition: Value, whenTrue: Value, whenFalse?: Value): Value {
  const lengths = [condition, whenTrue, whenFalse].flatMap((value) =>
    value?.kind === "series" ? [value.points.length] : [],
  );
  if (lengths.length === 0) throw new Error("IF needs a time series among its arguments");
  if (condition.kind === "scalar" && whenTrue.kind === "scalar") {
    throw new Error("IF of a single number chooses between time series, not numbers");
  }
  const length = Math.max(...lengths);
  const chosen: (number | undefined)[] = [];
  for (let index = 0; index < length; index += 1) {
    const holds = at(condition, index);
    if (holds === undefined) chosen.push(undefined);
    else if (holds === 0) chosen.push(whenFalse && at(whenFalse, index));
    else chosen.push(at(whenTrue, index) ?? (condition.kind === "series" ? 0 : undefined));
  }
  return series(chosen);
}

function at(value: Value, index: number): number | undefined {
  switch (value.kind) {
    case "scalar":
      return value.value;
    case "series":
      return value.points[index];
    case "array":
      throw new Error("IF takes numbers and single time series, not arrays");
  }
}
