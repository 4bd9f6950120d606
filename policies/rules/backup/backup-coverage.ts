import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { replicaPath } from "../database/lineage";
import { cluster, instance } from "../database/types";
import { buckets } from "../storage/types";
import { bucketCoverage, exemption } from "./bucket-coverage";
import { isCopiedDaily } from "./planned-copies";
import { selectionsOf } from "./selections";
import { backupCopy } from "./types";

/**
 * Two ways count. AWS Backup: a selection, by ARN or tag, whose plan makes a recovery point every day and copies it to
 * another region. Or the store's own means: an RDS instance with automated backups (restorable to five minutes ago) and
 * an InstanceAutomatedBackupsReplication to another region; a bucket with versions, replication to another region and,
 * where it holds backups, object lock.
 */
export const backupCoverage = rule({
  name: "backup-coverage",
  sentence:
    "Every store of data can be restored in another region, at most a day old: by a backup plan that selects it, by point-in-time recovery with its copy, or by versions and replication.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.26", "EC2.28", "S3.7"],
    checkov: ["CKV2_AWS_9", "CKV2_AWS_18"],
    gdpr: ["32(1)(c)"],
    lgpd: ["46"],
    requirements: ["EG-142", "EG-144", "EG-148", "VDX-072", "VDX-078", "VDX-086", "VDX-089", "MG-161"],
  },
  remediation:
    "Add an rds.InstanceAutomatedBackupsReplication with a `region`, an s3.BucketReplicationConfig, or a backup.Selection (`resources`, `selectionTags`).",
  types: [
    instance,
    cluster,
    ...buckets,
    "aws:ebs/volume:Volume",
    "aws:efs/fileSystem:FileSystem",
    "aws:dynamodb/table:Table",
  ],
  judge: (subject, estate) => exemptionOf(subject, estate) ?? coverage(subject, estate),
});

const isBucket = ({ type }: Subject): boolean => buckets.some((each) => each === type);

function exemptionOf(subject: Subject, estate: Estate): Verdict | undefined {
  if (replicaPath(subject) !== undefined)
    return notApplicable("A replica: its primary's backups restore both.");
  return isBucket(subject) ? exemption(subject, estate) : undefined;
}

function coverage(subject: Subject, estate: Estate): Verdict {
  const own = ownMeans(subject, estate);
  if (own.result === "pass") return pass;
  const selections = selectionsOf(subject, estate);
  if (some(...selections.map((each) => () => isCopiedDaily(each, subject, estate)))) return pass;
  if (own.result === "not-evaluated") return own;
  return selections.length > 0
    ? fail("is selected by a backup plan that does not copy it to another region every day")
    : own;
}

function ownMeans(subject: Subject, estate: Estate): Verdict {
  if (subject.type === instance) return recoveryVerdict(subject, estate);
  if (isBucket(subject)) return bucketCoverage(subject, estate);
  return fail("is selected by no backup plan");
}

/** Backups of an instance hold its transaction logs as well, uploaded every five minutes: any retention meets a day. */
function recoveryVerdict(subject: Subject, estate: Estate): Verdict {
  if (subject.number("backupRetentionPeriod", 0) < 1)
    return fail("has no automated backups and no backup plan");
  const copies = estate.namedBy(subject, "sourceDbInstanceArn", backupCopy);
  const away = copies.some((each) => each.text("region") !== subject.text("region"));
  return away ? pass : fail("has backups in its own region only");
}
