import type { Estate } from "./estate";
import type { Rule } from "./rule";
import type { Subject } from "./subject";
import { Undetermined } from "./value";
import type { Verdict } from "./verdict";

/** One line of the report: a rule, a resource, and what the rule says of it. */
export interface Finding {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly verdict: Verdict;
}

/** Judges every resource by every rule that covers its type. A rule that crashes is an error of ours, never a pass. */
export function evaluate(rules: readonly Rule[], estate: Estate): readonly Finding[] {
  return rules.flatMap((rule) =>
    estate
      .ofType(...rule.types)
      .map((subject) => ({ rule, subject, verdict: verdictOf(rule, subject, estate) })),
  );
}

export function verdictOf(rule: Rule, subject: Subject, estate: Estate): Verdict {
  try {
    return rule.judge(subject, estate);
  } catch (error) {
    if (error instanceof Undetermined) return { result: "not-evaluated", path: error.path };
    throw new Error(`Rule "${rule.name}" could not judge ${subject.urn}: ${String(error)}`, { cause: error });
  }
}
