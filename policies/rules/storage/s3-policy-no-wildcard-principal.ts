import { judgeStatements } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { buckets, policies } from "./types";

const accessPoints = [
  "aws:s3/accessPoint:AccessPoint",
  "aws:s3control/accessPointPolicy:AccessPointPolicy",
  "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
] as const;
const multiRegionPolicy = "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy";

/** Conditions do not help: who is meant must stand in the principal, where a reader looks for it. Unset means nobody. */
export const s3PolicyNoWildcardPrincipal = rule({
  name: "s3-policy-no-wildcard-principal",
  sentence: "No policy of a bucket or access point allows anything to everybody.",
  severity: "critical",
  frameworks: {
    fsbp: ["S3.6"],
    checkov: ["CKV_AWS_70"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: 'Name accounts, roles or services as `Principal` instead of "*".',
  types: [...policies, ...buckets, ...accessPoints, multiRegionPolicy],
  judge: (subject) => {
    const path = subject.type === multiRegionPolicy ? "details.policy" : "policy";
    if (!subject.has(path)) return notApplicable("Has no policy of its own.");
    return judgeStatements(subject, path, (each) =>
      passIf(!each.allows || !each.namesAnybody, `allows everybody something (${each.label})`),
    );
  },
});
