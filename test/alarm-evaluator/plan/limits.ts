import type { MetricAlarm } from "../alarm";
import { breaches } from "../state";
import { candidates, watchedValue, type FoundInputs, type Inputs } from "./inputs";

/** A value of one metric at which an alarm turns, the others unchanged; found by trying, not by reading. */
export interface Limit {
  readonly id: string;
  readonly value: number;
  /** Just above it the alarm fires, or just below it. */
  readonly firing: "above" | "below";
  /** What it does at the very limit. */
  readonly atLimit: "quiet" | "firing";
  /** The watched value passes the threshold here; otherwise it jumps, as where a guard lets it through. */
  readonly gradual: boolean;
}

/** Every limit that lies between a firing input and a quiet value of one of its metrics. */
export function limitsOf(alarm: MetricAlarm, { firing }: FoundInputs): readonly Limit[] {
  const limits = new Map<string, Limit>();
  for (const inputs of spread(firing, 25)) {
    for (const { id } of alarm.metrics) {
      const values = candidates(alarm, id);
      const from = inputs[id] ?? 0;
      const next = [values.filter((value) => value < from).reverse(), values.filter((value) => value > from)];
      for (const line of next) {
        const to = line.find((value) => !fires(alarm, { ...inputs, [id]: value }));
        if (to === undefined) continue;
        const limit = limitBetween(alarm, inputs, id, from, to);
        limits.set(JSON.stringify(limit), limit);
      }
    }
  }
  return [...limits.values()];
}

/** Some of many, evenly chosen, the first among them. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  const stride = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
}

/** Bisection ends beside the number that somebody wrote: the shortest one that lies as near. */
function shortest(value: number, gap: number): number {
  if (Math.abs(value) <= gap) return 0;
  for (let digits = 1; digits <= 16; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.abs(rounded - value) <= gap) return rounded;
  }
  return value;
}

function fires(alarm: MetricAlarm, inputs: Inputs): boolean {
  const value = watchedValue(alarm, inputs);
  return value !== undefined && breaches(alarm, value);
}

function limitBetween(alarm: MetricAlarm, inputs: Inputs, id: string, from: number, to: number): Limit {
  let [firing, quiet] = [from, to];
  const gap = (): number => 1e-12 * Math.max(1e-3, Math.abs(firing), Math.abs(quiet));
  while (Math.abs(firing - quiet) > gap()) {
    const middle = (firing + quiet) / 2;
    if (fires(alarm, { ...inputs, [id]: middle })) firing = middle;
    else quiet = middle;
  }
  const value = shortest((firing + quiet) / 2, gap());
  const step = Math.max(1e-7, Math.abs(value) * 1e-7);
  const watched = (each: number): number => watchedValue(alarm, { ...inputs, [id]: each }) ?? Infinity;
  const scale = Math.max(1, Math.abs(alarm.threshold));
  const gradual = Math.abs(watched(value + step) - watched(value - step)) <= 1e-3 * scale;
  const nearby = watched(value);
  // 100 * 0.07 / 7 is a little more than 1: no alarm means that
  const at = gradual && Math.abs(nearby - alarm.threshold) <= 1e-9 * scale ? alarm.threshold : nearby;
  return {
    id,
    value,
    firing: firing > quiet ? "above" : "below",
    atLimit: at !== Infinity && breaches(alarm, at) ? "firing" : "quiet",
    gradual,
  };
}
