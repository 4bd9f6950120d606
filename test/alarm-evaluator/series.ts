/** A value that somebody published at a moment, `count` times (1 unless told). */
export interface Sample {
  readonly atSeconds: number;
  readonly value: number;
  readonly count?: number;
}

/** One value a period, oldest first; undefined where nothing was published. */
export type Points = readonly (number | undefined)[];

/** What a metric was told, by the id that an alarm gives it; in order of time. */
export type SamplesByMetric = Readonly<Record<string, readonly Sample[]>>;

/** The samples from `fromSeconds` up to, not including, `toSeconds`. */
export function between(samples: readonly Sample[], fromSeconds: number, toSeconds: number): Sample[] {
  return samples.slice(firstAt(samples, fromSeconds), firstAt(samples, toSeconds));
}

/** Index of the first sample at or after a moment: bisection, because long alarms look at many windows. */
function firstAt(samples: readonly Sample[], seconds: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.atSeconds ?? Infinity) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
