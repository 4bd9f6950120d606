import assert from "node:assert/strict";
import { unknown } from "../../../policies/kit/value";
import { isProduction } from "../../../policies/kit/production";
import { rdsBackupRetention } from "../../../policies/rules/database/rds-backup-retention";
import { rdsCopyTagsToSnapshots } from "../../../policies/rules/database/rds-copy-tags-to-snapshots";
import { rdsDeletionProtection } from "../../../policies/rules/database/rds-deletion-protection";
import { rdsMultiAz } from "../../../policies/rules/database/rds-multi-az";
import { rdsNotPublic } from "../../../policies/rules/database/rds-not-public";
import { rdsSnapshotPrivateEncrypted } from "../../../policies/rules/database/rds-snapshot-private-encrypted";
import { rdsStorageEncrypted } from "../../../policies/rules/database/rds-storage-encrypted";
import * as types from "../../../policies/rules/database/types";
import { judgeIn, of, rows } from "../rows";

const instance = of(types.instance);
const cluster = of(types.cluster);
const member = of(types.clusterInstance);
const primary = { name: "primary" };
const replicaOf = { from: { replicateSourceDb: ["primary"] } };
const replica = instance({ replicateSourceDb: unknown }, replicaOf);

rows(rdsStorageEncrypted, [
  ["encrypted", "pass", instance({ storageEncrypted: true })],
  ["off", "fail", instance({ storageEncrypted: false })],
  ["unset", "fail", instance()],
  ["a key alone", "fail", instance({ kmsKeyId: "arn" })],
  ["unknown", "not-evaluated", instance({ storageEncrypted: unknown })],
  ["a replica of an encrypted primary", "pass", replica, instance({ storageEncrypted: true }, primary)],
  ["a replica of a plain primary", "fail", replica, instance({}, primary)],
  [
    "a replica that lies about its plain primary",
    "fail",
    instance({ replicateSourceDb: unknown, storageEncrypted: true }, replicaOf),
    instance({}, primary),
  ],
  [
    "a replica of a primary that is not known",
    "not-evaluated",
    replica,
    instance({ storageEncrypted: unknown }, primary),
  ],
  [
    "a replica of something elsewhere, with a key",
    "pass",
    instance({ replicateSourceDb: "arn:aws:rds:x", kmsKeyId: "arn" }),
  ],
  ["a replica of something elsewhere, silent", "fail", instance({ replicateSourceDb: "arn:aws:rds:x" })],
  ["a cluster", "fail", cluster()],
  ["a serverless cluster of the first kind", "pass", cluster({ engineMode: "serverless" })],
  ["a global cluster", "pass", of("aws:rds/globalCluster:GlobalCluster")({ storageEncrypted: true })],
  ["DocumentDB", "fail", of("aws:docdb/cluster:Cluster")()],
  [
    "a replica of Neptune",
    "pass",
    of("aws:neptune/cluster:Cluster")({ replicationSourceIdentifier: "primary" }),
    of("aws:neptune/cluster:Cluster")({ name: "primary", storageEncrypted: true }, primary),
  ],
]);

rows(rdsNotPublic, [
  ["unset", "pass", instance()],
  ["public", "fail", instance({ publiclyAccessible: true })],
  ["a public cluster member", "fail", member({ publiclyAccessible: true })],
  ["unknown", "not-evaluated", instance({ publiclyAccessible: unknown })],
  ["Neptune", "fail", of("aws:neptune/clusterInstance:ClusterInstance")({ publiclyAccessible: true })],
]);

const ofCluster = (name: string) => member({}, { name, from: { clusterIdentifier: ["subject"] } });
rows(rdsMultiAz, [
  ["a standby", "pass", instance({ multiAz: true })],
  ["unset", "fail", instance()],
  ["unknown", "not-evaluated", instance({ multiAz: unknown })],
  ["a replica", "not-applicable", replica],
  ["a Multi-AZ cluster", "pass", cluster({ dbClusterInstanceClass: "db.m6gd.large" })],
  ["Aurora with one member", "fail", cluster(), ofCluster("one")],
  ["Aurora with two members", "pass", cluster(), ofCluster("one"), ofCluster("two")],
]);

