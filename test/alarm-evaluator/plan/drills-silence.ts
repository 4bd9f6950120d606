import type { MetricAlarm, State } from "../alarm";
import { watchedPoints } from "../datapoints";
import { documented, readings, type Reading } from "../reading";
import type { Points } from "../series";
import { breaches, judge } from "../state";
import { shown, withPair, type Drill } from "./drill";
import { watchedValue, type Inputs } from "./inputs";
import { spread } from "./limits";
import { during, live, silence } from "./timeline";

/**
 * After an hour without any data, or whatever longer time it looks back over, it is what `treatMissingData` says, whatever it was before and however the documentation
 * is read: an expression that fills in silence must not contradict the alarm. Once its range holds nothing, more silence
 * changes nothing, so no hour is waited for.
 */
export const silenceAsStated = withPair((alarm, calm, breach) => {
  for (const reading of readingsOf(alarm)) {
    const silentPeriods = alarm.evaluationPeriods + reading.extraPeriods + 1;
    for (const [step, state] of [
      [calm, "OK"],
      [breach, "ALARM"],
    ] as const) {
      const steps = [...during(alarm.evaluationPeriods + 2, step), ...during(silentPeriods, silence)];
      const evaluations = live(alarm, steps, { reading });
      const expected = stateOfSilence(alarm, state);
      const found = evaluations.at(-1)?.state;
      if (found !== expected) {
        const fault = `an hour of silence after ${state} makes it ${found ?? "nothing"}, not ${expected}`;
        return shown(`${fault} (${show(reading)})`, alarm, evaluations);
      }
    }
  }
  return undefined;
});

export function stateOfSilence({ treatMissingData }: MetricAlarm, before: State): State {
  switch (treatMissingData) {
    case "breaching":
      return "ALARM";
    case "notBreaching":
      return "OK";
    case "missing":
      return "INSUFFICIENT_DATA";
    case "ignore":
      return before;
  }
}

/**
 * Where silence is no breach, the silence of some of its metrics is none either: for every subset of them, after every kind
 * of calm, at every moment, under every reading of the documentation.
 */
export const partialSilence: Drill = ({ alarm, inputs }) => {
  if (alarm.treatMissingData === "breaching") return undefined;
  for (const reading of readingsOf(alarm)) {
    const length = alarm.evaluationPeriods + reading.extraPeriods;
    for (const silent of subsets(alarm.metrics.map(({ id }) => id))) {
      for (const calm of spread(inputs.quiet, 16)) {
        for (const known of new Set([0, length >> 1, length - 1])) {
          const range = rangeOf(alarm, calm, silent, { length, known, reading });
          if (judge(alarm, range) === "ALARM" && !asWithoutEvents(alarm, calm, silent)) {
            return `goes off when ${silent.join(", ")} fall silent while ${JSON.stringify(calm)} is calm (${show(reading)})`;
          }
        }
      }
    }
  }
  return undefined;
};

/**
 * Whether nothing but counted events fell silent, and none at all make the alarm go off as well: a count is published only
 * where there is something to count, so its silence is zero. A gauge that is silent is unknown.
 */
function asWithoutEvents(alarm: MetricAlarm, calm: Inputs, silent: readonly string[]): boolean {
  const metrics = alarm.metrics.filter(({ id }) => silent.includes(id));
  if (metrics.some(({ statistic }) => statistic.kind !== "Sum")) return false;
  const value = watchedValue(alarm, { ...calm, ...Object.fromEntries(silent.map((id) => [id, 0])) });
  return value !== undefined && breaches(alarm, value);
}

function rangeOf(
  alarm: MetricAlarm,
  calm: Inputs,
  silent: readonly string[],
  { length, known, reading }: { length: number; known: number; reading: Reading },
): Points {
  const metrics = new Map<string, Points>();
  for (const { id } of alarm.metrics) {
    const points = new Array<number | undefined>(length).fill(calm[id]);
    metrics.set(id, silent.includes(id) ? points.fill(undefined, known) : points);
  }
  return watchedPoints(alarm, metrics, reading);
}

/** All subsets but the empty one; of many metrics, each alone and all together. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length > 4) return [...ids.map((id) => [id]), ids];
  return ids
    .reduce<readonly (readonly string[])[]>((all, id) => [...all, ...all.map((some) => [...some, id])], [[]])
    .slice(1);
}

/** Readings that make a difference: those of metric math only where there is some. */
function readingsOf({ expressions }: MetricAlarm): readonly Reading[] {
  const { missingInMath, fillOfNothing } = documented;
  return expressions.length > 0
    ? readings
    : readings.filter((each) => each.missingInMath === missingInMath && each.fillOfNothing === fillOfNothing);
}

function show({ extraPeriods, missingInMath, fillOfNothing }: Reading): string {
  return `reading: ${extraPeriods} more periods, missing in math is ${missingInMath}, FILL of nothing gives ${fillOfNothing}`;
}
