import type { Estate } from "../../kit/estate";
import { type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded } from "../../kit/three-valued";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { escalatingPolicies, permissionActions, roleTakers, wideActions } from "./escalation-actions";
import { allowedTo, openDocumentOf } from "./holdings";
import { either, grantTypes, judgeAttached, judgeGrants, roleType } from "./policy-documents";

/** Condition keys that keep an action to resources, or to callers of one's own choice. */
const scopes = (key: string): boolean => /(^|:)resourcetag\//.test(key);

export const iamNoPrivilegeEscalation = rule({
  name: "iam-no-privilege-escalation",
  sentence:
    "No permissions let a workload raise its own rights, hand out credentials or open what is closed.",
  severity: "high",
  frameworks: {
    checkov: ["CKV_AWS_286", "CKV_AWS_287", "CKV_AWS_288", "CKV_AWS_289"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation:
    "Take the action out of the `policy`, or name in `Resource` the one role, function, bucket or secret that is meant.",
  types: grantTypes,
  judge: (subject, estate) =>
    either(
      judgeGrants(subject, judgeStatement),
      judgeAttached(subject, estate, (arn) => escalatingPolicies.test(arn)),
      judgeRole(subject, estate),
    ),
});

function judgeStatement(statement: Statement): Verdict {
  const permission = permissionActions.find((action) => statement.coversAction(action));
  if (permission !== undefined) return fail(`allows ${permission} by ${statement.label}`);
  if (!isWide(statement)) return pass;
  const wide = Object.entries(wideActions).find(([action]) => statement.coversAction(action));
  return wide === undefined ? pass : fail(`allows ${wide[0]} by ${statement.label}: it ${wide[1]}`);
}

/** `iam:PassRole` and the service that takes the role may stand in different documents: only their role has both. */
function judgeRole(role: Subject, estate: Estate): Verdict {
  if (role.type !== roleType) return notApplicable("is no role");
  return guarded(() => {
    const allowed = allowedTo(role, estate);
    const passesAny = allowed.some(
      (statement) =>
        readsTrue(() => isWide(statement)) && readsTrue(() => statement.coversAction("iam:PassRole")),
    );
    const taker = roleTakers.find((action) =>
      allowed.some((statement) => readsTrue(() => statement.coversAction(action))),
    );
    if (passesAny && taker !== undefined) return fail(`may pass any role (iam:PassRole) to ${taker}`);
    const open = openDocumentOf(role, estate);
    return open === undefined ? pass : { result: "not-evaluated", path: open };
  });
}

function isWide(statement: Statement): boolean {
  return statement.coversEverything && !statement.isNarrowedBy(scopes);
}

/** A part that is not known yet proves nothing here; its own document is told of as not evaluated. */
function readsTrue(read: () => boolean): boolean {
  let answer = false;
  guarded(() => {
    answer = read();
    return pass;
  });
  return answer;
}
