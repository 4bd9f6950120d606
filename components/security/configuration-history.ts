import * as cfg from "@pulumi/aws/cfg";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { SecureBucket } from "../storage/secure-bucket";
import { regionsOf, type AuditContext } from "./audit-context";
import { historyWriters } from "./audit-bucket-policies";

/** AWS Config in both regions: every resource's configuration, whenever it changes. */
export function createConfigurationHistory(audit: AuditContext): void {
  const bucket = createBucket(audit);
  const { role, permissions } = createRole(audit, bucket);
  for (const region of regionsOf(audit.place)) createRecorder(audit, region, bucket, role, permissions);
}

/** A bucket of its own, without a default object lock: AWS Config cannot deliver to one that has it. */
function createBucket(audit: AuditContext): SecureBucket {
  const { name, place, keyArn, historyContent, trailRetentionDays, deletionProtection, tags, parent } = audit;
  return new SecureBucket(
    `${name}-config`,
    {
      encryption: { keyArn },
      classification: { content: historyContent, retention: { days: trailRetentionDays } },
      noncurrentDays: 1,
      keepVersions: true,
      accessLogs: { bucket: audit.logBucketName, prefix: `s3/${name}-config` },
      policy: (bucketArn) => historyWriters(bucketArn, place.accountId),
      deletionProtection,
      tags,
    },
    { parent },
  );
}

/** Recorder, then channel, then start: AWS refuses any other order, and the reverse when they go. */
function createRecorder(
  { name, place, keyArn, parent }: AuditContext,
  region: string,
  bucket: SecureBucket,
  role: iam.Role,
  permissions: pulumi.Resource[],
): void {
  const recorder = new cfg.Recorder(
    `${name}-recorder-${region}`,
    {
      region,
      name: "default", // an account has one per region, and AWS's own tools look for this name
      roleArn: role.arn,
      recordingGroup: {
        allSupported: true,
        includeGlobalResourceTypes: region === place.region, // roles and users have no region: recorded once
      },
      recordingMode: { recordingFrequency: "CONTINUOUS" },
    },
    { parent, dependsOn: permissions },
  );
  const channel = new cfg.DeliveryChannel(
    `${name}-channel-${region}`,
    {
      region,
      name: "default",
      s3BucketName: bucket.name,
      s3KmsKeyArn: keyArn, // of the bucket's region, also for the channel of the other region
      snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
    },
    { parent, dependsOn: [recorder, bucket] },
  );
  new cfg.RecorderStatus(
    `${name}-recording-${region}`,
    { region, name: recorder.name, isEnabled: true },
    { parent, dependsOn: [channel] },
  );
}

/**
 * Our own role instead of AWS's service-linked one: that one exists at most once an account, and creating it fails where
 * somebody has ever opened AWS Config in the console.
 */
function createRole(
  { name, place, keyArn, tags, parent }: AuditContext,
  bucket: SecureBucket,
): { role: iam.Role; permissions: pulumi.Resource[] } {
  const { accountId, region } = place;
  const role = new iam.Role(
    `${name}-config`,
    {
      description: "AWS Config reads configurations and delivers them",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "config.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": accountId } },
          },
        ],
      }),
      tags,
    },
    { parent },
  );
  const read = new iam.RolePolicyAttachment(
    `${name}-config-read`,
    // Read-only for all services; AWS extends it with each new resource type that Config learns.
    { role: role.name, policyArn: "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole" },
    { parent },
  );
  const deliver = new iam.RolePolicy(
    `${name}-config-deliver`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "s3:GetBucketAcl", Resource: bucket.arn },
          {
            Effect: "Allow",
            Action: ["s3:PutObject", "s3:PutObjectAcl"],
            Resource: pulumi.interpolate`${bucket.arn}/AWSLogs/${accountId}/Config/*`,
            Condition: { StringLike: { "s3:x-amz-acl": "bucket-owner-full-control" } },
          },
          {
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Resource: keyArn,
            Condition: { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } },
          },
        ],
      }),
    },
    { parent },
  );
  return { role, permissions: [read, deliver] };
}
