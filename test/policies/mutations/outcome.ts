import { verdictOf } from "../../../policies/kit/evaluate";
import type { Rule } from "../../../policies/kit/rule";
import type { SubjectData } from "../../../policies/kit/subject";
import type { Result, Verdict } from "../../../policies/kit/verdict";
import { changed, withAdditions } from "./apply";
import type { Mutation } from "./mutation";
import { estateOf, type World } from "./world";

/** What a rule said before and after a change. */
export interface Outcome {
  /** The resource that it was about; undefined where the estate has none on which the rule could turn. */
  readonly subject?: SubjectData;
  readonly before: Result | "absent";
  readonly after: Result | "absent";
  /** The rule's own words after the change. */
  readonly words: string;
  /** Whether the rule turned from pass to fail. */
  readonly caught: boolean;
}

/**
 * Makes the change and asks the rule. A rule that already failed proves nothing, so it must pass before.
 * @param seenAs how the rule sees the world, in the same order: under other names, for example
 */
export function outcomeOf(
  rule: Rule,
  mutation: Mutation,
  estate: World,
  seenAs: (world: World) => World = (world) => world,
): Outcome {
  const before = withAdditions(estate, mutation.given ?? []);
  const subject = chosen(rule, mutation, before);
  const isNew = subject === undefined && mutation.named?.test("added") === true;
  if (subject === undefined && !isNew) return { before: "absent", after: "absent", words: "", caught: false };
  const after = changed(before, mutation, subject);
  const found = subject ?? after.data.find(({ type, name }) => type === mutation.on && name === "added");
  const verdict = verdictIn(rule, found, after, seenAs);
  const was = isNew ? "absent" : (verdictIn(rule, found, before, seenAs)?.result ?? "absent");
  return {
    ...(found !== undefined && { subject: found }),
    before: was,
    after: verdict?.result ?? "absent",
    words: wordsOf(verdict),
    caught: verdict?.result === "fail" && (isNew || was === wanted(mutation)),
  };
}

/** The first resource of the type, by URN, on which the rule passes; it may not be one of those that the change adds. */
function chosen(rule: Rule, mutation: Mutation, world: World): SubjectData | undefined {
  const { on, named } = mutation;
  if (!rule.types.includes(on) && !rule.types.includes("*"))
    throw new Error(`${rule.name} does not judge ${on}`);
  const estate = estateOf(world);
  const passing = estate
    .ofType(on)
    .filter(({ name }) => named?.test(name) ?? true)
    .find((each) => verdictOf(rule, each, estate).result === wanted(mutation));
  return passing?.data;
}

function wanted({ idleBefore }: Mutation): Result {
  return idleBefore === true ? "not-applicable" : "pass";
}

function verdictIn(
  rule: Rule,
  subject: SubjectData | undefined,
  world: World,
  seenAs: (world: World) => World,
): Verdict | undefined {
  const place = world.data.findIndex(({ urn }) => urn === subject?.urn);
  const seen = seenAs(world);
  const estate = estateOf(seen);
  const found = estate.find(seen.data[place]?.urn ?? "");
  return found === undefined ? undefined : verdictOf(rule, found, estate);
}

function wordsOf(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "";
  if (verdict.result === "fail") return verdict.message;
  if (verdict.result === "not-applicable") return verdict.reason;
  return verdict.result === "not-evaluated" ? verdict.path : "";
}
