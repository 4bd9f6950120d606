import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import type { Statement } from "./bucket-policy";
import { SecureBucket } from "./secure-bucket";

export interface LogBucketArgs {
  readonly place: Place;
  /** What a line of a log says. */
  readonly content: DataContent;
  /** Days until access logs expire: they hold client addresses (VDX-137). */
  readonly retentionDays: number;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/**
 * Access logs of load balancers (`alb/<system>`), buckets (`s3/<bucket role>`) and distributions (`cloudfront/<system>`),
 * evidence after an attack (EG-083, EG-084): only the lifecycle rule deletes.
 *
 * Load balancers and S3 itself can write only to a bucket with S3's own key and without a default object lock.
 */
export class LogBucket extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: LogBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:storage:LogBucket", name, {}, opts);
    const { place, content, retentionDays, deletionProtection, tags } = args;
    const bucket = new SecureBucket(
      `${name}-access`,
      {
        encryption: {
          managedByS3: true,
          reason: "Load balancers and S3 server access logs take no customer key.",
        },
        classification: { content, retention: { days: retentionDays } },
        noncurrentDays: 1,
        accessLogs: { none: true, reason: "A bucket that logs its own access would fill itself." },
        policy: (bucketArn) => writers(bucketArn, place),
        keepVersions: true,
        deletionProtection,
        tags,
      },
      { parent: this },
    );
    this.name = bucket.name;
    this.arn = bucket.arn;
    this.registerOutputs({ name: this.name, arn: this.arn });
  }
}

/**
 * Load balancers get no source condition: AWS's own policy for them has none, and a key that the service does not send
 * would refuse every log file without an error. The account's number in the path keeps other accounts out.
 */
function writers(bucketArn: pulumi.Output<string>, { accountId }: Place): Statement[] {
  const ownAccount = { StringEquals: { "aws:SourceAccount": accountId } };
  const delivery = {
    StringEquals: { "aws:SourceAccount": accountId },
    // CloudFront is a service of us-east-1, wherever the bucket is.
    ArnLike: { "aws:SourceArn": `arn:aws:logs:us-east-1:${accountId}:delivery-source:*` },
  };
  return [
    {
      Sid: "LoadBalancers",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${bucketArn}/alb/*/AWSLogs/${accountId}/*`,
    },
    {
      Sid: "ServerAccessLogs",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${bucketArn}/s3/*`,
      Condition: ownAccount,
    },
    {
      Sid: "Distributions",
      Effect: "Allow",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: pulumi.interpolate`${bucketArn}/cloudfront/*`,
      Condition: {
        ...delivery,
        StringEquals: { ...delivery.StringEquals, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
    {
      Sid: "DistributionsCheck",
      Effect: "Allow",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: delivery,
    },
  ];
}
