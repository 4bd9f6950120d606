import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { notApplicable, passIf } from "../../kit/verdict";
import { replicaPath } from "./lineage";
import { cluster, instance, relatedClusters } from "./types";

/** Days that every database reaches back at least (EG-090, MG-142). */
export const floorDays = 7;

/** Days where a system's document asks for more, by the value of the `System` tag. */
const documentedDays: Readonly<Record<string, number>> = { vdx: 30 }; // VDX-071

/** Unset means 0 on an instance (no backups at all) and 1 on a cluster. */
export const rdsBackupRetention = rule({
  name: "rds-backup-retention",
  sentence:
    "Every database can be restored to any moment of the documented window, at least seven days back.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.11"],
    checkov: ["CKV_AWS_133"],
    gdpr: ["32(1)(c)"],
    lgpd: ["46"],
    requirements: ["MG-142", "EG-090", "EG-142", "VDX-071", "VDX-086"],
  },
  remediation: "Raise `backupRetentionPeriod` (`recoveryWindowDays` in Pulumi.<stack>.yaml).",
  types: [instance, cluster, ...relatedClusters],
  judge: (subject) => {
    if (replicaPath(subject) !== undefined)
      return notApplicable("A replica: its primary's backups restore both.");
    const days = subject.number("backupRetentionPeriod", subject.type === instance ? 0 : 1);
    const needed = neededDays(subject);
    return passIf(days >= needed, `keeps ${days} days of backups; at least ${needed} are needed`);
  },
});

function neededDays(subject: Subject): number {
  return Math.max(floorDays, documentedDays[subject.text("tags.System")] ?? floorDays);
}
