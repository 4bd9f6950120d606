import type * as inputs from "@pulumi/aws/types/input";
import * as pulumi from "@pulumi/pulumi";

type Selector = inputs.cloudtrail.TrailAdvancedEventSelector;
type FieldSelector = inputs.cloudtrail.TrailAdvancedEventSelectorFieldSelector;

/**
 * What a trail records: all management events, and every access to an object with personal data, by whomever.
 *
 * The trail's own files name people too. Who reads, changes or deletes them is recorded, but not that they are written:
 * each delivery would make the event of the next one, without end. A write by anybody else stands in the bucket's access
 * log.
 */
export function eventSelectors(
  personalDataBucketArns: readonly pulumi.Input<string>[],
  trailBucketArn: pulumi.Input<string>,
): Selector[] {
  return [
    { name: "Management events", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
    ...(personalDataBucketArns.length === 0
      ? []
      : [{ name: "Objects with personal data", fieldSelectors: objectsBelow(personalDataBucketArns) }]),
    {
      name: "Files of the trail",
      fieldSelectors: [...objectsBelow([trailBucketArn]), { field: "eventName", notEquals: ["PutObject"] }],
    },
  ];
}

function objectsBelow(bucketArns: readonly pulumi.Input<string>[]): FieldSelector[] {
  return [
    { field: "eventCategory", equals: ["Data"] },
    { field: "resources.type", equals: ["AWS::S3::Object"] },
    { field: "resources.ARN", startsWiths: bucketArns.map((arn) => pulumi.interpolate`${arn}/`) },
  ];
}
