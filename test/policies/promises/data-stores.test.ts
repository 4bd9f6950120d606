import { promisedBackupStart } from "../../../policies/rules/promises/promised-backup-start";
import { promisedBackupTiers } from "../../../policies/rules/promises/promised-backup-tiers";
import { promisedBucketCopies } from "../../../policies/rules/promises/promised-bucket-copies";
import { promisedEngineVersion } from "../../../policies/rules/promises/promised-engine-version";
import { promisedRecoveryCopy } from "../../../policies/rules/promises/promised-recovery-copy";
import { promisedRecoveryWindow } from "../../../policies/rules/promises/promised-recovery-window";
import { promisedReplicas } from "../../../policies/rules/promises/promised-replicas";
import { promisedUploadVersions } from "../../../policies/rules/promises/promised-upload-versions";
import { promisedWindowsApart } from "../../../policies/rules/promises/promised-windows-apart";
import { of, table, unknown } from "../table";

const database = "aws:rds/instance:Instance";
const bucketType = "aws:s3/bucket:Bucket";
const vdx = { tags: { System: "vdx" } };
const mg = { tags: { System: "mailgenius" } };
const stranger = { tags: { System: "estate" } };
const replicaOf = { name: "replica", from: { replicateSourceDb: ["subject"] } };
const replica = of(database, { replicateSourceDb: unknown }, replicaOf);

table(promisedRecoveryWindow, [
  ["at the promise", "pass", of(database, { ...vdx, backupRetentionPeriod: 30 })],
  ["below it", "fail", of(database, { ...vdx, backupRetentionPeriod: 29 })],
  ["another system's promise", "pass", of(database, { ...mg, backupRetentionPeriod: 7 })],
  ["unset", "fail", of(database, vdx)],
  ["unknown", "not-evaluated", of(database, { ...vdx, backupRetentionPeriod: unknown })],
  ["replica", "not-applicable", of(database, { ...vdx, replicateSourceDb: unknown })],
  ["no system of ours", "not-applicable", of(database, stranger)],
]);

const copyType = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const copy = (region: string, retentionPeriod?: number) =>
  of(
    copyType,
    { region, sourceDbInstanceArn: unknown, ...(retentionPeriod !== undefined && { retentionPeriod }) },
    { name: "copy", from: { sourceDbInstanceArn: ["subject"] } },
  );

table(promisedRecoveryCopy, [
  ["copied as long as promised", "pass", of(database, vdx), copy("us-west-2", 30)],
  ["copied for less", "fail", of(database, vdx), copy("us-west-2", 7)],
  ["copied by default for seven days", "pass", of(database, mg), copy("us-west-2")],
  ["not copied", "fail", of(database, vdx)],
  [
    "copied into its own region",
    "fail",
    of(database, { ...vdx, region: "us-east-1" }),
    copy("us-east-1", 30),
  ],
  ["replica", "not-applicable", of(database, { ...vdx, replicateSourceDb: unknown })],
]);

// The stack of hand-written resources is called "test", so it counts as production.
table(promisedReplicas, [
  ["one where one is promised", "pass", of(database, mg), replica],
  ["one where two are promised", "fail", of(database, vdx), replica],
  ["two where two are promised", "pass", of(database, vdx), replica, { ...replica, name: "replica-b" }],
  ["none", "fail", of(database, mg)],
  ["replica", "not-applicable", of(database, { ...vdx, replicateSourceDb: unknown })],
]);

table(promisedEngineVersion, [
  ["documented version", "pass", of(database, { ...vdx, engineVersion: "16.4" })],
  ["another", "fail", of(database, { ...vdx, engineVersion: "17" })],
  ["unset", "fail", of(database, vdx)],
  ["unknown", "not-evaluated", of(database, { ...vdx, engineVersion: unknown })],
  ["none documented", "not-applicable", of(database, { ...mg, engineVersion: "17" })],
]);

