import { rule } from "../../kit/rule";
import { notApplicable } from "../../kit/verdict";
import { copyVerdict } from "./copies";
import { holdsBackups, originsOf } from "./roles";
import { buckets } from "./types";

/** Unset means one region. Whether the other region is a permitted one is judged by `data-region-allowed`. */
export const s3BackupReplication = rule({
  name: "s3-backup-replication",
  sentence: "Every bucket of backups is copied as a whole to another region.",
  severity: "low",
  frameworks: {
    fsbp: ["S3.7"],
    checkov: ["CKV_AWS_144"],
    gdpr: ["32(1)(c)", "44"],
    lgpd: ["33", "46"],
    requirements: ["MG-161", "EG-148", "VDX-078", "VDX-089", "VDX-090"],
  },
  remediation:
    "Add an s3.BucketReplicationConfig with a rule whose `destination` is a bucket of the recovery region.",
  types: buckets,
  judge: (subject, estate) => {
    if (!holdsBackups(subject, estate)) return notApplicable("Holds no backups.");
    if (originsOf(subject, estate).length > 0) return notApplicable("Is the copy itself.");
    return copyVerdict(subject, estate);
  },
});
