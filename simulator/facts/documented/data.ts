import { atLeast, between, dailyWindow, eachOneOf, matching, oneOf, weeklyWindow } from "./constraint";
import type { Documented } from "./constraint";

const onOff = oneOf("Enabled", "Disabled");
const encryption = oneOf("AES256", "aws:kms", "aws:kms:dsse", "aws:fsx");
const retentionMode = oneOf("GOVERNANCE", "COMPLIANCE");
const logExports = [
  ...["agent", "alert", "audit", "diag.log", "error", "general", "iam-db-auth-error", "instance", "listener"],
  ...["notify.log", "oemagent", "postgresql", "slowquery", "trace", "upgrade"],
];
const projection = oneOf("ALL", "KEYS_ONLY", "INCLUDE");

/** Keys, secrets, databases, caches, buckets, queues, backups. */
export const data: Documented = {
  "aws:kms/key:Key": { deletionWindowInDays: between(7, 30) },
  "aws:kms/replicaKey:ReplicaKey": { deletionWindowInDays: between(7, 30) },
  "aws:secretsmanager/secret:Secret": {
    name: matching("^[A-Za-z0-9/_+=.@-]+$"),
    recoveryWindowInDays: oneOf(0, ...Array.from({ length: 24 }, (_, index) => index + 7)),
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    "rotationRules.automaticallyAfterDays": between(1, 1000),
  },
  "aws:rds/instance:Instance": {
    identifier: matching("^[a-z](?:-?[a-z0-9]){0,62}$"),
    backupRetentionPeriod: between(0, 35),
    backupTarget: oneOf("outposts", "region"),
    backupWindow: dailyWindow,
    maintenanceWindow: weeklyWindow,
    enabledCloudwatchLogsExports: eachOneOf(...logExports),
    engineLifecycleSupport: oneOf(
      "open-source-rds-extended-support",
      "open-source-rds-extended-support-disabled",
    ),
    monitoringInterval: oneOf(0, 1, 5, 10, 15, 30, 60),
    networkType: oneOf("IPV4", "DUAL"),
    replicaMode: oneOf("open-read-only", "mounted"),
  },
  "aws:rds/parameterGroup:ParameterGroup": { "parameters.applyMethod": oneOf("immediate", "pending-reboot") },
  "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup": {
    "connectionPoolConfig.connectionBorrowTimeout": between(0, 3600),
    "connectionPoolConfig.maxConnectionsPercent": between(1, 100),
    "connectionPoolConfig.maxIdleConnectionsPercent": between(0, 100),
    "connectionPoolConfig.sessionPinningFilters": eachOneOf("EXCLUDE_VARIABLE_SETS"),
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    replicationGroupId: matching("^[A-Za-z](?:-?[A-Za-z0-9]){0,39}$"),
    authTokenUpdateStrategy: oneOf("SET", "ROTATE", "DELETE"),
    clusterMode: oneOf("enabled", "disabled", "compatible"),
    engine: oneOf("redis", "valkey"),
    ipDiscovery: oneOf("ipv4", "ipv6"),
    maintenanceWindow: weeklyWindow,
    networkType: oneOf("ipv4", "ipv6", "dual_stack"),
    snapshotRetentionLimit: between(0, 35),
    snapshotWindow: dailyWindow,
    transitEncryptionMode: oneOf("preferred", "required"),
    "logDeliveryConfigurations.destinationType": oneOf("cloudwatch-logs", "kinesis-firehose"),
    "logDeliveryConfigurations.logFormat": oneOf("text", "json"),
    "logDeliveryConfigurations.logType": oneOf("slow-log", "engine-log"),
  },
  "aws:elasticache/user:User": {
    "authenticationMode.type": oneOf("password", "no-password-required", "iam"),
  },
  "aws:s3/bucketVersioning:BucketVersioning": {
    "versioningConfiguration.mfaDelete": onOff,
    "versioningConfiguration.status": oneOf("Enabled", "Suspended", "Disabled"),
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    "rules.status": onOff,
    "rules.noncurrentVersionExpiration.newerNoncurrentVersions": atLeast(1),
    "rules.noncurrentVersionExpiration.noncurrentDays": atLeast(1),
    "rules.noncurrentVersionTransitions.noncurrentDays": atLeast(0),
    "rules.transitions.days": atLeast(0),
    transitionDefaultMinimumObjectSize: oneOf("varies_by_storage_class", "all_storage_classes_128K"),
  },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {
    "rules.applyServerSideEncryptionByDefault.sseAlgorithm": encryption,
  },
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": {
    "rule.objectOwnership": oneOf("BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"),
  },
  "aws:s3/bucketLogging:BucketLogging": {
    "targetObjectKeyFormat.partitionedPrefix.partitionDateSource": oneOf("EventTime", "DeliveryTime"),
  },
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {
    objectLockEnabled: oneOf("Enabled"),
    "rule.defaultRetention.mode": retentionMode,
  },
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig": {
    "rules.status": onOff,
    "rules.deleteMarkerReplication.status": onOff,
    "rules.destination.metrics.status": onOff,
    "rules.destination.replicationTime.status": onOff,
    "rules.existingObjectReplication.status": onOff,
    "rules.sourceSelectionCriteria.replicaModifications.status": onOff,
    "rules.sourceSelectionCriteria.sseKmsEncryptedObjects.status": onOff,
  },
  "aws:s3/bucketObjectv2:BucketObjectv2": {
    objectLockLegalHoldStatus: oneOf("ON", "OFF"),
    objectLockMode: retentionMode,
    serverSideEncryption: encryption,
  },
  "aws:dynamodb/table:Table": {
    "attributes.type": oneOf("S", "N", "B"),
    "globalSecondaryIndexes.projectionType": projection,
    "localSecondaryIndexes.projectionType": projection,
    "pointInTimeRecovery.recoveryPeriodInDays": between(1, 35),
    streamViewType: oneOf("NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"),
  },
  "aws:sqs/queue:Queue": {
    maxMessageSize: between(1024, 1048576),
    messageRetentionSeconds: between(60, 1209600),
    receiveWaitTimeSeconds: between(0, 20),
    visibilityTimeoutSeconds: between(0, 43200),
  },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": { changeableForDays: atLeast(3) },
  "aws:backup/selection:Selection": { "selectionTags.type": oneOf("STRINGEQUALS") },
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": {
    name: matching("^[A-Za-z0-9_]{1,50}$"),
    startWindowHours: between(1, 168),
  },
  "aws:backup/restoreTestingSelection:RestoreTestingSelection": {
    name: matching("^[A-Za-z0-9_]{1,50}$"),
    validationWindowHours: between(1, 168),
  },
};
