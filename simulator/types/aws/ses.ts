import type { TypeEntry } from "../entry";
import { arn, byProperty, createdAt, text } from "./support/identity";
import { within } from "./support/references";

const configurationSet = "aws:sesv2/configurationSet:ConfigurationSet";

/** SES in both of the provider's modules: `aws:ses` (the first API) and `aws:sesv2`. */
export const entries: Record<string, TypeEntry> = {
  "aws:ses/emailIdentity:EmailIdentity": {
    cloudFormation: "AWS::SES::EmailIdentity",
    id: byProperty("email"),
    replaces: { email: "the address is the identity" },
    outputs: (context) => ({ arn: arn(context, "ses", `identity/${text(context, "email")}`) }),
    unique: [["email"]],
  },
  "aws:ses/configurationSet:ConfigurationSet": {
    cloudFormation: "AWS::SES::ConfigurationSet",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 64 },
    defaults: { reputationMetricsEnabled: false, sendingEnabled: true },
    outputs: (context) => ({
      arn: arn(context, "ses", `configuration-set/${text(context, "name")}`),
      lastFreshStart: createdAt,
    }),
    unique: [["name"]],
  },
  "aws:sesv2/emailIdentity:EmailIdentity": {
    cloudFormation: "AWS::SES::EmailIdentity",
    id: byProperty("emailIdentity"),
    outputs: (context) => ({
      arn: arn(context, "ses", `identity/${text(context, "emailIdentity")}`),
      identityType: text(context, "emailIdentity").includes("@") ? "EMAIL_ADDRESS" : "DOMAIN",
      verificationStatus: "PENDING",
      verifiedForSendingStatus: false,
    }),
    references: [within("configurationSetName", configurationSet, "configurationSetName")],
    unique: [["emailIdentity"]],
  },
  [configurationSet]: {
    cloudFormation: "AWS::SES::ConfigurationSet",
    id: byProperty("configurationSetName"),
    replaces: { configurationSetName: "the name is the identity (CloudFormation: Name)" },
    outputs: (context) => ({
      arn: arn(context, "ses", `configuration-set/${text(context, "configurationSetName")}`),
    }),
    unique: [["configurationSetName"]],
  },
  "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination": {
    cloudFormation: "AWS::SES::ConfigurationSetEventDestination",
    id: (context) => `${text(context, "configurationSetName")}|${text(context, "eventDestinationName")}`,
    replaces: { eventDestinationName: "the name is the identity" },
    sets: ["eventDestination.matchingEventTypes"],
    references: [within("configurationSetName", configurationSet, "configurationSetName")],
    unique: [["configurationSetName", "eventDestinationName"]],
  },
};
