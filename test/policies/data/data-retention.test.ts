import { dataErasureWindow } from "../../../policies/rules/data/data-erasure-window";
import { dataRetentionBounded } from "../../../policies/rules/data/data-retention-bounded";
import { of, personal, table, unknown } from "../table";

const log = "aws:cloudwatch/logGroup:LogGroup";
const bucket = "aws:s3/bucket:Bucket";
const database = "aws:rds/instance:Instance";
const cache = "aws:elasticache/replicationGroup:ReplicationGroup";
const tags = personal;
const forever = { ...tags, RetentionDays: "none", RetentionReason: "until the user deletes them" };
const lifecycle = (...rules: readonly { readonly [key: string]: unknown }[]) => ({
  type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  name: "lifecycle",
  inputs: { bucket: unknown, rules: rules.map((each) => ({ status: "Enabled", ...each })) as never },
  from: { bucket: ["subject"] },
});
const whole = (days: number, noncurrentDays = 1) => ({
  filter: { prefix: "" },
  expiration: { days },
  noncurrentVersionExpiration: { noncurrentDays },
});
const vault = "aws:backup/vault:Vault";
const lockOf = (inputs: Readonly<Record<string, number>>) => ({
  type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  name: "lock",
  inputs: { backupVaultName: unknown, ...inputs },
  from: { backupVaultName: ["subject"] },
});
const keeping = (deleteAfter: number) => ({
  type: "aws:backup/plan:Plan",
  name: "plan",
  inputs: { rules: [{ ruleName: "daily", targetVaultName: unknown, lifecycle: { deleteAfter } }] },
  from: { rules: ["subject"] },
});
const mails = "aws:mailmanager/archive:Archive";
const long = { ...tags, RetentionDays: "366" };
const items = "aws:dynamodb/table:Table";
const daily = { ...whole(30), filter: { prefix: "daily/" } };

table(dataRetentionBounded, [
  ["log at the limit", "pass", of(log, { tags, retentionInDays: 30 })],
  ["log above the limit", "fail", of(log, { tags, retentionInDays: 60 })],
  ["log for ever", "fail", of(log, { tags, retentionInDays: 0 })],
  ["log unset", "fail", of(log, { tags })],
  ["log unknown", "not-evaluated", of(log, { tags, retentionInDays: unknown })],
  ["personal without a promise", "fail", of(log, { tags: { DataClass: "personal" }, retentionInDays: 1 })],
  ["no personal data", "not-applicable", of(log, { tags: { ...tags, DataClass: "internal" } })],
  ["unclassified", "not-applicable", of(log)],
  ["bucket at the limit", "pass", of(bucket, { tags }), lifecycle(whole(30))],
  ["bucket above", "fail", of(bucket, { tags }), lifecycle(whole(31))],
  ["bucket without lifecycle", "fail", of(bucket, { tags })],
  ["bucket bounded below one prefix only", "fail", of(bucket, { tags }), lifecycle(daily)],
  ["bucket whose rule is off", "fail", of(bucket, { tags }), lifecycle({ ...whole(30), status: "Disabled" })],
  [
    "bucket whose rule is for tagged objects",
    "fail",
    of(bucket, { tags }),
    lifecycle({ ...whole(30), filter: { tag: { key: "a", value: "b" } } }),
  ],
  ["versions above", "fail", of(bucket, { tags }), lifecycle(whole(30, 31))],
  ["kept by decision, versions bounded", "pass", of(bucket, { tags: forever }), lifecycle(whole(30))],
  ["kept by decision, versions for ever", "fail", of(bucket, { tags: forever })],
  ["database backups at the limit", "pass", of(database, { tags, backupRetentionPeriod: 30 })],
  ["database backups above", "fail", of(database, { tags, backupRetentionPeriod: 35 })],
  ["replica", "not-applicable", of(database, { tags, replicateSourceDb: unknown })],
  ["cache snapshots above", "fail", of(cache, { tags, snapshotRetentionLimit: 31 })],
  ["queue by default", "pass", of("aws:sqs/queue:Queue", { tags })],
  [
    "queue longer than a day",
    "fail",
    of("aws:sqs/queue:Queue", { tags: { ...tags, RetentionDays: "1" }, messageRetentionSeconds: 86_401 }),
  ],
  ["vault without lock and plan", "fail", of(vault, { tags })],
  ["vault whose lock ends in time", "pass", of(vault, { tags }), lockOf({ maxRetentionDays: 30 })],
  ["vault whose lock ends too late", "fail", of(vault, { tags }), lockOf({ maxRetentionDays: 31 })],
  ["vault whose lock has no end, with a plan in time", "pass", of(vault, { tags }), lockOf({}), keeping(30)],
  ["vault with a plan that keeps too long", "fail", of(vault, { tags }), keeping(31)],
  ["vault with a plan that keeps for ever", "fail", of(vault, { tags }), keeping(0)],
  ["vault with a plan that is not known", "not-evaluated", of(vault, { tags }), keeping(unknown)],
  ["mails in time", "pass", of(mails, { tags: long, retention: { retentionPeriod: "ONE_YEAR" } })],
  ["mails too long", "fail", of(mails, { tags: long, retention: { retentionPeriod: "EIGHTEEN_MONTHS" } })],
  ["mails for ever", "fail", of(mails, { tags: long, retention: { retentionPeriod: "PERMANENT" } })],
  ["table whose items end", "pass", of(items, { tags, ttl: { enabled: true, attributeName: "until" } })],
  ["table whose items stay", "fail", of(items, { tags })],
  ["table whose items stay by decision", "pass", of(items, { tags: forever })],
  ["Windows shares by default", "pass", of("aws:fsx/windowsFileSystem:WindowsFileSystem", { tags })],
  [
    "file system above",
    "fail",
    of("aws:fsx/lustreFileSystem:LustreFileSystem", { tags, automaticBackupRetentionDays: 31 }),
  ],
  ["video of a day", "pass", of("aws:kinesis/videoStream:VideoStream", { tags, dataRetentionInHours: 24 })],
  ["series for 200 years, by default", "fail", of("aws:timestreamwrite/table:Table", { tags })],
]);

