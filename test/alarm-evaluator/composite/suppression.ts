import type { State } from "../alarm";
import type { Suppressor } from "./alarm";

/** States of a composite alarm and of its suppressor at a moment. */
export interface Moment {
  readonly atSeconds: number;
  readonly composite: State;
  readonly suppressor: State;
}

/** The actions of a state, taken at a moment. */
export interface Taken {
  readonly atSeconds: number;
  readonly state: State;
}

/**
 * When a composite alarm with a suppressor takes its actions, moment by moment; the first moment is where it starts from.
 * A change of state starts a wait; the suppressor's going off ends the wait and holds actions back; its end starts an
 * extension. When either time runs out, the actions of the state of that moment are taken, if they are still owed.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-suppression.html
 */
export function actionsTaken(suppressor: Suppressor, moments: readonly Moment[]): readonly Taken[] {
  const taken: Taken[] = [];
  let before = moments[0];
  let until: number | undefined; // end of the wait or of the extension that runs
  let owed = false;
  for (const now of moments.slice(1)) {
    const changed = now.composite !== before?.composite;
    const suppressed = now.suppressor === "ALARM";
    if (changed) owed = true;
    if (suppressed) until = undefined;
    else if (changed) until = now.atSeconds + suppressor.waitSeconds;
    else if (before?.suppressor === "ALARM") until = now.atSeconds + suppressor.extensionSeconds;
    if (owed && until !== undefined && now.atSeconds >= until) {
      taken.push({ atSeconds: now.atSeconds, state: now.composite });
      owed = false;
      until = undefined;
    }
    before = now;
  }
  return taken;
}
