import * as path from "node:path";
import { commandLine, run, stackOptions } from "./cli/command";
import { confirm, requireConsent } from "./cli/confirm";
import { type Consent, changeOptions, planOptions, type PlanOptions } from "./cli/plan-options";
import { mend } from "./engine/mend";
import { operate } from "./engine/operate";
import { currentProject } from "./engine/paths";
import { failureOf } from "./engine/planned";
import type { Session } from "./engine/session";
import { withSession } from "./engine/with-session";
import { render } from "./plan/render";
import { writePlan } from "./plan/write";
import { prepareFolder, reportFolder } from "./report/folder";
import { judging } from "./report/judge";
import { objectionTo } from "./report/outcome";
import { packOf, requireCommittedPolicies } from "./report/pack-run";
import { summaryOf } from "./report/summary";

type Options = PlanOptions & Consent;

const command = changeOptions(
  planOptions(
    stackOptions(
      commandLine(
        "up",
        "Makes the cloud what the program says, after the plan was judged by all policies and checked for losses.",
      ),
    ),
  ),
);

void run(async () => {
  const options = command.parse().opts<Options>();
  requireConsent(options);
  requireCommittedPolicies(options.cloud);
  const folder = reportFolder(currentProject(), options.stack);
  prepareFolder(folder);
  await withSession(options, "change", async (session) => {
    for (const line of await mend(session)) process.stderr.write(`${line}\n`);
    await requireGoodPlan(session, folder, options);
    const { plan, failure } = await operate(session, "up", options);
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "done" })}\n`);
    const file = writePlan(session.options.project, plan);
    process.stdout.write(`The whole run: ${path.relative(process.cwd(), file)}\n`);
    if (failure !== undefined) throw failureOf(failure, plan, "The update");
  });
});

/** Refuses what violates a control or would lose data, and asks before AWS is changed. Nothing gets round it. */
async function requireGoodPlan(session: Session, folder: string, options: Options): Promise<void> {
  const { cloud, project, stack } = session.options;
  const judged = await judging().judgePlan(session, folder, { ...options, pack: packOf(project) });
  const objection = objectionTo(judged.planned, judged.report ?? "none");
  if (cloud === "aws" || objection !== undefined) {
    process.stdout.write(`${render(judged.shown, { verbose: options.verbose, tense: "plan" })}\n\n`);
  }
  if (judged.report !== undefined) process.stdout.write(`${summaryOf(judged.report, folder)}\n\n`);
  if (objection !== undefined) throw objection;
  if (cloud === "aws") await confirm(`Apply this plan to stack ${stack.stack} on AWS?`, options.yes);
  judged.requireUnchanged(); // what is applied is what was judged, however long the answer took
}
