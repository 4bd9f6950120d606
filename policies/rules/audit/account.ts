import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { guarded } from "../../kit/three-valued";
import { fail, pass, type Verdict } from "../../kit/verdict";

/** The stack itself: the subject of controls about what must exist. */
export const stackType = "pulumi:pulumi:Stack";

/** Whether the stack declares anything on AWS; a stack of local containers has no account to guard. */
export function declaresAws(estate: Estate): boolean {
  return estate.subjects.some(({ type }) => type.startsWith("aws:"));
}

/** Passes where one candidate does; otherwise not evaluated where one may yet; otherwise the message and each fault. */
export function someOf(
  candidates: readonly Subject[],
  message: string,
  judge: (candidate: Subject) => Verdict,
): Verdict {
  const verdicts = candidates.map((candidate) => ({ candidate, verdict: guarded(() => judge(candidate)) }));
  if (verdicts.some(({ verdict }) => verdict.result === "pass")) return pass;
  const open = verdicts.find(({ verdict }) => verdict.result === "not-evaluated");
  if (open !== undefined) return open.verdict;
  const faults = verdicts.flatMap(({ candidate, verdict }) =>
    verdict.result === "fail" ? [`${candidate.name} ${verdict.message}`] : [],
  );
  return fail(faults.length === 0 ? message : `${message} (${faults.join("; ")})`);
}

/**
 * The regions of the stack that none of these resources lies in, in words; undefined where each has one. An unset region
 * is that of the stack's provider; where nobody says which, all unset ones are one region.
 */
export function missingRegions(estate: Estate, guards: readonly Subject[]): string | undefined {
  if (guards.length === 0) return "at all";
  const covered = new Set(guards.map((guard) => regionOf(guard, estate)));
  const used = estate.subjects
    .filter(({ type }) => type.startsWith("aws:") && !isGlobal(type))
    .map((subject) => regionOf(subject, estate))
    // Its name is not told: one of the guards' regions may be it.
    .filter((region) => region !== "");
  const missing = [...new Set(used)].filter((region) => !covered.has(region)).sort();
  return missing.length === 0 ? undefined : `in ${missing.join(", ")}`;
}

/** The region that a resource is declared in; "" where neither it nor the stack's provider says. */
export function regionOf(subject: Subject, estate: Estate): string {
  const own = subject.raw("region");
  if (typeof own === "string" && own !== "") return own;
  return providerRegion(estate);
}

const providers = new WeakMap<Estate, string>();

function providerRegion(estate: Estate): string {
  const known = providers.get(estate);
  if (known !== undefined) return known;
  const regions = estate.ofType("pulumi:providers:aws").flatMap((provider) => {
    const region = provider.raw("region");
    return typeof region === "string" ? [region] : [];
  });
  const only = new Set(regions).size === 1 ? (regions[0] ?? "") : "";
  providers.set(estate, only);
  return only;
}

/** Services without regions. */
function isGlobal(type: string): boolean {
  return /^aws:(iam|route53|cloudfront|organizations|ssoadmin|shield|globalaccelerator)\//.test(type);
}