const copy = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const source = (system: string) => ({
  type: database,
  name: "db",
  inputs: { tags: { ...tags, System: system } },
});
const ofSource = { from: { sourceDbInstanceArn: ["db"] } };
const plan = (deleteAfter?: number) =>
  of("aws:backup/plan:Plan", {
    tags: { System: "vdx" },
    rules: [{ lifecycle: deleteAfter === undefined ? {} : { deleteAfter } }],
  });

table(dataErasureWindow, [
  ["backups at the window", "pass", of(database, { tags, backupRetentionPeriod: 30 })],
  ["backups beyond it", "fail", of(database, { tags, backupRetentionPeriod: 31 })],
  [
    "a system with a longer window",
    "pass",
    of(database, { tags: { ...tags, System: "email-gateway" }, backupRetentionPeriod: 35 }),
  ],
  [
    "no personal data",
    "not-applicable",
    of(database, { tags: { ...tags, DataClass: "internal" }, backupRetentionPeriod: 35 }),
  ],
  ["unknown days", "not-evaluated", of(database, { tags, backupRetentionPeriod: unknown })],
  [
    "copied backups beyond it",
    "fail",
    of(copy, { retentionPeriod: 31, sourceDbInstanceArn: unknown }, ofSource),
    source("vdx"),
  ],
  ["copied backups, unset", "pass", of(copy, { sourceDbInstanceArn: unknown }, ofSource), source("vdx")],
  ["a snapshot by hand", "fail", of("aws:rds/snapshot:Snapshot", { tags })],
  ["deleted versions for ever", "fail", of(bucket, { tags })],
  ["deleted versions at the window", "pass", of(bucket, { tags }), lifecycle(whole(999, 30))],
  [
    "a backup tier beyond it",
    "fail",
    of(bucket, { tags: { ...tags, Purpose: "backups of users" } }),
    lifecycle(whole(31)),
  ],
  ["a plan at the window", "pass", plan(30)],
  ["a plan beyond it", "fail", plan(31)],
  ["a plan that deletes nothing", "fail", plan()],
]);
