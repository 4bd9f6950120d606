/** Stores of data and their keys. */
export const stores: Readonly<Record<string, string>> = {
  "aws:backup/plan:Plan": "rules",
  "aws:backup/selection:Selection": "conditions notResources resources selectionTags",
  "aws:backup/vault:Vault": "forceDestroy kmsKeyArn",
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration":
    "changeableForDays maxRetentionDays minRetentionDays",
  "aws:backup/vaultPolicy:VaultPolicy": "policy",
  "aws:dynamodb/table:Table": "deletionProtectionEnabled pointInTimeRecovery serverSideEncryption tags ttl",
  "aws:ebs/volume:Volume": "encrypted kmsKeyId tags",
  "aws:efs/fileSystem:FileSystem": "encrypted kmsKeyId tags",
  "aws:elasticache/cluster:Cluster":
    "securityGroupIds snapshotRetentionLimit subnetGroupName transitEncryptionEnabled",
  "aws:elasticache/parameterGroup:ParameterGroup": "parameters",
  "aws:elasticache/replicationGroup:ReplicationGroup":
    "atRestEncryptionEnabled authToken automaticFailoverEnabled kmsKeyId logDeliveryConfigurations multiAzEnabled securityGroupIds snapshotRetentionLimit subnetGroupName tags transitEncryptionEnabled transitEncryptionMode userGroupIds",
  "aws:elasticsearch/domain:Domain":
    "accessPolicies advancedSecurityOptions domainEndpointOptions encryptAtRest nodeToNodeEncryption vpcOptions",
  "aws:kms/key:Key": "deletionWindowInDays enableKeyRotation isEnabled policy rotationPeriodInDays",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:kms/replicaKey:ReplicaKey": "deletionWindowInDays enabled policy",
  "aws:opensearch/domain:Domain":
    "accessPolicies advancedSecurityOptions domainEndpointOptions encryptAtRest nodeToNodeEncryption vpcOptions",
  "aws:rds/cluster:Cluster":
    "autoMinorVersionUpgrade backupRetentionPeriod caCertificateIdentifier copyTagsToSnapshot dbClusterParameterGroupName dbSubnetGroupName deleteAutomatedBackups deletionProtection enabledCloudwatchLogsExports engineVersion iamDatabaseAuthenticationEnabled kmsKeyId monitoringInterval performanceInsightsKmsKeyId replicationSourceIdentifier skipFinalSnapshot storageEncrypted tags vpcSecurityGroupIds",
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": "parameters",
  "aws:rds/clusterInstance:ClusterInstance": "caCertIdentifier publiclyAccessible",
  "aws:rds/instance:Instance":
    "autoMinorVersionUpgrade backupRetentionPeriod caCertIdentifier copyTagsToSnapshot dbSubnetGroupName deleteAutomatedBackups deletionProtection enabledCloudwatchLogsExports engineVersion iamDatabaseAuthenticationEnabled kmsKeyId monitoringInterval multiAz parameterGroupName performanceInsightsKmsKeyId publiclyAccessible skipFinalSnapshot storageEncrypted tags vpcSecurityGroupIds",
  "aws:rds/parameterGroup:ParameterGroup": "parameters",
  "aws:rds/proxy:Proxy": "auths requireTls vpcSecurityGroupIds",
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock":
    "blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets",
  "aws:s3/bucket:Bucket":
    "acl forceDestroy grants lifecycleRules logging objectLockConfiguration objectLockEnabled policy replicationConfiguration serverSideEncryptionConfiguration tags versioning",
  "aws:s3/bucketAcl:BucketAcl": "accessControlPolicy acl",
  "aws:s3/bucketAclV2:BucketAclV2": "accessControlPolicy acl",
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": "rules",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2": "rules",
  "aws:s3/bucketLogging:BucketLogging": "targetBucket",
  "aws:s3/bucketLoggingV2:BucketLoggingV2": "targetBucket",
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": "objectLockEnabled rule",
  "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2": "objectLockEnabled rule",
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": "rule",
  "aws:s3/bucketPolicy:BucketPolicy": "policy",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock":
    "blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets",
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig": "role rules",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": "bucket rules",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2":
    "bucket rules",
  "aws:s3/bucketV2:BucketV2":
    "acl forceDestroy grants lifecycleRules loggings objectLockConfiguration objectLockEnabled policy replicationConfigurations serverSideEncryptionConfigurations tags versionings",
  "aws:s3/bucketVersioning:BucketVersioning": "bucket versioningConfiguration",
  "aws:s3/bucketVersioningV2:BucketVersioningV2": "bucket versioningConfiguration",
  "aws:secretsmanager/secret:Secret": "kmsKeyId policy recoveryWindowInDays replicas tags",
  "aws:secretsmanager/secretPolicy:SecretPolicy": "blockPublicPolicy policy",
  "aws:secretsmanager/secretRotation:SecretRotation": "rotationLambdaArn rotationRules",
  "aws:sqs/queue:Queue": "kmsMasterKeyId policy sqsManagedSseEnabled",
  "aws:sqs/queuePolicy:QueuePolicy": "policy",
  "aws:ssm/parameter:Parameter": "keyId type",
};
