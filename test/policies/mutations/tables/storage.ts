import { bad, drop, type MutationTable, set, setBeside } from "../mutation";
import { unknown } from "../../table";

const bucket = "aws:s3/bucket:Bucket";
const via = "bucket";
const policy = "aws:s3/bucketPolicy:BucketPolicy";
const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const versioning = "aws:s3/bucketVersioning:BucketVersioning";
const encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const lock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
const replication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
const backups = { named: /backups-source/ };

const withoutKey = (key: string) => (rules: unknown) =>
  (rules as readonly Readonly<Record<string, never>>[]).map((rule) =>
    Object.fromEntries(Object.entries(rule).filter(([each]) => each !== key)),
  );

export const storageMutations: MutationTable = {
  "s3-block-public-access": [
    drop(bucket, { type: block, via }),
    setBeside(bucket, { type: block, via }, { restrictPublicBuckets: false }),
  ],
  "s3-account-public-block": [
    drop("pulumi:pulumi:Stack", { every: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock" }),
    set("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", { ignorePublicAcls: undefined }),
  ],
  "s3-no-public-acl": [
    set(bucket, { acl: "public-read" }),
    bad("aws:s3/bucketAcl:BucketAcl", { acl: "authenticated-read" }, { bucket: [bucket] }),
    bad("aws:s3/bucketObject:BucketObject", { key: "logo.png", acl: "public-read" }, { bucket: [bucket] }),
  ],
  "s3-acls-disabled": [
    drop(bucket, { type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls", via }),
    setBeside(
      bucket,
      { type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls", via },
      { "rule.objectOwnership": "ObjectWriter" },
    ),
  ],
  "s3-kms-encrypted": [
    setBeside(
      bucket,
      { type: encryption, via },
      {
        "rules.0.applyServerSideEncryptionByDefault": { sseAlgorithm: "AES256" },
      },
      backups,
    ),
    drop(bucket, { type: encryption, via }, backups),
  ],
  "s3-tls-only": [
    drop(bucket, { type: policy, via }),
    setBeside(
      bucket,
      { type: policy, via },
      {
        policy: (old) =>
          (old as string).replaceAll('"aws:SecureTransport":"false"', '"aws:SecureTransport":"true"'),
      },
    ),
  ],
  "s3-versioning": [
    setBeside(
      bucket,
      { type: versioning, via },
      { "versioningConfiguration.status": "Suspended" },
      {
        named: /access-bucket|uploads/,
      },
    ),
    drop(bucket, { type: versioning, via }, { named: /access-bucket|uploads/ }),
  ],
  "s3-access-logging": [
    setBeside(
      bucket,
      { type: "aws:s3/bucketLogging:BucketLogging", via },
      { targetBucket: unknown },
      {
        named: /^estate-audit-trail-bucket$/,
        from: { targetBucket: [`${bucket} estate-audit-trail-bucket`] },
      },
    ),
    drop(bucket, { every: "aws:s3/bucketLogging:BucketLogging" }, { named: /^estate-audit-config-bucket$/ }),
  ],
  "s3-lifecycle-defined": [
    drop(bucket, { type: lifecycle, via }),
    setBeside(bucket, { type: lifecycle, via }, { rules: withoutKey("noncurrentVersionExpiration") }),
    setBeside(bucket, { type: lifecycle, via }, { rules: withoutKey("abortIncompleteMultipartUpload") }),
    setBeside(bucket, { type: lifecycle, via }, { rules: withoutKey("expiration") }, backups),
  ],
  "s3-policy-no-wildcard-principal": [
    set(policy, {
      policy: JSON.stringify({
        Statement: [
          { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" },
        ],
      }),
    }),
    bad(bucket, {
      policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:GetObject", Resource: "*" }],
      }),
    }),
  ],
  "s3-backup-object-lock": [
    drop(bucket, { type: lock, via }, backups),
    setBeside(bucket, { type: lock, via }, { rule: undefined }, { named: /^estate-audit-trail-bucket$/ }),
  ],
  "s3-backup-replication": [
    drop(bucket, { type: replication, via }, backups),
    setBeside(bucket, { type: replication, via }, { "rules.0.filter.prefix": "daily/" }, backups),
    setBeside(bucket, { type: replication, via }, { "rules.0.status": "Disabled" }, backups),
  ],
};
