/**
 * Types that hold data, by kind. All of them take `tags`; the types of the older S3 API stand beside today's, because
 * an old name must not make a rule blind.
 */
export const storeTypes = {
  database: [
    "aws:rds/instance:Instance",
    "aws:rds/cluster:Cluster",
    "aws:docdb/cluster:Cluster",
    "aws:docdb/elasticCluster:ElasticCluster",
    "aws:neptune/cluster:Cluster",
    "aws:redshift/cluster:Cluster",
    "aws:redshiftserverless/namespace:Namespace",
    "aws:dynamodb/table:Table",
    "aws:keyspaces/table:Table",
    "aws:opensearch/domain:Domain",
    "aws:elasticsearch/domain:Domain",
    "aws:opensearch/serverlessCollection:ServerlessCollection",
    "aws:timestreamwrite/table:Table",
    "aws:timestreaminfluxdb/dbInstance:DbInstance",
    "aws:timestreaminfluxdb/dbCluster:DbCluster",
    "aws:dsql/cluster:Cluster",
    "aws:cognito/userPool:UserPool",
  ],
  cache: [
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:elasticache/cluster:Cluster",
    "aws:elasticache/serverlessCache:ServerlessCache",
    "aws:memorydb/cluster:Cluster",
  ],
  bucket: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2", "aws:s3/directoryBucket:DirectoryBucket"],
  disk: [
    "aws:ebs/volume:Volume",
    "aws:efs/fileSystem:FileSystem",
    "aws:fsx/lustreFileSystem:LustreFileSystem",
    "aws:fsx/ontapFileSystem:OntapFileSystem",
    "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
    "aws:fsx/windowsFileSystem:WindowsFileSystem",
    "aws:s3/filesFileSystem:FilesFileSystem",
  ],
  log: ["aws:cloudwatch/logGroup:LogGroup", "aws:cloudtrail/eventDataStore:EventDataStore"],
  queue: [
    "aws:sqs/queue:Queue",
    "aws:kinesis/stream:Stream",
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    "aws:kinesis/videoStream:VideoStream",
    "aws:mq/broker:Broker",
    "aws:msk/cluster:Cluster",
    "aws:msk/serverlessCluster:ServerlessCluster",
  ],
  mail: ["aws:mailmanager/archive:Archive", "aws:workmail/organization:Organization"],
  secret: ["aws:secretsmanager/secret:Secret"],
  vault: ["aws:backup/vault:Vault", "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault"],
  snapshot: [
    "aws:rds/snapshot:Snapshot",
    "aws:rds/snapshotCopy:SnapshotCopy",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    "aws:docdb/clusterSnapshot:ClusterSnapshot",
    "aws:neptune/clusterSnapshot:ClusterSnapshot",
    "aws:redshift/clusterSnapshot:ClusterSnapshot",
    "aws:memorydb/snapshot:Snapshot",
    "aws:ebs/snapshot:Snapshot",
    "aws:ebs/snapshotCopy:SnapshotCopy",
  ],
} as const satisfies Record<string, readonly string[]>;

/** These snapshots take no tags in their Pulumi types: they are told by their source. */
const untagged: readonly string[] = [
  "aws:docdb/clusterSnapshot:ClusterSnapshot",
  "aws:neptune/clusterSnapshot:ClusterSnapshot",
];

/** Fleets of instances: their disks are classified in `tagSpecifications`. */
export const templateTypes: readonly string[] = ["aws:ec2/launchTemplate:LaunchTemplate"];

/** Every type that says what it holds in `tags`. */
export const taggedStoreTypes: readonly string[] = Object.values(storeTypes)
  .flat()
  .filter((type) => !untagged.includes(type));

/** Kinds of S3 settings that are resources of their own, under both names. */
export const bucketSettings = {
  lifecycle: [
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
  ],
  encryption: [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
  ],
} as const;

export const keyTypes: readonly string[] = [
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
];
