import * as s3 from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import type { Classification } from "../../lib/classification";
import type { Tags } from "../place";
import { storeTags } from "../stores/store-tags";
import { checkBucket } from "./bucket-checks";
import { lifecycleRules } from "./bucket-lifecycle";
import { noDeletion, ownKeysOnly, policyDocument, tlsOnly, type Statement } from "./bucket-policy";

/** A customer key, or S3's own key with the reason why a customer key is impossible. */
export type Encryption =
  { readonly keyArn: pulumi.Input<string> } | { readonly managedByS3: true; readonly reason: string };

/** Where server access logs go, or why there are none. The target must be in the bucket's region. */
export type AccessLogs =
  | { readonly bucket: pulumi.Input<string>; readonly prefix: string }
  | { readonly none: true; readonly reason: string };

export interface SecureBucketArgs {
  /** Globally unique. @default made from the component's name */
  readonly bucketName?: string;
  /** @default the provider's region */
  readonly region?: string;
  readonly encryption: Encryption;
  /** What the objects say, and how long the bucket keeps them: its rule for the whole bucket. */
  readonly classification: Classification;
  /** Days that a version is kept after it was overwritten, deleted or expired. */
  readonly noncurrentDays: number;
  /** Prefix → days after which its objects go; at most those of the whole bucket. @default no prefix of its own */
  readonly tiers?: Readonly<Record<string, number>>;
  /**
   * Days during which no version can be deleted (governance mode). At most the shortest expiry. @default no object lock
   */
  readonly objectLockDays?: number;
  readonly accessLogs: AccessLogs;
  /** Statements beyond the bucket's own. */
  readonly policy?: (bucketArn: pulumi.Output<string>) => pulumi.Input<Statement>[];
  /**
   * On: the engine refuses to delete the bucket. Off: deleting it deletes its objects too, locked ones included.
   */
  readonly deletionProtection: boolean;
  /**
   * Whether only lifecycle rules may delete versions, whatever permissions a principal has. Needs `deletionProtection`.
   * @default false
   */
  readonly keepVersions?: boolean;
  readonly tags: Tags;
}

/**
 * A private, encrypted, versioned bucket that answers over TLS only (EG-124, VDX-072, VDX-128).
 *
 * Object lock can only be chosen when the bucket is made: adding or removing `objectLockDays` later replaces it, changing
 * the number does not.
 */
export class SecureBucket extends pulumi.ComponentResource {
  /** Known once the bucket's policy is in place: services that write here test it when they are told to. */
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly regionalDomainName: pulumi.Output<string>;

  constructor(name: string, args: SecureBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:storage:SecureBucket", name, {}, opts);
    checkBucket(this, name, args);
    const bucket = createBucket(this, name, args);
    // The name, not the id or the ARN: the engine knows it in every preview, so the policy can be reviewed before the
    // bucket exists.
    const target = { bucket: bucket.bucket, ...(args.region !== undefined && { region: args.region }) };
    this.arn = pulumi.interpolate`arn:aws:s3:::${bucket.bucket}`;
    const policy = closeBucket(this, name, args, target);
    createEncryption(this, name, args, target);
    createHistory(this, name, args, target);
    createAccessLogs(this, name, args.accessLogs, target);
    this.name = pulumi.all([bucket.bucket, policy.bucket]).apply(([bucketName]) => bucketName);
    this.regionalDomainName = bucket.bucketRegionalDomainName;
    this.registerOutputs({ name: this.name, arn: this.arn });
  }
}

/** What every part of the bucket's configuration is told: one S3 resource each, all in the bucket's region. */
interface Target {
  readonly bucket: pulumi.Output<string>;
  readonly region?: string;
}

function createBucket(parent: SecureBucket, name: string, args: SecureBucketArgs): s3.Bucket {
  return new s3.Bucket(
    `${name}-bucket`,
    {
      ...(args.bucketName !== undefined && { bucket: args.bucketName }),
      ...(args.region !== undefined && { region: args.region }),
      objectLockEnabled: args.objectLockDays !== undefined,
      forceDestroy: !args.deletionProtection,
      tags: storeTags(args.tags, args.classification),
    },
    { parent, protect: args.deletionProtection },
  );
}

/**
 * No ACLs, no public access, and the policy: one after the other, because S3 refuses two such changes at once. Protected
 * like the bucket: a destroy that is refused the bucket must not have opened it before.
 */
function closeBucket(
  parent: SecureBucket,
  name: string,
  args: SecureBucketArgs,
  target: Target,
): s3.BucketPolicy {
  const { arn } = parent;
  const protect = args.deletionProtection;
  const ownership = new s3.BucketOwnershipControls(
    `${name}-ownership`,
    { ...target, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { parent, protect },
  );
  const publicAccess = new s3.BucketPublicAccessBlock(
    `${name}-public-access`,
    {
      ...target,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    { parent, protect, dependsOn: [ownership] },
  );
  const statements = [
    ...tlsOnly(arn),
    ...ownKeysOnly(arn, args.encryption),
    ...(args.keepVersions === true && args.deletionProtection ? [noDeletion(arn)] : []),
    ...(args.policy?.(arn) ?? []),
  ];
  return new s3.BucketPolicy(
    `${name}-policy`,
    { ...target, policy: policyDocument(statements) },
    { parent, protect, dependsOn: [publicAccess] },
  );
}

function createEncryption(parent: SecureBucket, name: string, args: SecureBucketArgs, target: Target): void {
  const { encryption, deletionProtection: protect } = args;
  const byKey = "keyArn" in encryption;
  new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      ...target,
      rules: [
        {
          applyServerSideEncryptionByDefault: byKey
            ? { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn }
            : { sseAlgorithm: "AES256" },
          ...(byKey && { bucketKeyEnabled: true }), // one call to KMS for many objects
          blockedEncryptionTypes: ["SSE-C"], // keys that only the writer knows cannot be restored by us
        },
      ],
    },
    { parent, protect },
  );
}

/** Versions, how long they last, and how long they are locked: S3 wants versioning first. */
function createHistory(parent: SecureBucket, name: string, args: SecureBucketArgs, target: Target): void {
  const protect = args.deletionProtection;
  const lifecycle = {
    retention: args.classification.retention,
    noncurrentDays: args.noncurrentDays,
    tiers: args.tiers ?? {},
  };
  const versioning = new s3.BucketVersioning(
    `${name}-versioning`,
    { ...target, versioningConfiguration: { status: "Enabled" } },
    { parent, protect },
  );
  new s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    { ...target, rules: lifecycleRules(lifecycle) },
    { parent, protect, dependsOn: [versioning] },
  );
  if (args.objectLockDays === undefined) return;
  new s3.BucketObjectLockConfiguration(
    `${name}-object-lock`,
    { ...target, rule: { defaultRetention: { mode: "GOVERNANCE", days: args.objectLockDays } } },
    { parent, protect, dependsOn: [versioning] },
  );
}

function createAccessLogs(parent: SecureBucket, name: string, logs: AccessLogs, target: Target): void {
  if ("none" in logs) return;
  new s3.BucketLogging(
    `${name}-access-logs`,
    {
      ...target,
      targetBucket: logs.bucket,
      targetPrefix: `${logs.prefix}/`,
    },
    { parent },
  );
}
