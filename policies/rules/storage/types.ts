/** Tokens of buckets; the V2 names are older ones that the provider still takes. */
export const buckets = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const;

/** Buckets of one zone. They know no versions, no ACLs and no public access, but default encryption. */
export const directoryBucket = "aws:s3/directoryBucket:DirectoryBucket";

/** Resources that hold one setting of a bucket each, and name it in `bucket`. */
export const publicAccessBlocks = ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] as const;
export const acls = ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"] as const;
export const ownershipControls = ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] as const;
export const encryptions = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
] as const;
export const policies = ["aws:s3/bucketPolicy:BucketPolicy"] as const;
export const versionings = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
] as const;
export const loggings = [
  "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketLoggingV2:BucketLoggingV2",
] as const;
export const lifecycles = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
] as const;
export const objectLocks = [
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
  "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
] as const;
export const replications = ["aws:s3/bucketReplicationConfig:BucketReplicationConfig"] as const;
