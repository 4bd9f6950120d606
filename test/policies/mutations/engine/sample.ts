import type { Session } from "../../../../scripts/engine/session";
import type { Findings } from "../../../../scripts/report/input/findings";
import { judgePreview } from "../../../../scripts/report/judge-preview";
import { whyNotJudged } from "../../../../scripts/report/outcome";
import { packOf } from "../../../../scripts/report/pack-run";
import { allRules } from "../../../../policies/rules";
import { whom } from "../apply";
import { allMutations, type Judged, type Listed } from "../judge-all";
import type { Step } from "../mutation";
import { outcomeOf } from "../outcome";
import type { World } from "../world";
import type { PlannedWorld } from "./planned-world";
import { type Change, changedProgram, keyOf } from "./transform";

/** One mutation that the program itself can make, and where. */
interface Chosen extends Listed {
  readonly urn: string;
  readonly where: string;
  readonly changes: ReadonlyMap<string, Change>;
}

/**
 * One mutation of each group, all in one plan: made in the program, judged by the pack in its own process. What a
 * resource of the program is told otherwise can be shown like this; resources that are missing or new cannot.
 */
export async function judgeSample(
  session: Session,
  { world, results }: PlannedWorld,
): Promise<readonly Judged[]> {
  const sample = chosenIn(world, results);
  const { workspace } = session.stack;
  if (workspace.program === undefined) throw new Error("the session has no program");
  const changes = new Map(sample.flatMap((each) => [...each.changes]));
  workspace.program = changedProgram(workspace.program, changes);
  const options = { pack: packOf(session.options.project), policyPacks: [] };
  const { planned, material } = await judgePreview(session, options);
  if (material === undefined) throw whyNotJudged(planned);
  return sample.map(({ rule, mutation, urn, where }) => {
    const after = resultOf(material.findings, rule, urn);
    const told = planned.plan.violations.some(
      (each) => each.urn === urn && each.message.includes(`${rule}: `),
    );
    return {
      rule,
      what: mutation.what,
      where,
      state: after?.result === "fail" && told ? "caught" : "survived",
      words:
        after?.result === "fail" ? "in the results, but not in the engine's events" : (after?.result ?? ""),
    };
  });
}

/** The first mutation of each group that the pack lets through today, on resources that no other one changes. */
function chosenIn(world: World, before: Findings): readonly Chosen[] {
  const taken = new Set<string>();
  const done = new Set<string>();
  return allMutations().flatMap((listed) => {
    if (done.has(listed.group)) return [];
    const choice = choiceOf(listed, world);
    if (choice === undefined || [...choice.changes.keys()].some((key) => taken.has(key))) return [];
    if (resultOf(before, listed.rule, choice.urn)?.result !== "pass") return [];
    for (const key of choice.changes.keys()) taken.add(key);
    done.add(listed.group);
    return [choice];
  });
}

function choiceOf(listed: Listed, world: World): Chosen | undefined {
  const { mutation } = listed;
  const rule = allRules.find(({ name }) => name === listed.rule);
  if (rule === undefined || (mutation.given ?? []).length > 0) return undefined;
  if (!mutation.on.startsWith("aws:") || !mutation.steps.every(isPlain)) return undefined;
  const { subject, caught } = outcomeOf(rule, mutation, world);
  if (subject === undefined || !caught) return undefined;
  const changes = new Map<string, Change>();
  for (const step of mutation.steps) {
    const urns = step.kind === "set" ? whom(world, step.who, subject) : [subject.urn];
    for (const data of world.data.filter(({ urn }) => urns.includes(urn))) {
      changes.set(
        keyOf(data),
        step.kind === "set"
          ? { values: step.values }
          : { values: {}, options: "options" in step ? step.options : {} },
      );
    }
  }
  return { ...listed, urn: subject.urn, where: subject.name, changes };
}

/** What the program can be told without another resource. */
function isPlain(step: Step): boolean {
  return step.kind === "option" || (step.kind === "set" && step.from === undefined);
}

function resultOf(findings: Findings, rule: string, urn: string): Findings["findings"][number] | undefined {
  return findings.findings.find((each) => each.rule === rule && each.urn === urn);
}
