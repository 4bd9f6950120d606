import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { fail, notApplicable } from "../../kit/verdict";
import { hasOwnInstances } from "./lineage";
import { cluster, clusterInstance, instance } from "./types";

/** Unset means no insights; without a key of its own, AWS's key for RDS. The data holds texts of statements. */
export const rdsInsightsEncrypted = rule({
  name: "rds-insights-encrypted",
  sentence: "Every database instance keeps Performance Insights under a customer-managed key.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_353", "CKV_AWS_354"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `performanceInsightsEnabled: true` and `performanceInsightsKmsKeyId`.",
  types: [instance, clusterInstance, cluster],
  judge: (subject, estate) => {
    if (!hasOwnInstances(subject) && !subject.has("performanceInsightsEnabled"))
      return notApplicable("An Aurora cluster: judged on its instances.");
    return subject.flag("performanceInsightsEnabled", false)
      ? customerKey(subject, "performanceInsightsKmsKeyId", estate)
      : fail("has Performance Insights switched off");
  },
});
