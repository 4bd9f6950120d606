import * as fs from "node:fs";
import { Fault } from "../cli/faults";
import type { PlanOptions } from "../cli/plan-options";
import { type Planned, failureOf, planUp } from "../engine/planned";
import { projectName } from "../engine/project-files";
import type { Session } from "../engine/session";
import { type Plan, nameOf } from "../plan/plan";
import { readFindings } from "./input/findings";
import { inventoryOfPlan } from "./input/inventory";
import { Witness } from "./input/witness";
import type { JudgeOptions, Material } from "./material";
import { exceptionsFault, withResults } from "./pack-run";

export interface JudgedPreview {
  readonly planned: Planned;
  /** Undefined where the plan itself failed, so that nothing could be judged; `planned.failure` says why. */
  readonly material?: Material;
}

/** Plans what an `up` would do, with all rules as judges, and keeps what they said of every resource. */
export async function judgePreview(
  session: Session,
  options: Pick<PlanOptions, "policyPacks"> & JudgeOptions,
): Promise<JudgedPreview> {
  const { project, cloud } = session.options;
  const witness = new Witness(project.root);
  const { workspace } = session.stack;
  if (workspace.program !== undefined) workspace.program = witness.watch(workspace.program);
  return withResults(options, async (file) => {
    const planned = await planUp(session, { policyPacks: [options.pack, ...options.policyPacks] });
    // The packs judge at the end of a plan: results of a plan that ended early would be those of a part.
    const failed = planned.plan.diagnostics.some(({ severity }) => severity === "error");
    if (failed || !fs.existsSync(file)) return { planned };
    const inventory = inventoryOfPlan(planned.plan, projectName(project), witness);
    return { planned, material: { inventory, findings: readFindings(file), cloud } };
  });
}

/** Why there is no report, in the plan's own words. */
export function whyNotJudged({ plan, failure, refusal }: Planned, options: JudgeOptions): Fault {
  const exceptions = exceptionsFault(options);
  if (exceptions !== undefined)
    return new Fault(`The exceptions are not valid, so there is no report.\n${exceptions}`);
  const errors = plan.diagnostics.filter(({ severity }) => severity === "error").map((each) => worded(each));
  if (errors.length > 0) return new Fault(`The plan failed, so there is no report:\n${errors.join("\n")}`);
  if (refusal !== undefined) return new Fault(`The plan is refused, so there is no report:\n${refusal}`);
  const reason = failure === undefined ? undefined : failureOf(failure, plan, "The plan");
  const words = reason instanceof Error ? `\n${reason.message}` : "";
  return new Fault(
    `The policy packs wrote no results, so nothing was judged and there is no report.${words}`,
  );
}

function worded({ urn, message }: Plan["diagnostics"][number]): string {
  const text = message.replaceAll("\n", "\n    ");
  return urn === undefined ? `  ${text}` : `  ${nameOf(urn)}: ${text}`;
}
