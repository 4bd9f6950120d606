import type { InputProblem } from "../../entry";
import { parsePattern } from "./index";
import { PatternFault } from "./matcher";

/** What PutMetricFilter would refuse of a filter. */
export function metricFilterFaults({
  pattern,
  metricTransformation,
}: Readonly<Record<string, unknown>>): readonly InputProblem[] {
  return [
    ...(typeof pattern === "string" ? patternFaults(pattern) : []),
    ...transformationFaults((metricTransformation ?? {}) as Readonly<Record<string, unknown>>, pattern),
  ];
}

function patternFaults(pattern: string): readonly InputProblem[] {
  try {
    parsePattern(pattern);
    return [];
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault;
    return [{ property: "pattern", reason: `the pattern ${pattern} is not valid: ${fault.message}` }];
  }
}

/** A value is a number, or a field that the pattern names; a default and dimensions exclude one another. */
function transformationFaults(
  { value, defaultValue, dimensions }: Readonly<Record<string, unknown>>,
  pattern: unknown,
): readonly InputProblem[] {
  const property = "metricTransformation";
  const faults: InputProblem[] = [];
  if (defaultValue !== undefined && dimensions !== undefined) {
    faults.push({ property, reason: "a metric with dimensions has no defaultValue" });
  }
  if (typeof value === "string" && typeof pattern === "string" && !isValue(value, pattern)) {
    faults.push({ property, reason: `the value ${value} is no number, and no field that the pattern names` });
  }
  return faults;
}

function isValue(value: string, pattern: string): boolean {
  return value.startsWith("$")
    ? pattern.includes(value)
    : value.trim() !== "" && Number.isFinite(Number(value));
}
