import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { cluster, clusterInstance, instance } from "./types";

/** Unset means on. */
export const rdsMinorUpgrades = rule({
  name: "rds-minor-upgrades",
  sentence: "Every database takes minor versions, and with them security fixes, by itself.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.13", "RDS.35"],
    cis: ["2.2.2"],
    checkov: ["CKV_AWS_226"],
    gdpr: ["32(1)(d)"],
    lgpd: ["46"],
  },
  remediation: "Set `autoMinorVersionUpgrade: true`, or leave it out.",
  types: [instance, clusterInstance, cluster],
  judge: (subject) =>
    passIf(subject.flag("autoMinorVersionUpgrade", true), "does not take minor versions by itself"),
});
