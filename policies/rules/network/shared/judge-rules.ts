import { rulesOf, separateRuleTypes, type Direction, type SecurityRule } from "../../../kit/security-rules";
import type { Subject } from "../../../kit/subject";
import { judgeEach } from "../../../kit/three-valued";
import { notApplicable, type Verdict } from "../../../kit/verdict";

/** Judges each rule of one direction that the resource states; a separate rule of the other direction does not apply. */
export function judgeRules(
  subject: Subject,
  direction: Direction,
  judge: (each: SecurityRule) => Verdict,
): Verdict {
  const rules = rulesOf(subject, direction);
  const isSeparate = (separateRuleTypes as readonly string[]).includes(subject.type);
  if (isSeparate && rules.length === 0) return notApplicable(`not an ${direction} rule`);
  return judgeEach(rules, judge);
}
