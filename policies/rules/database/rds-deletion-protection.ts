import { isProduction } from "../../kit/production";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { cluster, globalClusters, instance, relatedClusters } from "./types";

/** Unset means that anybody with the permission can delete the database in one call. */
export const rdsDeletionProtection = rule({
  name: "rds-deletion-protection",
  sentence: "Every production database refuses to be deleted.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.7", "RDS.8"],
    checkov: ["CKV_AWS_293"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `deletionProtection: true`.",
  types: [instance, cluster, ...globalClusters, ...relatedClusters],
  deletionGuard: true,
  judge: (subject) =>
    isProduction(subject)
      ? passIf(subject.flag("deletionProtection", false), "can be deleted in one call")
      : notApplicable("Not a production stack."),
});
