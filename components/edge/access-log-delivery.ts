import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { cloudFrontRegion, type Tags } from "../place";

export interface AccessLogDeliveryArgs {
  readonly distributionArn: pulumi.Input<string>;
  readonly accessLogBucketArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/**
 * Access logs of a distribution (standard logging, version 2) below `cloudfront/<name>` of the log bucket. The prefix is
 * part of the destination: AWS adds `AWSLogs/<account>/CloudFront/` to a suffix at creation and drops it at a later change.
 */
export function deliverAccessLogs(
  parent: pulumi.Resource,
  name: string,
  { distributionArn, accessLogBucketArn, tags }: AccessLogDeliveryArgs,
  dependsOn: pulumi.ResourceOptions["dependsOn"],
): void {
  const source = new cloudwatch.LogDeliverySource(
    `${name}-log-source`,
    { region: cloudFrontRegion, logType: "ACCESS_LOGS", resourceArn: distributionArn, tags },
    { parent },
  );
  const destination = new cloudwatch.LogDeliveryDestination(
    `${name}-log-target`,
    {
      region: cloudFrontRegion,
      outputFormat: "json",
      deliveryDestinationConfiguration: {
        destinationResourceArn: pulumi.interpolate`${accessLogBucketArn}/cloudfront/${name}`,
      },
      tags,
    },
    { parent },
  );
  new cloudwatch.LogDelivery(
    `${name}-log-delivery`,
    {
      region: cloudFrontRegion,
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      tags,
    },
    { parent, dependsOn },
  );
}
