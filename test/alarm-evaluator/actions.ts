import type { AlarmActions, State } from "./alarm";

/** How often a scaling action repeats while its state lasts. */
export const scalingRepeatsSeconds = 60;

/**
 * What an alarm does at an evaluation: everything when it enters a state; while it stays there, scaling actions alone,
 * "once per minute that the alarm remains in the new state".
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html
 */
export function actionsAt(actions: AlarmActions, before: State, now: State): readonly string[] {
  return before === now ? actions[now].filter(isScaling) : actions[now];
}

function isScaling(action: string): boolean {
  return /^arn:aws[\w-]*:autoscaling:/.test(action);
}
