import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { hasOwnInstances } from "./lineage";
import { cluster, clusterInstance, instance } from "./types";

/** Unset means 0: no metrics of the operating system. */
export const rdsEnhancedMonitoring = rule({
  name: "rds-enhanced-monitoring",
  sentence: "Every database instance sends metrics of its operating system.",
  severity: "low",
  frameworks: { fsbp: ["RDS.6"], checkov: ["CKV_AWS_118"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `monitoringInterval` to 1 to 60 seconds, with a `monitoringRoleArn`.",
  types: [instance, clusterInstance, cluster],
  judge: (subject) =>
    hasOwnInstances(subject) || subject.has("monitoringInterval")
      ? passIf(subject.number("monitoringInterval", 0) > 0, "sends no metrics of its operating system")
      : notApplicable("An Aurora cluster: judged on its instances."),
});
