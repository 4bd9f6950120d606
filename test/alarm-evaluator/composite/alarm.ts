import { z } from "zod";
import { actionProperties, readActions, type AlarmActions, type State } from "../alarm";
import { alarmsIn, holds, parseRule, type Rule } from "./rule";

/** A composite alarm as it is declared, read. */
export interface CompositeAlarm {
  readonly name: string;
  readonly rule: Rule;
  readonly actions: AlarmActions;
  readonly suppressor?: Suppressor;
}

/** An alarm that holds a composite's actions back, and the waits around it. */
export interface Suppressor {
  /** Name of the alarm. */
  readonly alarm: string;
  /** How long actions wait for the suppressor to go off. */
  readonly waitSeconds: number;
  /** How long actions stay held back after the suppressor's end. */
  readonly extensionSeconds: number;
}

const declaration = z.object({
  alarmName: z.string(),
  alarmRule: z.string().min(1).max(10_240),
  actionsSuppressor: z
    .object({ alarm: z.string(), waitPeriod: z.int().min(0), extensionPeriod: z.int().min(0) })
    .optional(),
  ...actionProperties,
});

/** Reads the inputs of a `CompositeAlarm` resource. Errors name the alarm and what is wrong with which property. */
export function readCompositeAlarm(name: string, inputs: unknown): CompositeAlarm {
  const read = declaration.safeParse(inputs);
  if (!read.success) throw new Error(`composite alarm ${name}:\n${z.prettifyError(read.error)}`);
  const { alarmName, alarmRule, actionsSuppressor } = read.data;
  return {
    name: alarmName,
    rule: parseRule(alarmRule),
    actions: readActions(read.data),
    ...(actionsSuppressor && {
      suppressor: {
        alarm: actionsSuppressor.alarm.replace(/^arn:.*:alarm:/, ""),
        waitSeconds: actionsSuppressor.waitPeriod,
        extensionSeconds: actionsSuppressor.extensionPeriod,
      },
    }),
  };
}

/**
 * States of composite alarms from those of metric alarms; a composite may stand on others. In ALARM while its rule holds,
 * else OK. A circle, which AWS stops evaluating, and an alarm that does not exist are errors.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html
 */
export function compositeStates(
  composites: readonly CompositeAlarm[],
  metricAlarms: ReadonlyMap<string, State>,
): ReadonlyMap<string, State> {
  const byName = new Map(composites.map((composite) => [composite.name, composite]));
  const known = new Map<string, State>(metricAlarms);
  const stateOf = (name: string, above: readonly string[]): State => {
    const state = known.get(name);
    if (state !== undefined) return state;
    const composite = byName.get(name);
    if (composite === undefined)
      throw new Error(`there is no alarm ${name}, which ${above.at(-1) ?? ""} names`);
    if (above.includes(name))
      throw new Error(`composite alarms in a circle: ${[...above, name].join(" → ")}`);
    for (const child of alarmsIn(composite.rule)) known.set(child, stateOf(child, [...above, name]));
    const result = holds(composite.rule, (child) => known.get(child) ?? "INSUFFICIENT_DATA") ? "ALARM" : "OK";
    known.set(name, result);
    return result;
  };
  return new Map(composites.map(({ name }) => [name, stateOf(name, [])]));
}
