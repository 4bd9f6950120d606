import * as cloudtrail from "@pulumi/aws/cloudtrail";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { SecureBucket } from "../storage/secure-bucket";
import { logGroupArgs } from "../stores/log-group-args";
import type { AuditContext } from "./audit-context";
import { trailWriters } from "./audit-bucket-policies";
import { eventSelectors } from "./trail-events";

/** Days that the trail can be searched in CloudWatch Logs; the bucket keeps it for as long as the law of the estate asks. */
const searchableDays = 90;

/** Every call to AWS in every region, signed, encrypted and locked against deletion. */
export function createTrail(audit: AuditContext): { arn: string; logGroupName: pulumi.Output<string> } {
  const { name, place, keyArn, deletionProtection: protect, tags, parent } = audit;
  // A fixed name: the bucket's policy names the trail before the trail, which needs the policy, can exist.
  const trailName = `${name}-trail`;
  const arn = `arn:aws:cloudtrail:${place.region}:${place.accountId}:trail/${trailName}`;
  const bucket = createBucket(audit, arn);
  const { group, role, permission } = createLogGroup(audit);
  new cloudtrail.Trail(
    `${name}-trail`,
    {
      name: trailName,
      s3BucketName: bucket.name,
      kmsKeyId: keyArn,
      cloudWatchLogsGroupArn: pulumi.interpolate`${group.arn}:*`,
      cloudWatchLogsRoleArn: role.arn,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogging: true,
      enableLogFileValidation: true,
      advancedEventSelectors: eventSelectors(audit.personalDataBucketArns ?? [], bucket.arn),
      tags,
    },
    { parent, protect, dependsOn: [bucket, permission] },
  );
  return { arn, logGroupName: group.name };
}

function createBucket(audit: AuditContext, trailArn: string): SecureBucket {
  const { name, place, keyArn, trailContent, trailRetentionDays, deletionProtection, tags, parent } = audit;
  return new SecureBucket(
    `${name}-trail`,
    {
      encryption: { keyArn },
      classification: { content: trailContent, retention: { days: trailRetentionDays } },
      noncurrentDays: 1,
      objectLockDays: trailRetentionDays,
      keepVersions: true,
      accessLogs: { bucket: audit.logBucketName, prefix: `s3/${name}-trail` },
      policy: (bucketArn) => trailWriters(bucketArn, place.accountId, trailArn),
      deletionProtection,
      tags,
    },
    { parent },
  );
}

function createLogGroup(audit: AuditContext): {
  group: cloudwatch.LogGroup;
  role: iam.Role;
  permission: iam.RolePolicy;
} {
  const { name, place, deletionProtection: protect, tags, parent } = audit;
  const group = new cloudwatch.LogGroup(
    `${name}-trail-events`,
    {
      ...logGroupArgs({ ...audit, content: audit.trailContent, retentionDays: searchableDays }),
      deletionProtectionEnabled: protect,
    },
    { parent, protect },
  );
  const role = new iam.Role(
    `${name}-trail-logs`,
    {
      description: "CloudTrail to CloudWatch Logs",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        // AWS documents no source condition for this role; all it can do is append to the one log group.
        Statement: [
          { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      }),
      tags,
    },
    { parent },
  );
  const { accountId, region } = place;
  // Made from the name, which every preview knows: the permission can be reviewed before the group exists.
  const groupArn = pulumi.interpolate`arn:aws:logs:${region}:${accountId}:log-group:${group.name}`;
  const permission = new iam.RolePolicy(
    `${name}-trail-logs`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: pulumi.interpolate`${groupArn}:log-stream:${accountId}_CloudTrail_${region}*`,
          },
        ],
      }),
    },
    { parent },
  );
  return { group, role, permission };
}
