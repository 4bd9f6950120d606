import * as pulumi from "@pulumi/pulumi";
import type { Statement } from "../storage/bucket-policy";

/** CloudTrail may write the files of this one trail. */
export function trailWriters(
  bucketArn: pulumi.Output<string>,
  accountId: string,
  trailArn: string,
): Statement[] {
  const service = { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" } } as const;
  const trail = { "aws:SourceArn": trailArn };
  return [
    {
      ...service,
      Sid: "TrailChecksBucket",
      Action: "s3:GetBucketAcl",
      Resource: bucketArn,
      Condition: { StringEquals: trail },
    },
    {
      ...service,
      Sid: "TrailWrites",
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${bucketArn}/AWSLogs/${accountId}/*`,
      Condition: { StringEquals: { ...trail, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
  ];
}

/** AWS Config of this account may write, when its role could not and the service tries in its own name. */
export function historyWriters(bucketArn: pulumi.Output<string>, accountId: string): Statement[] {
  const service = { Effect: "Allow", Principal: { Service: "config.amazonaws.com" } } as const;
  const account = { "aws:SourceAccount": accountId };
  return [
    {
      ...service,
      Sid: "ConfigChecksBucket",
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: account },
    },
    {
      ...service,
      Sid: "ConfigWrites",
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${bucketArn}/AWSLogs/${accountId}/Config/*`,
      Condition: { StringEquals: { ...account, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
  ];
}
