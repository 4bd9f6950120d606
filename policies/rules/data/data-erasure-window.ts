import { defaultErasureWindowDays, erasureWindowDays } from "../../erasure";
import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { type Bound, boundsOf, lifecycleRulesOf, versionBound } from "./bounds";
import { classificationOf } from "./classification";
import { storeTypes } from "./stores";

const backupCopyType = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const planType = "aws:backup/plan:Plan";

/** Erasing a row is half of an erasure: the row is still in every backup. */
export const dataErasureWindow = rule({
  name: "data-erasure-window",
  sentence:
    "Backups, snapshots and deleted versions of personal data age out within the system's erasure window.",
  severity: "medium",
  frameworks: { gdpr: ["17"], lgpd: ["16", "18.VI"], requirements: ["MG-226", "EG-092", "VDX-139"] },
  remediation:
    "Lower `backupRetentionPeriod`, `retentionPeriod`, `snapshotRetentionLimit`, the lifecycle's `expiration` and " +
    "`noncurrentVersionExpiration` or the plan's `deleteAfter`; the windows stand in policies/erasure.ts.",
  types: [
    ...storeTypes.bucket.filter((type) => !type.includes("directory")),
    ...storeTypes.database.filter((type) => /rds|docdb\/cluster|neptune|redshift\/cluster/.test(type)),
    ...storeTypes.cache,
    ...storeTypes.snapshot,
    backupCopyType,
    planType,
  ],
  judge: (subject, estate) => {
    const source = sourceOf(subject, estate);
    const { dataClass } = classificationOf(source);
    if (subject.type !== planType && dataClass !== "personal" && dataClass !== undefined) {
      return notApplicable(`It holds no personal data (DataClass ${dataClass}).`);
    }
    if (subject.has("replicateSourceDb")) return notApplicable("A replica has no backups of its own.");
    if (isSnapshot(subject))
      return fail("is a snapshot of personal data that stays until somebody deletes it.");
    const window = erasureWindowDays[source.text("tags.System")] ?? defaultErasureWindowDays;
    return allOf(copiesOf(subject, estate).map((bound) => within(bound, window)));
  },
});

function within({ path, days }: Bound, window: number): Verdict {
  if (days === undefined) return fail(`keeps copies without an end: ${path} is not set.`);
  return days <= window
    ? pass
    : fail(`keeps copies for ${days} days by ${path}; erased persons must be gone after ${window}.`);
}

function copiesOf(subject: Subject, estate: Estate): readonly Bound[] {
  if (subject.type === backupCopyType) {
    return [{ path: "retentionPeriod", days: subject.number("retentionPeriod", 7) }];
  }
  if (subject.type === planType) {
    return subject
      .blocks("rules")
      .flatMap((each) => [
        deletion(each, "lifecycle"),
        ...each.blocks("copyActions").map((copy) => deletion(copy, "lifecycle")),
      ]);
  }
  if (!storeTypes.bucket.some((type) => type === subject.type)) return boundsOf(subject, estate);
  const versions = versionBound(subject, estate);
  if (!isBackup(subject)) return [versions];
  const expirations = lifecycleRulesOf(subject, estate)
    .filter((each) => each.has("expiration.days"))
    .map((each) => each.number("expiration.days", Infinity));
  return [
    versions,
    { path: "expiration", days: expirations.length > 0 ? Math.max(...expirations) : undefined },
  ];
}

function deletion(block: Subject, path: string): Bound {
  const days = block.number(`${path}.deleteAfter`, 0);
  return { path: "deleteAfter", days: days === 0 ? undefined : days };
}

function isSnapshot({ type }: Subject): boolean {
  return storeTypes.snapshot.some((each) => each === type);
}

/** Live objects of other buckets are the data itself, not a copy of it. */
function isBackup(bucket: Subject): boolean {
  return /backup/i.test(`${bucket.name} ${bucket.text("tags.Purpose")}`);
}

/** The store that says what a copy holds: a backup's copy carries no tags of its own. */
function sourceOf(subject: Subject, estate: Estate): Subject {
  const path = subject.type === backupCopyType ? "sourceDbInstanceArn" : undefined;
  if (path === undefined) return subject;
  return estate.targetsOf(subject, path, "aws:rds/instance:Instance")[0] ?? subject;
}
