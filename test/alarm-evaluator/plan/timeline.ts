import type { MetricAlarm } from "../alarm";
import { runAlarm, type Evaluation, type RunOptions } from "../run";
import type { Sample, SamplesByMetric } from "../series";
import { countersOf, type Inputs } from "./inputs";

/** What is published in one period; a metric that is left out is silent. */
export type Step = Partial<Inputs>;

export const silence: Step = {};

/** The same for some periods. */
export function during(periods: number, step: Step): readonly Step[] {
  return Array.from({ length: periods }, () => step);
}

/** Enough samples that no percentile of a period is doubtful. */
const manySamples = 10_000;

/** Lets an alarm live through steps of one period each, and evaluates it at the end of each. */
export function live(
  alarm: MetricAlarm,
  steps: readonly Step[],
  options: Pick<RunOptions, "reading" | "lateSeconds"> = {},
): readonly Evaluation[] {
  const { periodSeconds } = alarm;
  return runAlarm(alarm, samplesOf(alarm, steps), {
    ...options,
    fromSeconds: 0,
    toSeconds: steps.length * periodSeconds,
    everySeconds: periodSeconds,
  });
}

function samplesOf(alarm: MetricAlarm, steps: readonly Step[]): SamplesByMetric {
  const counters = countersOf(alarm);
  return Object.fromEntries(
    alarm.metrics.map(({ id, statistic }) => {
      let [counted, growth] = [0, 0];
      const samples = steps.flatMap((step, index): Sample[] => {
        const given = step[id];
        growth = given ?? growth;
        counted += growth; // a counter goes on while nobody hears of it
        if (given === undefined) return [];
        const value = counters.has(id) ? counted : given;
        const atSeconds = (index + 0.5) * alarm.periodSeconds;
        if (statistic.kind === "SampleCount") return [{ atSeconds, value: 1, count: value }];
        return [{ atSeconds, value, ...(statistic.kind === "Percentile" && { count: manySamples }) }];
      });
      return [id, samples];
    }),
  );
}