const system = (name: string) => ({ tags: { System: name } });
rows(rdsBackupRetention, [
  ["at the floor", "pass", instance({ backupRetentionPeriod: 7 })],
  ["a day below", "fail", instance({ backupRetentionPeriod: 6 })],
  ["unset: none on an instance", "fail", instance()],
  ["unset: a day on a cluster", "fail", cluster()],
  ["unknown", "not-evaluated", instance({ backupRetentionPeriod: unknown })],
  ["a replica", "not-applicable", replica],
  ["VDX below its document", "fail", instance({ backupRetentionPeriod: 29, ...system("vdx") })],
  ["VDX at its document", "pass", instance({ backupRetentionPeriod: 30, ...system("vdx") })],
  ["another system", "pass", instance({ backupRetentionPeriod: 7, ...system("mailgenius") })],
]);

rows(rdsDeletionProtection, [
  ["on", "pass", instance({ deletionProtection: true })],
  ["unset", "fail", instance()],
  ["unset on a cluster", "fail", cluster()],
  ["unknown", "not-evaluated", instance({ deletionProtection: unknown })],
]);

rows(rdsCopyTagsToSnapshots, [
  ["on", "pass", instance({ copyTagsToSnapshot: true })],
  ["unset", "fail", cluster()],
  ["unknown", "not-evaluated", instance({ copyTagsToSnapshot: unknown })],
]);

const snapshot = of(types.snapshot);
const copy = of(types.snapshotCopy);
const fromDb = { from: { dbInstanceIdentifier: ["primary"] } };
const ofSnapshot = { from: { sourceDbSnapshotIdentifier: ["snapshot"] } };
rows(rdsSnapshotPrivateEncrypted, [
  ["of an encrypted database", "pass", snapshot({}, fromDb), instance({ storageEncrypted: true }, primary)],
  ["of a plain database", "fail", snapshot({}, fromDb), instance({}, primary)],
  ["of a database elsewhere", "not-evaluated", snapshot({ dbInstanceIdentifier: "other" })],
  [
    "shared with an account",
    "pass",
    snapshot({ sharedAccounts: ["111111111111"] }, fromDb),
    instance({ storageEncrypted: true }, primary),
  ],
  [
    "shared with everybody",
    "fail",
    snapshot({ sharedAccounts: ["all"] }, fromDb),
    instance({ storageEncrypted: true }, primary),
  ],
  [
    "shared with an unknown account",
    "not-evaluated",
    snapshot({ sharedAccounts: [unknown] }, fromDb),
    instance({ storageEncrypted: true }, primary),
  ],
  ["a copy with a key", "pass", copy({ kmsKeyId: unknown })],
  [
    "a copy of a plain snapshot",
    "fail",
    copy({}, ofSnapshot),
    snapshot({}, { name: "snapshot", ...fromDb }),
    instance({}, primary),
  ],
  ["a public copy with a key", "fail", copy({ kmsKeyId: "arn", sharedAccounts: ["all"] })],
  [
    "of a cluster",
    "fail",
    of(types.clusterSnapshot)({ dbClusterIdentifier: "c" }),
    cluster({ identifier: "c" }, primary),
  ],
  [
    "a copy of a plain cluster's",
    "fail",
    of(types.clusterSnapshotCopy)({}, { from: { sourceDbClusterSnapshotIdentifier: ["snapshot"] } }),
    of(types.clusterSnapshot)({ dbClusterIdentifier: "c" }, { name: "snapshot" }),
    cluster({ identifier: "c" }, primary),
  ],
  ["a copy of a cluster's", "pass", of(types.clusterSnapshotCopy)({ kmsKeyId: "arn" })],
]);

describe("rules for production only", () => {
  it("leave rehearsal stacks alone, and take every other stack for production", () => {
    for (const rule of [rdsMultiAz, rdsDeletionProtection]) {
      assert.equal(judgeIn("staging", rule, types.instance), "not-applicable");
      assert.equal(judgeIn("dev-anna", rule, types.instance), "not-applicable");
      assert.equal(judgeIn("prod", rule, types.instance), "fail");
      assert.equal(judgeIn("customer-7", rule, types.instance), "fail");
    }
    assert.equal(isProduction({ urn: "urn:pulumi:stagingprod::mail-estate::x::y" }), true);
  });
});
