import type { Sample } from "./series";

const simple = ["Average", "Sum", "Minimum", "Maximum", "SampleCount"] as const;

/** How the samples of a period become one value. */
export type Statistic =
  { readonly kind: (typeof simple)[number] } | { readonly kind: "Percentile"; readonly percent: number };

/**
 * Reads `Average` or `p95`, as alarms and metric queries write them.
 * Trimmed means and their kin, which CloudWatch knows too, are refused: nothing here uses them.
 */
export function parseStatistic(text: string): Statistic {
  const kind = simple.find((name) => name === text);
  if (kind !== undefined) return { kind };
  const percent = Number(/^p(\d{1,2}(?:\.\d+)?|100)$/.exec(text)?.[1] ?? NaN);
  if (Number.isNaN(percent)) {
    throw new Error(`statistic "${text}" is not one of ${simple.join(", ")} or a percentile such as p95`);
  }
  return { kind: "Percentile", percent };
}

/** The value of one period; none where there is no sample. */
export function valueOf(statistic: Statistic, samples: readonly Sample[]): number | undefined {
  if (samples.length === 0) return undefined;
  const values = samples.map(({ value }) => value);
  switch (statistic.kind) {
    case "Average":
      return sum(samples) / countOf(samples);
    case "Sum":
      return sum(samples);
    case "Minimum":
      return Math.min(...values);
    case "Maximum":
      return Math.max(...values);
    case "SampleCount":
      return countOf(samples);
    case "Percentile":
      return percentile(samples, statistic.percent);
  }
}

export function countOf(samples: readonly Sample[]): number {
  return samples.reduce((total, { count = 1 }) => total + count, 0);
}

/**
 * Whether a percentile of so few samples says nothing: fewer than 10/(1-p) from the median up, fewer than 10/p below it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/percentiles-with-low-samples.html
 */
export function tooFew(percent: number, sampleCount: number): boolean {
  const rarer = percent >= 50 ? 100 - percent : percent;
  return sampleCount * rarer < 1000;
}

function sum(samples: readonly Sample[]): number {
  return samples.reduce((total, { value, count = 1 }) => total + value * count, 0);
}

/** The smallest value that so many percent of the samples do not exceed. AWS does not say how it interpolates. */
function percentile(samples: readonly Sample[], percent: number): number | undefined {
  const ordered = [...samples].sort((left, right) => left.value - right.value);
  const wanted = (percent / 100) * countOf(samples);
  let seen = 0;
  return ordered.find(({ count = 1 }) => (seen += count) >= wanted)?.value;
}
