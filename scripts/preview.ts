import * as path from "node:path";
import { commandLine, run, stackOptions } from "./cli/command";
import { RefusedFault } from "./cli/faults";
import { planOptions, type PlanOptions } from "./cli/plan-options";
import { failureOf, planUp } from "./engine/planned";
import { withSession } from "./engine/with-session";
import { render } from "./plan/render";
import { writePlan } from "./plan/write";

const command = planOptions(
  stackOptions(
    commandLine("preview", "Plans a stack with the real Pulumi engine and shows the plan. Changes nothing."),
  ),
);

void run(async () => {
  const options = command.parse().opts<PlanOptions>();
  await withSession(options, "look", async (session) => {
    const { plan, refusal, failure } = await planUp(session, options);
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "plan" })}\n`);
    const file = writePlan(session.options.project, plan);
    process.stdout.write(`The whole plan: ${path.relative(process.cwd(), file)}\n`);
    if (failure !== undefined) throw failureOf(failure, plan, "The plan");
    if (refusal !== undefined) throw new RefusedFault(refusal);
  });
});
