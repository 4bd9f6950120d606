import type { MetricAlarm, State } from "./alarm";
import type { Points } from "./series";

/** The state that an alarm should have, or that it keeps the one it has. */
export type Verdict = State | "keep";

type Rule = Pick<
  MetricAlarm,
  "evaluationPeriods" | "datapointsToAlarm" | "comparison" | "threshold" | "treatMissingData"
>;

/** Whether a value is outside the limit. */
export function breaches(
  { comparison, threshold }: Pick<Rule, "comparison" | "threshold">,
  value: number,
): boolean {
  switch (comparison) {
    case "GreaterThanThreshold":
      return value > threshold;
    case "GreaterThanOrEqualToThreshold":
      return value >= threshold;
    case "LessThanThreshold":
      return value < threshold;
    case "LessThanOrEqualToThreshold":
      return value <= threshold;
  }
}

/**
 * Judges the points of an evaluation range, which is longer than the evaluation periods: older points stand in for missing
 * ones. Only when there are too few at all, missing ones count as the alarm says, "only as few times as possible".
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function judge(rule: Rule, range: Points): Verdict {
  const { evaluationPeriods, datapointsToAlarm, treatMissingData } = rule;
  const evaluated = range.filter((point) => point !== undefined).slice(-evaluationPeriods);
  const breaching = evaluated.filter((value) => breaches(rule, value)).length;
  const filled = evaluationPeriods - evaluated.length;
  const state = (count: number): State => (count >= datapointsToAlarm ? "ALARM" : "OK");

  if (filled === 0 || treatMissingData === "notBreaching") return state(breaching);
  if (treatMissingData === "breaching") return state(breaching + filled);
  if (breaching >= datapointsToAlarm) return "ALARM";
  if (breaching < evaluated.length) return "OK";
  // nothing is known, or every known point breaches but they are too few
  if (treatMissingData === "ignore") return "keep";
  return evaluated.length > 0 && ageOfOldest(range) >= datapointsToAlarm ? "ALARM" : "INSUFFICIENT_DATA";
}

/**
 * Age of the oldest point in periods, the newest being 1. AWS ("Avoiding premature transitions to alarm state"): when the
 * oldest breaching point is at least as old as the datapoints to alarm and all newer ones breach or are missing, the alarm
 * goes off however few there are; sooner it waits. That it waits as INSUFFICIENT_DATA stood in the page's table until 2020.
 */
function ageOfOldest(range: Points): number {
  return range.length - range.findIndex((point) => point !== undefined);
}
