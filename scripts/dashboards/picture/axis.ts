import type { PlannedGraph } from "../../../lib/dashboards/planned";

/** A range of values with marks at round numbers. */
export interface Axis {
  readonly bottom: number;
  readonly top: number;
  readonly marks: readonly number[];
}

/** Marks that an axis has about. */
const fewMarks = 2.5;

/** From 0, or near the lowest line or limit where little is bad; to the highest, with room for the words of a limit. */
export function axisOf({ limits }: PlannedGraph, days: readonly (readonly number[])[]): Axis {
  const values = [...days.flat(), ...limits.map(({ limit }) => limit.value)];
  const highest = Math.max(...values) || 1;
  const fromZero = !limits.some(({ breach }) => breach === "below");
  const lowest = fromZero ? 0 : Math.min(...values);
  const step = roundStep((highest - lowest) / fewMarks);
  const bottom = fromZero ? 0 : Math.floor(lowest / step - 0.3) * step;
  const count = Math.floor((highest - bottom) / step + 1e-9);
  const marks = Array.from({ length: count + 1 }, (_, index) => bottom + index * step);
  return { bottom, top: highest + 0.2 * (highest - bottom), marks };
}

/** The next of 1, 2, 5, 10, 20, … */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * ([1, 2, 5].find((each) => each * power >= wanted * 0.999) ?? 10);
}
