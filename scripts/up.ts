import * as path from "node:path";
import { commandLine, run, stackOptions } from "./cli/command";
import { confirm, requireConsent } from "./cli/confirm";
import { RefusedFault } from "./cli/faults";
import { type ChangeOptions, changeOptions, planOptions } from "./cli/plan-options";
import { mend } from "./engine/mend";
import { operate } from "./engine/operate";
import { failureOf, planUp } from "./engine/planned";
import type { Session } from "./engine/session";
import { withSession } from "./engine/with-session";
import { render } from "./plan/render";
import { writePlan } from "./plan/write";

const command = changeOptions(
  planOptions(
    stackOptions(commandLine("up", "Makes the cloud what the program says, after the plan was checked.")),
  ),
);

void run(async () => {
  const options = command.parse().opts<ChangeOptions>();
  requireConsent(options);
  await withSession(options, "change", async (session) => {
    for (const line of await mend(session)) process.stderr.write(`${line}\n`);
    await checkPlan(session, options);
    const { plan, failure } = await operate(session, "up", options);
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "done" })}\n`);
    const file = writePlan(session.options.project, plan);
    process.stdout.write(`The whole run: ${path.relative(process.cwd(), file)}\n`);
    if (failure !== undefined) throw failureOf(failure, plan, "The update");
  });
});

/** Refuses what would lose data, and asks before AWS is changed. An empty state has nothing to lose. */
async function checkPlan(session: Session, options: ChangeOptions): Promise<void> {
  const onAws = session.options.cloud === "aws";
  if (!onAws && (await session.state()).resources.length === 0) return;
  const { plan, refusal, failure } = await planUp(session, options);
  if (onAws || refusal !== undefined || failure !== undefined) {
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "plan" })}\n`);
  }
  if (failure !== undefined) throw failureOf(failure, plan, "The plan");
  if (refusal !== undefined) throw new RefusedFault(refusal);
  if (onAws) await confirm(`Apply this plan to stack ${session.stack.name} on AWS?`, options.yes);
}
