import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { notApplicable, passIf } from "../../kit/verdict";
import { classificationOf } from "./classification";

type Check = readonly [good: (subject: Subject) => boolean, fault: string];

const isReplica = (subject: Subject): boolean => subject.has("replicateSourceDb");
const deletionProtection: Check = [
  (subject) => subject.flag("deletionProtection", false),
  "deletionProtection is off",
];
const finalSnapshot: Check = [
  (subject) => isReplica(subject) || !subject.flag("skipFinalSnapshot", false),
  "skipFinalSnapshot is on",
];
const deletionProtectionEnabled: Check = [
  (subject) => subject.flag("deletionProtectionEnabled", false),
  "deletionProtectionEnabled is off",
];
const finalBackup: Check = [(subject) => !subject.flag("skipFinalBackup", false), "skipFinalBackup is on"];
/** Without snapshots by decision there is nothing that a last one would carry on. */
const lastSnapshotAs = (path: string): Check => [
  (subject) => subject.number("snapshotRetentionLimit", 0) === 0 || subject.has(path),
  `${path} is not set`,
];
const noForce: Check = [(subject) => !subject.flag("forceDestroy", false), "forceDestroy is on"];

/** What each type needs beside Pulumi's `protect`. */
const checks: Readonly<Record<string, readonly Check[]>> = {
  "aws:rds/instance:Instance": [deletionProtection, finalSnapshot],
  "aws:rds/cluster:Cluster": [deletionProtection, finalSnapshot],
  "aws:docdb/cluster:Cluster": [deletionProtection, finalSnapshot],
  "aws:neptune/cluster:Cluster": [deletionProtection, finalSnapshot],
  "aws:docdb/elasticCluster:ElasticCluster": [],
  "aws:docdb/globalCluster:GlobalCluster": [deletionProtection],
  "aws:neptune/globalCluster:GlobalCluster": [deletionProtection],
  "aws:rds/globalCluster:GlobalCluster": [deletionProtection, noForce],
  "aws:redshift/cluster:Cluster": [finalSnapshot],
  "aws:dynamodb/table:Table": [deletionProtectionEnabled],
  "aws:dynamodb/tableReplica:TableReplica": [deletionProtectionEnabled],
  "aws:dsql/cluster:Cluster": [deletionProtectionEnabled, noForce],
  "aws:opensearch/domain:Domain": [],
  "aws:elasticsearch/domain:Domain": [],
  "aws:cognito/userPool:UserPool": [
    [(subject) => subject.text("deletionProtection") === "ACTIVE", "deletionProtection is not ACTIVE"],
  ],
  "aws:cloudtrail/eventDataStore:EventDataStore": [
    [(subject) => subject.flag("terminationProtectionEnabled", true), "terminationProtectionEnabled is off"],
  ],
  "aws:memorydb/cluster:Cluster": [lastSnapshotAs("finalSnapshotName")],
  "aws:elasticache/replicationGroup:ReplicationGroup": [lastSnapshotAs("finalSnapshotIdentifier")],
  "aws:elasticache/cluster:Cluster": [lastSnapshotAs("finalSnapshotIdentifier")],
  "aws:s3/bucket:Bucket": [noForce],
  "aws:s3/bucketV2:BucketV2": [noForce],
  "aws:s3/directoryBucket:DirectoryBucket": [noForce],
  "aws:efs/fileSystem:FileSystem": [],
  "aws:fsx/lustreFileSystem:LustreFileSystem": [finalBackup],
  "aws:fsx/ontapFileSystem:OntapFileSystem": [],
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem": [finalBackup],
  "aws:fsx/windowsFileSystem:WindowsFileSystem": [finalBackup],
  "aws:backup/vault:Vault": [noForce],
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault": [],
  "aws:mailmanager/archive:Archive": [],
  "aws:kms/key:Key": [],
  "aws:kms/replicaKey:ReplicaKey": [],
  "aws:kms/externalKey:ExternalKey": [],
  "aws:kms/replicaExternalKey:ReplicaExternalKey": [],
};

/** Losing data by a slip is a breach too: availability is part of security (GDPR 32(1)(b)). */
export const dataStoreProtected = rule({
  name: "data-store-protected",
  sentence: "Stores of personal or confidential data and their keys cannot be deleted by a slip.",
  severity: "high",
  frameworks: { gdpr: ["5(1)(f)", "32(1)(b)"], lgpd: ["46"], requirements: ["VDX-176", "EG-125"] },
  remediation:
    "Declare the store with the option `protect`, `deletionProtection`, a final snapshot and without `forceDestroy`.",
  types: Object.keys(checks),
  deletionGuard: true,
  judge: (subject) => {
    if (!subject.type.startsWith("aws:kms/")) {
      const { dataClass } = classificationOf(subject);
      if (dataClass === "internal" || dataClass === "public") {
        return notApplicable(`It can be made again (DataClass ${dataClass}).`);
      }
    }
    const faults = [
      ...(subject.options.protect || isReplica(subject) ? [] : ["the option protect is off"]),
      ...(checks[subject.type] ?? []).filter(([good]) => !good(subject)).map(([, fault]) => fault),
    ];
    return passIf(faults.length === 0, `can be deleted by a slip: ${faults.join(", ")}.`);
  },
});