table(promisedBackupStart, [
  ["documented hour", "pass", of(database, { ...vdx, backupWindow: "02:00-02:30" })],
  ["another hour", "fail", of(database, { ...vdx, backupWindow: "03:00-03:30" })],
  ["unset", "fail", of(database, vdx)],
  ["unknown", "not-evaluated", of(database, { ...vdx, backupWindow: unknown })],
  ["none documented", "not-applicable", of(database, mg)],
]);

const windows = (backupWindow: string, maintenanceWindow: string) =>
  of(database, { backupWindow, maintenanceWindow });
const cache = "aws:elasticache/replicationGroup:ReplicationGroup";

table(promisedWindowsApart, [
  ["apart", "pass", windows("02:00-02:30", "thu:06:30-thu:07:30")],
  ["end to end", "pass", windows("02:00-02:30", "thu:02:30-thu:03:30")],
  ["a minute into each other", "fail", windows("02:00-02:31", "thu:02:30-thu:03:30")],
  ["backup inside maintenance", "fail", windows("02:00-02:30", "thu:01:00-thu:04:00")],
  ["over midnight", "fail", windows("00:10-00:40", "sun:23:30-mon:00:30")],
  ["backup unset", "fail", of(database, { maintenanceWindow: "thu:06:30-thu:07:30" })],
  ["maintenance unset", "fail", of(database, { backupWindow: "02:00-02:30" })],
  ["unknown", "not-evaluated", of(database, { backupWindow: unknown })],
  [
    "cache",
    "fail",
    of(cache, {
      snapshotRetentionLimit: 7,
      snapshotWindow: "02:00-03:00",
      maintenanceWindow: "wed:02:30-wed:03:30",
    }),
  ],
  ["cache without snapshots", "not-applicable", of(cache)],
]);

const backups = { name: "vdx-backups-source-bucket" };
const lifecycle = (days: number, prefix = "daily/") => ({
  type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  name: "lifecycle",
  inputs: { bucket: unknown, rules: [{ status: "Enabled", filter: { prefix }, expiration: { days } }] },
  from: { bucket: ["vdx-backups-source-bucket"] },
});

table(promisedBackupTiers, [
  ["documented days", "pass", of(bucketType, vdx, backups), lifecycle(30)],
  ["a day short", "fail", of(bucketType, vdx, backups), lifecycle(29)],
  ["a day long", "fail", of(bucketType, vdx, backups), lifecycle(31)],
  ["another prefix", "fail", of(bucketType, vdx, backups), lifecycle(30, "weekly/")],
  ["no lifecycle", "fail", of(bucketType, vdx, backups)],
  ["no backups", "not-applicable", of(bucketType, vdx, { name: "vdx-frontend-files-bucket" })],
]);

const replication = (status = "Enabled") => ({
  type: "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
  name: "replication",
  inputs: { bucket: unknown, rules: [{ status, destination: { bucket: unknown } }] },
  from: { bucket: ["vdx-backups-source-bucket"], rules: ["copy"] },
});
const elsewhere = of(bucketType, { region: "us-west-2" }, { name: "copy" });

table(promisedBucketCopies, [
  ["copied", "pass", of(bucketType, vdx, backups), replication(), elsewhere],
  ["switched off", "fail", of(bucketType, vdx, backups), replication("Disabled"), elsewhere],
  [
    "into the same region",
    "fail",
    of(bucketType, vdx, backups),
    replication(),
    of(bucketType, {}, { name: "copy" }),
  ],
  ["not copied", "fail", of(bucketType, vdx, backups)],
  ["other data", "not-applicable", of(bucketType, vdx)],
]);

const uploads = { name: "vdx-uploads-source-bucket" };
const versioning = (status: string) => ({
  type: "aws:s3/bucketVersioningV2:BucketVersioningV2",
  name: "versioning",
  inputs: { bucket: unknown, versioningConfiguration: { status } },
  from: { bucket: ["vdx-uploads-source-bucket"] },
});

table(promisedUploadVersions, [
  ["versions", "pass", of(bucketType, vdx, uploads), versioning("Enabled")],
  ["suspended", "fail", of(bucketType, vdx, uploads), versioning("Suspended")],
  ["none", "fail", of(bucketType, vdx, uploads)],
  ["other data", "not-applicable", of(bucketType, vdx)],
]);
