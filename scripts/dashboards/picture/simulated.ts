import type { PlannedGraph, PlannedSeries } from "../../../lib/dashboards/planned";
import type { Unit } from "../../../lib/quantity";
import { samples, whole } from "./samples";

/** Points of one line. */
const points = 49;

const gib = 2 ** 30;

/** What a quiet day looks like where no alarm says what much is. */
const usual: Readonly<Record<Unit, number>> = {
  percent: 34,
  seconds: 0.12,
  count: 40,
  bytes: 3 * gib,
  hours: 9,
  days: 40,
  level: 0,
};

/**
 * A made-up day of a line: calm, below what must not be exceeded and above what must not be undercut. The same line looks the
 * same each time.
 */
export function simulatedDay(graph: PlannedGraph, series: PlannedSeries): readonly number[] {
  const random = generator(`${graph.title} ${series.label}`);
  const names = namesOf(series);
  const { base, swing } = levelOf(graph, names);
  const scale = percentileScale(series) * (base > 90 ? 1 : 0.9 + 0.2 * random());
  const isWhole = names.some((name) => whole.has(name));
  const phase = random() * 4;
  const ceiling = graph.unit === "percent" ? 100 : Infinity;
  return Array.from({ length: points }, (_, index) => {
    const hour = (24 * index) / (points - 1);
    const wave = Math.sin(((hour + phase - 8) / 24) * 2 * Math.PI);
    const noise = isWhole ? 0 : 0.35 * (random() - 0.5);
    const value = base * scale + swing * (wave + noise);
    const kept = Math.min(ceiling, Math.max(0, value));
    return isWhole ? Math.round(kept) : kept;
  });
}

/** Where a line lies, and how far it swings. A limit of 0 means that nothing happens on a calm day. */
function levelOf(
  { limits, unit }: PlannedGraph,
  names: readonly string[],
): { readonly base: number; readonly swing: number } {
  const sample = names.map((name) => samples[name]).find((each) => each !== undefined);
  if (sample !== undefined) {
    return { base: sample, swing: sample * (sample > 90 && unit === "percent" ? 0.006 : 0.15) };
  }
  const above = limits.filter(({ breach }) => breach === "above").map(({ limit }) => limit.value);
  const below = limits.filter(({ breach }) => breach === "below").map(({ limit }) => limit.value);
  if (above.length > 0) {
    const base = 0.5 * Math.min(...above);
    return { base, swing: 0.22 * base };
  }
  if (below.length > 0) {
    const floor = Math.max(...below);
    const room = unit === "percent" ? 100 - floor : floor;
    return { base: floor + 0.6 * room, swing: 0.12 * room };
  }
  const base = usual[unit];
  return { base, swing: 0.2 * base };
}

/** The metric that is shown as it is. Of formulas only the rate of errors has a sample. */
function namesOf({ lines }: PlannedSeries): readonly string[] {
  const names = lines.flatMap((line) => ("metricName" in line ? [line.metricName] : []));
  return lines.length === 1 ? names : names.filter((name) => name === "HTTPCode_Target_5XX_Count");
}

/** A median lies below a 95th percentile, a 99th above it. */
function percentileScale({ lines }: PlannedSeries): number {
  const stats = lines.flatMap((line) => ("stat" in line ? [line.stat] : []));
  if (stats.includes("p50")) return 0.45;
  if (stats.includes("p99")) return 1.6;
  return stats.includes("Average") && isResponseTime(lines) ? 0.5 : 1;
}

function isResponseTime(lines: PlannedSeries["lines"]): boolean {
  return lines.some((line) => "metricName" in line && line.metricName === "TargetResponseTime");
}

/** Numbers from 0 to 1 that depend on the text alone (mulberry32 over FNV-1a). */
function generator(text: string): () => number {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
