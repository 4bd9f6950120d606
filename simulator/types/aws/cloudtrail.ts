import type { IdentityContext, TypeEntry } from "../entry";
import { arn, text } from "./support/identity";
import { bucket, keyArn, roleArn } from "./support/references";

const trailArn = (context: IdentityContext): string =>
  arn(context, "cloudtrail", `trail/${text(context, "name")}`);

export const entries: Record<string, TypeEntry> = {
  "aws:cloudtrail/trail:Trail": {
    cloudFormation: "AWS::CloudTrail::Trail",
    id: trailArn,
    autoname: { property: "name", maxLength: 128 },
    sets: ["advancedEventSelectors", "advancedEventSelectors.fieldSelectors", "insightSelectors"],
    defaults: {
      enableLogFileValidation: false,
      enableLogging: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: false,
      isOrganizationTrail: false,
    },
    outputs: (context) => ({
      arn: trailArn(context),
      homeRegion: context.region,
      snsTopicArn:
        text(context, "snsTopicName") === "" ? "" : arn(context, "sns", text(context, "snsTopicName")),
    }),
    references: [
      { ...bucket("s3BucketName"), anyRegion: true },
      keyArn("kmsKeyId"),
      roleArn("cloudWatchLogsRoleArn"),
    ],
    unique: [["name"]],
  },
};
