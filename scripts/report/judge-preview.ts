import * as fs from "node:fs";
import type { PlanOptions } from "../cli/plan-options";
import type { OperateOptions } from "../engine/operate";
import { type Planned, planUp } from "../engine/planned";
import { projectName } from "../engine/project-files";
import type { Session } from "../engine/session";
import { readFindings } from "./input/findings";
import { inventoryOfPlan } from "./input/inventory";
import { Witness } from "./input/witness";
import type { JudgeOptions, Material } from "./material";
import { withResults } from "./pack-run";

export interface JudgedPreview {
  readonly planned: Planned;
  /** Undefined where the plan itself failed, so that nothing could be judged; `planned.failure` says why. */
  readonly material?: Material;
}

/** Plans what an `up` would do, with all rules as judges, and keeps what they said of every resource. */
export async function judgePreview(
  session: Session,
  options: Pick<PlanOptions, "policyPacks"> & JudgeOptions & Pick<OperateOptions, "quiet">,
): Promise<JudgedPreview> {
  const { project, cloud } = session.options;
  const witness = new Witness(project.root);
  const { workspace } = session.stack;
  const { program } = workspace;
  if (program !== undefined) workspace.program = witness.watch(program);
  try {
    return await withResults(options, async (file) => {
      const policyPacks = [options.pack, ...options.policyPacks];
      const planned = await planUp(session, { policyPacks, quiet: options.quiet === true });
      // The packs judge at the end of a plan: results of a plan that ended early would be those of a part.
      const failed = planned.plan.diagnostics.some(({ severity }) => severity === "error");
      if (failed || !fs.existsSync(file)) return { planned };
      const inventory = inventoryOfPlan(planned.plan, projectName(project), witness);
      return { planned, material: { inventory, findings: readFindings(file), cloud } };
    });
  } finally {
    if (program !== undefined) workspace.program = program;
  }
}
