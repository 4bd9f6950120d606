import type { Reading } from "../reading";
import type { Points } from "../series";
import { eachSeries, type Value } from "./values";

/** What FILL puts where a value is missing. */
export type Filler = Value | "REPEAT" | "LINEAR";

/**
 * FILL(metric, number | metric | REPEAT | LINEAR). REPEAT takes the last value before the gap, LINEAR draws a line
 * between the values at its ends: a gap without these stays.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list
 */
export function fill(value: Value, filler: Filler, reading: Reading): Value {
  return eachSeries(value, (points) => {
    const empty = points.every((point) => point === undefined);
    if (empty && reading.fillOfNothing === "nothing") return points;
    if (filler === "REPEAT") return repeat(points);
    if (filler === "LINEAR") return interpolate(points);
    if (filler.kind === "array") throw new Error("FILL takes one filler, not an array of time series");
    return points.map((point, index) => {
      return point ?? (filler.kind === "scalar" ? filler.value : filler.points[index]);
    });
  });
}

function repeat(points: Points): Points {
  let last: number | undefined;
  return points.map((point) => (last = point ?? last));
}

function interpolate(points: Points): Points {
  return points.map((point, index) => {
    if (point !== undefined) return point;
    const before = points.findLastIndex((each, at) => at < index && each !== undefined);
    const after = points.findIndex((each, at) => at > index && each !== undefined);
    const [from, to] = [points[before], points[after]];
    if (from === undefined || to === undefined) return undefined;
    return from + ((to - from) * (index - before)) / (after - before);
  });
}
