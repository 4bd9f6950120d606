import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { clusterInstance, instance } from "./types";

/** Unset means no public address. */
export const rdsNotPublic = rule({
  name: "rds-not-public",
  sentence: "No database instance has a public address.",
  severity: "critical",
  frameworks: {
    fsbp: ["RDS.2"],
    cis: ["2.2.3"],
    checkov: ["CKV_AWS_17"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `publiclyAccessible: false` and reach the database from inside the VPC.",
  types: [instance, clusterInstance, "aws:neptune/clusterInstance:ClusterInstance"],
  judge: (subject) => passIf(!subject.flag("publiclyAccessible", false), "has a public address"),
});
