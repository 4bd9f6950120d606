import type { IdentityContext, TypeEntry } from "../entry";
import { byProperty, text, unlessGiven, uuid } from "./support/identity";
import { anyFunction, bucket, bucketArn, keyArn, queueArn, roleArn, topicArn } from "./support/references";
import { endpointZone } from "./support/regions";

/** What hangs on a bucket carries its name as id; with an expected owner, both. */
function idWithOwner(context: IdentityContext): string {
  const owner = text(context, "expectedBucketOwner");
  return owner === "" ? text(context, "bucket") : `${text(context, "bucket")},${owner}`;
}

const part = "the setting belongs to its bucket";
const owned = "part of the setting's identity";

/** A setting of a bucket: S3 has one of each kind per bucket, CloudFormation has them all inside the bucket. */
function setting(more: Partial<TypeEntry> = {}): TypeEntry {
  return {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::S3::Bucket" },
    id: idWithOwner,
    unique: [["bucket"]],
    ...more,
    replaces: { bucket: part, expectedBucketOwner: owned, ...more.replaces },
    references: [bucket("bucket"), ...(more.references ?? [])],
  };
}

/** The same for kinds that know no expected owner. */
function plainSetting(more: Partial<TypeEntry> = {}): TypeEntry {
  return { ...setting(more), replaces: { bucket: part, ...more.replaces } };
}

const closedByDefault = {
  blockPublicAcls: false,
  blockPublicPolicy: false,
  ignorePublicAcls: false,
  restrictPublicBuckets: false,
};

function bucketOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  const name = text(context, "bucket");
  return {
    arn: `arn:aws:s3:::${name}`,
    bucketDomainName: `${name}.s3.amazonaws.com`,
    bucketRegion: context.region,
    bucketRegionalDomainName: `${name}.s3.${context.region}.amazonaws.com`,
    hostedZoneId: endpointZone(context.region, "bucket"),
    websiteDomain: "",
    websiteEndpoint: "",
    ...unlessGiven(context, { objectLockEnabled: false, requestPayer: "BucketOwner" }),
  };
}

const corsLists = ["allowedHeaders", "allowedMethods", "allowedOrigins", "exposeHeaders"];

export const entries: Record<string, TypeEntry> = {
  "aws:s3/bucket:Bucket": {
    cloudFormation: "AWS::S3::Bucket",
    id: byProperty("bucket"),
    autoname: { property: "bucket", maxLength: 63, lowerCase: true },
    replaces: {
      bucketPrefix: "the prefix is part of the name",
      "objectLockConfiguration.objectLockEnabled": "the inline form switches object lock on at birth only",
    },
    sets: ["grants", "grants.permissions"],
    defaults: { forceDestroy: false },
    outputs: bucketOutputs,
    unique: [["bucket"]],
  },
  "aws:s3/bucketVersioning:BucketVersioning": setting(),
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": setting({
    sets: ["rules.noncurrentVersionTransitions", "rules.transitions"],
    defaults: { transitionDefaultMinimumObjectSize: "all_storage_classes_128K" },
  }),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": setting({
    sets: ["rules"],
    references: [keyArn("rules[].applyServerSideEncryptionByDefault.kmsMasterKeyId")],
  }),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": plainSetting({ defaults: closedByDefault }),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": plainSetting(),
  "aws:s3/bucketPolicy:BucketPolicy": { ...plainSetting(), cloudFormation: "AWS::S3::BucketPolicy" },
  "aws:s3/bucketLogging:BucketLogging": setting({
    sets: ["targetGrants"],
    references: [bucket("targetBucket")],
  }),
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": setting({
    replaces: { objectLockEnabled: "object lock cannot be switched off again" },
    defaults: { objectLockEnabled: "Enabled" },
  }),
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig": plainSetting({
    references: [
      roleArn("role"),
      bucketArn("rules[].destination.bucket"),
      keyArn("rules[].destination.encryptionConfiguration.replicaKmsKeyId"),
    ],
  }),
  "aws:s3/bucketNotification:BucketNotification": plainSetting({
    sets: ["lambdaFunctions.events", "queues.events", "topics.events"],
    defaults: { eventbridge: false },
    references: [
      ...anyFunction("lambdaFunctions[].lambdaFunctionArn"),
      queueArn("queues[].queueArn"),
      topicArn("topics[].topicArn"),
    ],
  }),
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": setting({
    sets: ["corsRules", ...corsLists.map((list) => `corsRules.${list}`)],
  }),
  "aws:s3/bucketObjectv2:BucketObjectv2": {
    cloudFormation: { none: "objects are data; CloudFormation does not manage them" },
    id: (context) => `${text(context, "bucket")}/${text(context, "key")}`,
    replaces: { bucket: "an object lives in its bucket", key: "the key is the object's name" },
    defaults: { forceDestroy: false },
    outputs: (context) => ({
      arn: `arn:aws:s3:::${text(context, "bucket")}/${text(context, "key")}`,
      checksumCrc32: "",
      checksumCrc32c: "",
      checksumCrc64nvme: "",
      checksumSha1: "",
      checksumSha256: "",
      versionId: uuid(context).replaceAll("-", ""),
      ...unlessGiven(context, {
        acl: "private",
        bucketKeyEnabled: false,
        contentType: "application/octet-stream",
        serverSideEncryption: "AES256",
        storageClass: "STANDARD",
      }),
    }),
    references: [bucket("bucket"), keyArn("kmsKeyId")],
    unique: [["bucket", "key"]],
  },
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    cloudFormation: { none: "an account setting" },
    id: (context) => text(context, "accountId") || context.accountId,
    replaces: { accountId: "the setting belongs to its account" },
    defaults: closedByDefault,
    outputs: (context) => unlessGiven(context, { accountId: context.accountId }),
  },
};
