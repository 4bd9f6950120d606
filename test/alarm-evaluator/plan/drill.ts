import type { MetricAlarm } from "../alarm";
import { describeAlarm } from "../describe-alarm";
import type { Evaluation } from "../run";
import { findInputs, type FoundInputs, type Inputs } from "./inputs";

/** An alarm under drill, with inputs that were found for it. */
export interface Subject {
  readonly alarm: MetricAlarm;
  readonly inputs: FoundInputs;
}

/** Something that every alarm must pass; says what is wrong, or nothing. */
export type Drill = (subject: Subject) => string | undefined;

export function subjectOf(alarm: MetricAlarm): Subject {
  return { alarm, inputs: findInputs(alarm) };
}

/** A fault with the alarm's life below it. */
export function shown(fault: string, alarm: MetricAlarm, evaluations: readonly Evaluation[]): string {
  return `${fault}\n${describeAlarm(alarm, evaluations)}`;
}

/** Quiet and firing inputs that differ as little as possible: one metric's misbehaviour. */
export function nearestPair({ quiet, firing }: FoundInputs): readonly [Inputs, Inputs] | undefined {
  const [first] = firing;
  const [calm] = quiet;
  if (first === undefined || calm === undefined) return undefined;
  const distance = (inputs: Inputs): number =>
    Object.keys(inputs).filter((id) => inputs[id] !== first[id]).length;
  return [quiet.reduce((best, inputs) => (distance(inputs) < distance(best) ? inputs : best), calm), first];
}

/** A drill on a quiet and a firing input. Where there are none, another drill says so. */
export function withPair(
  drill: (alarm: MetricAlarm, calm: Inputs, breach: Inputs) => string | undefined,
): Drill {
  return ({ alarm, inputs }) => {
    const pair = nearestPair(inputs);
    return pair && drill(alarm, ...pair);
  };
}
