import type { MetricAlarm, State } from "../alarm";
import { compositeStates, type CompositeAlarm } from "../composite/alarm";
import { alarmsIn, holds } from "../composite/rule";
import { stateOfSilence } from "./drills-silence";

/** A composite alarm among all alarms of its plan. */
export interface CompositeSubject {
  readonly alarm: CompositeAlarm;
  readonly metrics: readonly MetricAlarm[];
  readonly composites: readonly CompositeAlarm[];
}

export type CompositeDrill = (subject: CompositeSubject) => string | undefined;

const mostChildren = 100;
/** "We recommend that you set the value for each parameter to 60 seconds, as CloudWatch evaluates metric alarms every minute." */
const leastWaitSeconds = 60;

/** What every composite alarm must pass, by what a failure would say of it. */
export const compositeDrills: Readonly<Record<string, CompositeDrill>> = {
  "names alarms of the plan only, and no more than AWS takes": (subject) => {
    const { alarm, metrics, composites } = subject;
    const known = new Set([...metrics, ...composites].map(({ name }) => name));
    const children = alarmsIn(alarm.rule);
    const unknown = [...children, ...(alarm.suppressor ? [alarm.suppressor.alarm] : [])].filter(
      (name) => !known.has(name),
    );
    if (unknown.length > 0) return `names ${unknown.join(", ")}: there is no such alarm`;
    if (children.length > mostChildren)
      return `stands on ${children.length} alarms; AWS takes ${mostChildren}`;
    return children.length === 0 ? "stands on no alarm" : undefined;
  },

  "can go off and come back, and each of its alarms matters": ({ alarm }) => {
    const idle = alarmsIn(alarm.rule).filter((child) => !matters(alarm, child));
    return idle.length === 0 ? undefined : `never changes because of ${idle.join(", ")}`;
  },

  "is not in a circle, and goes off in silence only if one of its alarms does": (subject) => {
    const silent = new Map(subject.metrics.map((each) => [each.name, stateOfSilence(each, "OK")]));
    const states = compositeStates(subject.composites, silent);
    const loud = metricAlarmsUnder(subject, subject.alarm).some((name) => silent.get(name) === "ALARM");
    const state = states.get(subject.alarm.name);
    return state === "ALARM" && !loud
      ? "goes off in an hour of silence, though none of its alarms does"
      : undefined;
  },

  "waits for its suppressor at least as long as an evaluation takes": ({ alarm: { name, suppressor } }) => {
    if (suppressor === undefined) return undefined;
    if (suppressor.alarm === name) return "suppresses itself";
    const { waitSeconds, extensionSeconds } = suppressor;
    return Math.min(waitSeconds, extensionSeconds) >= leastWaitSeconds
      ? undefined
      : `waits ${waitSeconds} s before and ${extensionSeconds} s after its suppressor; an evaluation takes ${leastWaitSeconds} s`;
  },
};

/** Whether a change of one child alone can change the result, from some state of the others. */
function matters({ rule }: CompositeAlarm, child: string): boolean {
  const others = alarmsIn(rule).filter((name) => name !== child);
  const withOne = (one: string | undefined, rest: State, state: State) => (name: string) =>
    name === one ? state : rest;
  const surroundings = (["OK", "ALARM"] as const).flatMap((rest) =>
    [undefined, ...others].map((one) => withOne(one, rest, rest === "OK" ? "ALARM" : "OK")),
  );
  return surroundings.some((stateOf) => {
    const results = (["OK", "ALARM", "INSUFFICIENT_DATA"] as const).map((state) =>
      holds(rule, (name) => (name === child ? state : stateOf(name))),
    );
    return new Set(results).size > 1;
  });
}

function metricAlarmsUnder(subject: CompositeSubject, alarm: CompositeAlarm): readonly string[] {
  return alarmsIn(alarm.rule).flatMap((name) => {
    const composite = subject.composites.find((each) => each.name === name);
    return composite === undefined ? [name] : metricAlarmsUnder(subject, composite);
  });
}
