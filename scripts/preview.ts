import * as path from "node:path";
import { colour as pc } from "./cli/colour";
import { commandLine, run, stackOptions } from "./cli/command";
import { planOptions, type PlanOptions } from "./cli/plan-options";
import { currentProject } from "./engine/paths";
import { planUp } from "./engine/planned";
import type { Session } from "./engine/session";
import { withSession } from "./engine/with-session";
import type { Plan } from "./plan/plan";
import { render } from "./plan/render";
import { writePlan } from "./plan/write";
import { prepareFolder, reportFolder } from "./report/folder";
import { judging } from "./report/judge";
import { objectionTo } from "./report/outcome";
import { packOf } from "./report/pack-run";
import { summaryOf } from "./report/summary";

interface Options extends PlanOptions {
  /** Whether the project's own packs judge the plan. */
  readonly policies: boolean;
}

const command = planOptions(
  stackOptions(
    commandLine(
      "preview",
      "Plans a stack with the real Pulumi engine, judges the plan by all policies, shows both and writes the report. " +
        "Changes nothing.",
    ),
  ),
).option(
  "--no-policies",
  "show the bare plan, without verdict and report (NO_POLICIES=1)",
  process.env.NO_POLICIES !== "1",
);

void run(async () => {
  const options = command.parse().opts<Options>();
  if (options.policies) await withJudgement(options);
  else await withoutJudgement(options);
});

async function withJudgement(options: Options): Promise<void> {
  const project = currentProject();
  const folder = reportFolder(project, options.stack);
  prepareFolder(folder);
  await withSession(options, "look", async (session) => {
    const pack = packOf(project);
    const { planned, shown, report } = await judging().judgePlan(session, folder, { ...options, pack });
    show(session, shown, planned.plan, options);
    if (report !== undefined) process.stdout.write(`\n${summaryOf(report, folder)}\n`);
    const objection = objectionTo(planned, report ?? "none");
    if (objection !== undefined) throw objection;
  });
}

async function withoutJudgement(options: Options): Promise<void> {
  await withSession(options, "look", async (session) => {
    const planned = await planUp(session, options);
    show(session, planned.plan, planned.plan, options);
    process.stdout.write(`${pc.yellow("Not judged: no policies, no report.")}\n`);
    const objection = objectionTo(planned, "unasked");
    if (objection !== undefined) throw objection;
  });
}

function show({ options: { project } }: Session, shown: Plan, whole: Plan, { verbose }: Options): void {
  process.stdout.write(`${render(shown, { verbose, tense: "plan" })}\n`);
  process.stdout.write(`The whole plan: ${path.relative(process.cwd(), writePlan(project, whole))}\n`);
}
