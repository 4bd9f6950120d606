import type { MetricAlarm } from "../alarm";
import { watchedPoints } from "../datapoints";
import { nodesIn } from "../math/parse";
import { documented } from "../reading";
import type { Points } from "../series";
import { breaches } from "../state";
import { domainOf } from "./domain";

/** A value for each metric of an alarm, by id. */
export type Inputs = Readonly<Record<string, number>>;

/** Constant inputs under which an alarm has no reason to go off, and under which it has. */
export interface FoundInputs {
  readonly quiet: readonly Inputs[];
  readonly firing: readonly Inputs[];
}

const enoughCombinations = 20_000;

/** Tries, for each metric, values around every number that the alarm knows, within what the metric can have. */
export function findInputs(alarm: MetricAlarm): FoundInputs {
  const quiet: Inputs[] = [];
  const firing: Inputs[] = [];
  for (const inputs of combinations(alarm)) {
    const value = watchedValue(alarm, inputs);
    if (value !== undefined) (breaches(alarm, value) ? firing : quiet).push(inputs);
  }
  return { quiet, firing };
}

/** What the alarm watches while its metrics keep these values; a counter grows by its value each period. */
export function watchedValue(alarm: MetricAlarm, inputs: Inputs): number | undefined {
  const counters = countersOf(alarm);
  const metrics = new Map<string, Points>(
    alarm.metrics.map(({ id }) => {
      const value = inputs[id];
      return [id, counters.has(id) && value !== undefined ? [0, value] : [value, value]] as const;
    }),
  );
  return watchedPoints(alarm, metrics, documented).at(-1);
}

const knownCounters = new WeakMap<MetricAlarm, ReadonlySet<string>>();

/** Ids inside RATE and DIFF: for these, growth matters. */
export function countersOf(alarm: MetricAlarm): ReadonlySet<string> {
  const known = knownCounters.get(alarm);
  if (known !== undefined) return known;
  const calls = alarm.expressions
    .flatMap(({ node }) => nodesIn(node))
    .filter((node) => node.kind === "call" && (node.name === "RATE" || node.name === "DIFF"));
  const names = calls.flatMap(nodesIn).flatMap((node) => (node.kind === "name" ? [node.name] : []));
  const counters = new Set(names);
  knownCounters.set(alarm, counters);
  return counters;
}

/** Values worth trying for one metric, ascending. */
export function candidates(alarm: MetricAlarm, id: string): readonly number[] {
  const metric = alarm.metrics.find((each) => each.id === id);
  if (metric === undefined) return [];
  const { least, greatest } = domainOf(metric);
  const constants = alarm.expressions
    .flatMap(({ node }) => nodesIn(node))
    .flatMap((node) => (node.kind === "number" ? [node.value] : []));
  const scale = countersOf(alarm).has(id) ? [1, alarm.periodSeconds] : [1]; // RATE divides by the seconds
  const around = [alarm.threshold, ...constants].flatMap((value) =>
    scale.flatMap((factor) =>
      [value / 2, value - 1, value, value + 1, value * 2].map((each) => each * factor),
    ),
  );
  const within = [least, 1, 10, 100, 1000, ...around, greatest].filter(
    (value) => value >= least && value <= greatest,
  );
  return [...new Set(within)].sort((left, right) => left - right);
}

/** Every combination of candidates; where there are too many, the outer ones and some of all the others. */
function* combinations(alarm: MetricAlarm): Generator<Inputs> {
  const choices = alarm.metrics.map(({ id }) => [id, candidates(alarm, id)] as const);
  const total = choices.reduce((product, [, { length }]) => product * length, 1);
  if (total > enoughCombinations) yield* outer(choices);
  const step = goldenRatio * total; // far from every fraction: no metric keeps repeating its values
  for (let index = 0; index < Math.min(total, enoughCombinations); index += 1) {
    yield combination(choices, total <= enoughCombinations ? index : Math.floor((index * step) % total));
  }
}

const goldenRatio = (Math.sqrt(5) - 1) / 2;

type Choices = readonly (readonly [id: string, values: readonly number[]])[];

function combination(choices: Choices, index: number): Inputs {
  let rest = index;
  const entries = choices.map(([id, values]) => {
    const value = values[rest % values.length] ?? 0;
    rest = Math.floor(rest / values.length);
    return [id, value] as const;
  });
  return Object.fromEntries(entries);
}

/** Each value of each metric, the others all at their least or all at their greatest. */
function* outer(choices: Choices): Generator<Inputs> {
  for (const end of [0, -1]) {
    const rest = Object.fromEntries(choices.map(([id, values]) => [id, values.at(end) ?? 0]));
    for (const [id, values] of choices) for (const value of values) yield { ...rest, [id]: value };
  }
}
