import type { IdentityContext, TypeEntry } from "../entry";
import { arn, hex, joined, unlessGiven } from "./support/identity";
import { within } from "./support/references";

const detector = "aws:guardduty/detector:Detector";
const detectorId = (context: IdentityContext): string => hex(context, 32);

export const entries: Record<string, TypeEntry> = {
  [detector]: {
    cloudFormation: "AWS::GuardDuty::Detector",
    id: detectorId,
    defaults: { enable: true },
    outputs: (context) => ({
      accountId: context.accountId,
      arn: arn(context, "guardduty", `detector/${detectorId(context)}`),
      ...unlessGiven(context, { findingPublishingFrequency: "SIX_HOURS" }),
    }),
  },
  "aws:guardduty/detectorFeature:DetectorFeature": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::GuardDuty::Detector" },
    id: joined("/", "detectorId", "name"),
    autoname: { property: "name", maxLength: 255 },
    replaces: {
      detectorId: "a feature belongs to its detector",
      "additionalConfigurations.name": "the configuration's identity",
    },
    replacesWhenSetOrUnset: { additionalConfigurations: "the provider plans a new feature" },
    references: [within("detectorId", detector, "id")],
    unique: [["detectorId", "name"]],
  },
};
