import type { PlainObject } from "../plan/plan";

/** Types whose deletion loses data, keys or evidence, with the words for a message. */
const statefulTypes: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "database",
  "aws:rds/cluster:Cluster": "database",
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": "database backups",
  "aws:s3/bucket:Bucket": "bucket",
  "aws:s3/bucketV2:BucketV2": "bucket",
  "aws:kms/key:Key": "encryption key",
  "aws:kms/replicaKey:ReplicaKey": "encryption key",
  "aws:secretsmanager/secret:Secret": "secret",
  "aws:cloudtrail/trail:Trail": "audit trail",
  "aws:backup/vault:Vault": "backup vault",
  "aws:dynamodb/table:Table": "table",
  "aws:efs/fileSystem:FileSystem": "file system",
  "aws:ebs/volume:Volume": "volume",
};

/** What kind of stateful thing this is; undefined when it can be made again from the program alone. */
export function statefulKind(type: string, inputs: PlainObject): string | undefined {
  if (type === "aws:elasticache/replicationGroup:ReplicationGroup") {
    // Without snapshots everything in it can be computed again.
    return Number(inputs.snapshotRetentionLimit ?? 0) > 0 ? "cache with snapshots" : undefined;
  }
  return statefulTypes[type];
}

/** What stands between a resource and its loss, beside this check. */
export function guardsOf(
  inputs: PlainObject,
  options: { readonly protect: boolean; readonly retainOnDelete: boolean },
): readonly string[] {
  const guards: string[] = [];
  if (options.protect) guards.push("protect (Pulumi refuses)");
  if (options.retainOnDelete) guards.push("retainOnDelete (stays in AWS)");
  if (inputs.deletionProtection === true) guards.push("deletionProtection (AWS refuses)");
  if (inputs.skipFinalSnapshot === false) guards.push("final snapshot");
  if (typeof inputs.finalSnapshotIdentifier === "string" && inputs.skipFinalSnapshot !== false) {
    guards.push("final snapshot");
  }
  if (inputs.objectLockEnabled === true) guards.push("object lock");
  if (inputs.forceDestroy === false) guards.push("must be empty (forceDestroy is off)");
  const waits = ["recoveryWindowInDays", "deletionWindowInDays"].filter(
    (key) => Number(inputs[key] ?? 0) > 0,
  );
  for (const key of waits) guards.push(`${JSON.stringify(inputs[key])} days until AWS deletes it`);
  return guards;
}
