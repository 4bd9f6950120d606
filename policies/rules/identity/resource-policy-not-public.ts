import { choosesCallers } from "../../kit/caller-conditions";
import { judgeStatements, type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { resourcePolicyPaths } from "./resource-policies";

/** Queues, secrets, images, tables, buses: whatever has a policy can be opened by it. Unset means the own account. */
export const resourcePolicyNotPublic = rule({
  name: "resource-policy-not-public",
  sentence: "No policy of a resource allows everybody anything without a condition that says who.",
  severity: "critical",
  frameworks: {
    checkov: ["CKV_AWS_168", "CKV_AWS_387", "CKV_AWS_32"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation:
    'Name accounts, roles or services as `Principal` of the `policy` instead of "*", or add aws:SourceArn or aws:PrincipalOrgID.',
  types: Object.keys(resourcePolicyPaths),
  judge: (subject) => {
    const path = resourcePolicyPaths[subject.type] ?? "policy";
    if (!subject.has(path)) return notApplicable("has no policy of its own");
    return judgeStatements(subject, path, (statement) =>
      passIf(
        !statement.allows || !statement.namesAnybody || saysWho(statement),
        `allows everybody something (${statement.label})`,
      ),
    );
  },
});

/** A file system that answers its mount targets only answers those inside the VPC. */
function saysWho(statement: Statement): boolean {
  return (
    statement.isNarrowedBy(choosesCallers) ||
    statement.conditions.some(
      ({ operator, key, values }) =>
        operator === "Bool" &&
        key === "elasticfilesystem:accessedviamounttarget" &&
        values.every((value) => value.toLowerCase() === "true"),
    )
  );
}
