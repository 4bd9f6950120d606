import { actionsAt, scalingRepeatsSeconds } from "./actions";
import type { MetricAlarm, State } from "./alarm";
import { look } from "./datapoints";
import { documented, type Reading } from "./reading";
import type { Points, SamplesByMetric } from "./series";
import { judge } from "./state";

/** An alarm at one moment. */
export interface Evaluation {
  readonly atSeconds: number;
  readonly state: State;
  /** The values that it saw, oldest first. */
  readonly range: Points;
  readonly actions: readonly string[];
}

export interface RunOptions {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Time between evaluations. @default as AWS evaluates such an alarm */
  readonly everySeconds?: number;
  /** Samples younger than this are not there yet. @default 0 */
  readonly lateSeconds?: number;
  readonly reading?: Reading;
  /** @default INSUFFICIENT_DATA: "the alarm has just started" */
  readonly initially?: State;
}

/** Lets an alarm live through a time and writes down what it thought and did at every evaluation. */
export function runAlarm(
  alarm: MetricAlarm,
  told: SamplesByMetric,
  options: RunOptions,
): readonly Evaluation[] {
  const { fromSeconds, toSeconds, everySeconds = evaluatedEverySeconds(alarm) } = options;
  const { lateSeconds = 0, reading = documented } = options;
  let state = options.initially ?? "INSUFFICIENT_DATA";
  const evaluations: Evaluation[] = [];
  for (let atSeconds = fromSeconds + everySeconds; atSeconds <= toSeconds; atSeconds += everySeconds) {
    const arrived = lateSeconds === 0 ? told : arrivedBy(told, atSeconds - lateSeconds);
    const { range, insignificant } = look(alarm, arrived, upTo(alarm, atSeconds), reading);
    const verdict = insignificant ? "keep" : judge(alarm, range);
    const next = verdict === "keep" ? state : verdict;
    const repeats = atSeconds % scalingRepeatsSeconds === 0;
    const actions = state !== next || repeats ? actionsAt(alarm.actions, state, next) : [];
    state = next;
    evaluations.push({ atSeconds, state, range, actions });
  }
  return evaluations;
}

/**
 * Every minute; every 10 seconds when the period is shorter; every hour when it looks back over more than a day.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluatedEverySeconds(
  alarm: Pick<MetricAlarm, "periodSeconds" | "evaluationPeriods">,
): number {
  if (alarm.periodSeconds < 60) return 10;
  return isMultiDay(alarm) ? 3600 : 60;
}

function isMultiDay(alarm: Pick<MetricAlarm, "periodSeconds" | "evaluationPeriods">): boolean {
  return alarm.periodSeconds * alarm.evaluationPeriods > 86_400;
}

/** An alarm over more than a day sees what was published up to the full hour. */
function upTo(alarm: MetricAlarm, atSeconds: number): number {
  return isMultiDay(alarm) ? atSeconds - (atSeconds % 3600) : atSeconds;
}

function arrivedBy(told: SamplesByMetric, seconds: number): SamplesByMetric {
  return Object.fromEntries(
    Object.entries(told).map(([id, samples]) => [id, samples.filter(({ atSeconds }) => atSeconds < seconds)]),
  );
}
