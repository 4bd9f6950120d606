import { Fault } from "../cli/faults";
import type { PlanOptions } from "../cli/plan-options";
import type { Project } from "../engine/paths";
import { isBroken, type Planned } from "../engine/planned";
import type { Session } from "../engine/session";
import type { Plan } from "../plan/plan";
import { canonical } from "./canonical";
import { sourceDigests } from "./digests";
import { judgePreview } from "./judge-preview";
import { judgeState } from "./judge-state";
import type { JudgeOptions } from "./material";
import type { Report } from "./model/schema";
import { writeReport } from "./write";

export interface JudgedPlan {
  readonly planned: Planned;
  /** The plan without what the report says at length. */
  readonly shown: Plan;
  /** Undefined where nothing could be judged. */
  readonly report?: Report;
  /** Throws where program, configuration or packs are other ones by now than those that were judged. */
  readonly requireUnchanged: () => void;
}

/** Plans what an `up` would do, judges it by all rules and writes the report into a prepared folder. */
export async function judgePlan(
  session: Session,
  folder: string,
  options: Pick<PlanOptions, "policyPacks"> & JudgeOptions,
): Promise<JudgedPlan> {
  const { project, stack } = session.options;
  const requireUnchanged = unchangedSince(project, stack.stack);
  const { planned, material } = await judgePreview(session, options);
  const { plan } = planned;
  if (material === undefined) return { planned, shown: plan, requireUnchanged };
  requireUnchanged();
  const byOthers = plan.violations.filter(({ pack }) => pack !== material.findings.pack);
  return {
    planned,
    // The engine counts a violation as a failure of the plan; the verdict tells the two apart.
    shown: { ...plan, violations: byOthers, succeeded: !isBroken(planned) },
    report: writeReport(project, material, folder, options.at),
    requireUnchanged,
  };
}

/** Judges an exported state by all rules and writes the report into a prepared folder. */
export async function judgeStateFile(
  project: Project,
  { stack, file }: { readonly stack: string; readonly file: string },
  folder: string,
  options: JudgeOptions,
): Promise<Report> {
  const requireUnchanged = unchangedSince(project, stack);
  const material = await judgeState(project, file, options);
  requireUnchanged();
  return writeReport(project, material, folder, options.at);
}

function unchangedSince(project: Project, stack: string): () => void {
  const digests = (): string => canonical(sourceDigests(project.root, stack));
  const before = digests();
  return () => {
    if (digests() === before) return;
    throw new Fault(
      "Program, configuration or packs changed since the judgement began: run it again. Nothing else was done.",
    );
  };
}
