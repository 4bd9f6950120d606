import { rule } from "../../kit/rule";
import { fail, notApplicable } from "../../kit/verdict";
import { lockVerdict } from "./locks";
import { holdsBackups, holdsTrail } from "./roles";
import { buckets } from "./types";

/** Unset means that whoever has the permission deletes the evidence. Object lock can only be chosen with the bucket. */
export const s3BackupObjectLock = rule({
  name: "s3-backup-object-lock",
  sentence: "Every bucket of backups or of the audit trail locks its objects for a time by default.",
  severity: "medium",
  frameworks: {
    fsbp: ["S3.15"],
    checkov: ["CKV_AWS_143"],
    gdpr: ["5(1)(f)", "32(1)(c)"],
    lgpd: ["46"],
    requirements: ["EG-125"],
  },
  remediation:
    "Set `objectLockEnabled: true` on the bucket and add an s3.BucketObjectLockConfiguration with a default retention.",
  types: buckets,
  judge: (subject, estate) => {
    if (!holdsBackups(subject, estate) && !holdsTrail(subject, estate))
      return notApplicable("Holds neither backups nor the audit trail.");
    const verdict = lockVerdict(subject, estate);
    return verdict.result === "fail"
      ? fail(`${verdict.message}, although it holds backups or the audit trail`)
      : verdict;
  },
});
