import { Fault } from "../cli/faults";
import { type Loss, isProtectionOn, lossesOf, refusedOf } from "../guard/guard";
import { refusalMessage } from "../guard/message";
import { withoutProtectErrors } from "../guard/protect-errors";
import type { Plan } from "../plan/plan";
import { type OperateOptions, operate } from "./operate";
import type { Session } from "./session";

/** A plan with the guard's verdict on it. */
export interface Planned {
  readonly plan: Plan;
  readonly losses: readonly Loss[];
  /** Why an `up` would be refused; undefined when it would not. */
  readonly refusal?: string;
  /** Why there is no good plan. */
  readonly failure?: unknown;
}

/** Plans what an `up` would do, without doing it. */
export async function planUp(session: Session, options: OperateOptions): Promise<Planned> {
  const outcome = await operate(session, "preview", options);
  const losses = lossesOf(outcome.plan);
  const plan = withoutProtectErrors(outcome.plan, losses);
  const { stack, cloud } = session.options;
  const protectionOn = isProtectionOn(stack.config);
  const refused = refusedOf(losses, protectionOn);
  return {
    plan,
    losses,
    ...(refused.length > 0 && { refusal: refusalMessage(refused, stack.stack, cloud, protectionOn) }),
    ...(!plan.succeeded && {
      failure: outcome.failure ?? new Fault("The plan failed; see the errors above."),
    }),
  };
}

/** Whether the plan ends badly for another reason than what policies and guard say of it. */
export function isBroken({ plan, failure }: Planned): boolean {
  if (failure === undefined) return false;
  return (
    plan.diagnostics.some(({ severity }) => severity === "error") ||
    !plan.violations.some(({ level }) => level === "mandatory")
  );
}

/** Shows errors of the program once: those that the plan already lists are not repeated in the engine's words. */
export function failureOf(failure: unknown, plan: Plan, what: string): unknown {
  const listed =
    plan.diagnostics.some(({ severity }) => severity === "error") ||
    plan.violations.some(({ level }) => level === "mandatory");
  return listed ? new Fault(`${what} failed; the errors are listed above.`) : failure;
}
