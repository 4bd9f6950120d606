import { currentProject } from "../../scripts/engine/paths";
import { withSession } from "../../scripts/engine/with-session";
import { type JudgedPreview, judgePreview } from "../../scripts/report/judge-preview";
import { packOf } from "../../scripts/report/pack-run";

const runs = new Map<string, Promise<JudgedPreview>>();

/** A whole stack on an empty simulated cloud, planned and judged once for all tests that look at it. */
export function judgedStack(stack: string): Promise<JudgedPreview> {
  const run = runs.get(stack) ?? planAndJudge(stack);
  runs.set(stack, run);
  return run;
}

function planAndJudge(stack: string): Promise<JudgedPreview> {
  const pack = packOf(currentProject());
  return withSession({ stack, cloud: "simulated" }, "throw-away", (session) =>
    judgePreview(session, { pack, policyPacks: [], quiet: true }),
  );
}
