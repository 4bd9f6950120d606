import { entries } from "../types/aws";

/** What is compared with the oracle. */
export type Measure = "replacement" | "required" | "computed" | "values";

const laterVersion = "version 6 of the provider, which @pulumi/aws 7 wraps, no longer demands it";
const newInput = "settable since version 6 of the provider";
const readOnly = "the schema lets one set it by accident; the provider ignores it and Pulumi leaves it out";
const stricter = "the provider lets it pass, AWS's API refuses it";
const notChecked = "not checked by the simulated cloud";

/** Differences that stay although we know the oracle's answer, by measure, type and path, with the reason. */
const single: Readonly<Record<Measure, Readonly<Record<string, string>>>> = {
  replacement: {},
  required: {
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy policyName": laterVersion,
    "aws:cloudwatch/metricAlarm:MetricAlarm comparisonOperator": laterVersion,
    "aws:cloudwatch/metricAlarm:MetricAlarm evaluationPeriods": laterVersion,
    "aws:ec2/natGateway:NatGateway subnetId": laterVersion,
    "aws:s3/bucketObjectv2:BucketObjectv2 key": "Pulumi takes the logical name when the program gives no key",
    "aws:ssm/association:Association name": "Pulumi's typings leave it optional",
  },
  computed: {
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy etag": readOnly,
    "aws:lambda/function:Function codeSha256": newInput,
    "aws:s3/bucket:Bucket region": newInput,
    "aws:secretsmanager/secretRotation:SecretRotation rotationEnabled": readOnly,
  },
  values: {
    "aws:backup/restoreTestingPlan:RestoreTestingPlan startWindowHours=0": stricter,
    "aws:scheduler/schedule:Schedule target.ecsParameters.taskCount=0": stricter,
    ...Object.fromEntries(
      ["defaultCacheBehavior", "orderedCacheBehaviors"].flatMap((behavior) =>
        ["origin-request", "origin-response"].map((event) => [
          `aws:cloudfront/distribution:Distribution ${behavior}.functionAssociations.eventType=${event}`,
          `${stricter}: CloudFront Functions run at the viewer's side only`,
        ]),
      ),
    ),
  },
};

/** Why we keep a verdict that differs from the oracle's; undefined where nobody has decided yet. */
export function reasonFor(measure: Measure, type: string, path: string, ours: boolean): string | undefined {
  const decided = single[measure][`${type} ${path}`];
  if (decided !== undefined) return decided;
  if (measure === "required" && entries[type]?.autoname?.property === path) {
    return "Pulumi names it when the program does not";
  }
  if (measure === "computed" && path === "tagsAll") return readOnly;
  return measure === "values" && !ours ? notChecked : undefined;
}
