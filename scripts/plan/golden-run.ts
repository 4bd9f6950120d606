import { Fault } from "../cli/faults";
import { operate } from "../engine/operate";
import { withSession } from "../engine/with-session";
import { type GoldenPlan, goldenOf } from "./golden";
import { render } from "./render";

/** Plans a stack on an empty simulated cloud, with a state that nobody keeps. */
export async function planGolden(stack: string): Promise<GoldenPlan> {
  return withSession({ stack, cloud: "simulated" }, "throw-away", async (session) => {
    const { plan, failure } = await operate(session, "preview", { quiet: true });
    if (failure !== undefined || !plan.succeeded) {
      throw new Fault(
        `Stack ${stack} cannot be planned:\n${render(plan, { verbose: false, tense: "plan" })}`,
      );
    }
    return goldenOf(plan);
  });
}
