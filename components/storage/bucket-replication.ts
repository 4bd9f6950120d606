import * as iam from "@pulumi/aws/iam";
import * as s3 from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import type { SecureBucket } from "./secure-bucket";

export interface BucketReplicationArgs {
  readonly place: Place;
  /** In `place.region`. Has no other replication: S3 keeps one configuration a bucket. */
  readonly source: SecureBucket;
  /** In `place.recoveryRegion`; object lock on the source asks for object lock here. */
  readonly destination: SecureBucket;
  /** Decrypts the source. */
  readonly keyArn: pulumi.Input<string>;
  /** Encrypts the copies. */
  readonly recoveryKeyArn: pulumi.Input<string>;
  /** Whether a deletion in the source hides the copy too. Deleting a version never reaches the copy. */
  readonly copyDeletions: boolean;
  readonly tags: Tags;
}

/** Copies every new object, with its lock and tags, to the recovery region (VDX-078, VDX-089, VDX-090). */
export class BucketReplication extends pulumi.ComponentResource {
  constructor(name: string, args: BucketReplicationArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:storage:BucketReplication", name, {}, opts);
    const { role, permission } = createRole(this, name, args);
    new s3.BucketReplicationConfig(
      `${name}-configuration`,
      {
        bucket: args.source.name,
        role: role.arn,
        rules: [
          {
            id: "everything",
            status: "Enabled",
            priority: 0,
            filter: { prefix: "" },
            deleteMarkerReplication: { status: args.copyDeletions ? "Enabled" : "Disabled" },
            sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } }, // skipped unless asked for
            destination: {
              bucket: args.destination.arn,
              encryptionConfiguration: { replicaKmsKeyId: args.recoveryKeyArn },
              metrics: { status: "Enabled" }, // how far the copy lags behind
            },
          },
        ],
      },
      // S3 asks for versioning on both sides, and for the lock on the destination, before it takes the configuration.
      { parent: this, dependsOn: [args.source, args.destination, permission] },
    );
    this.registerOutputs({});
  }
}

function createRole(
  parent: BucketReplication,
  name: string,
  args: BucketReplicationArgs,
): { role: iam.Role; permission: iam.RolePolicy } {
  const role = new iam.Role(
    `${name}-role`,
    {
      description: "S3 copies objects to the recovery region",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        // AWS documents no source condition for live replication; who may hand this role to S3 is decided by iam:PassRole.
        Statement: [
          { Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      }),
      tags: args.tags,
    },
    { parent },
  );
  const permission = new iam.RolePolicy(
    `${name}-role`,
    { role: role.name, policy: permissionsOf(args) },
    { parent },
  );
  return { role, permission };
}

function permissionsOf({ place, source, destination, keyArn, recoveryKeyArn }: BucketReplicationArgs) {
  const allow = (actions: string[], resource: pulumi.Input<string>, condition?: object) => ({
    Effect: "Allow",
    Action: actions,
    Resource: resource,
    ...(condition && { Condition: condition }),
  });
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      allow(["s3:GetReplicationConfiguration", "s3:ListBucket"], source.arn),
      allow(
        [
          "s3:GetObjectVersionForReplication",
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionTagging",
          "s3:GetObjectRetention",
          "s3:GetObjectLegalHold",
        ],
        pulumi.interpolate`${source.arn}/*`,
      ),
      allow(
        ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
        pulumi.interpolate`${destination.arn}/*`,
      ),
      allow(["kms:Decrypt"], keyArn, throughS3(place.region, source.arn)),
      allow(
        ["kms:Encrypt", "kms:GenerateDataKey"],
        recoveryKeyArn,
        throughS3(place.recoveryRegion, destination.arn),
      ),
    ],
  });
}

/** Only as S3 of that region, and only for that bucket: with a bucket key S3 names the bucket, otherwise the object. */
function throughS3(region: string, bucketArn: pulumi.Output<string>): object {
  return {
    StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
    StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucketArn, pulumi.interpolate`${bucketArn}/*`] },
  };
}
