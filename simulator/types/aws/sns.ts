import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, text, unlessGiven, uuid } from "./support/identity";
import { anyKey, roleArn, topicArn } from "./support/references";

const idOfTopic = (context: IdentityContext): string => arn(context, "sns", text(context, "name"));
const idOfSubscription = (context: IdentityContext): string => `${text(context, "topic")}:${uuid(context)}`;

/** Someone at the other end has to say yes; queues, functions and streams need not. */
function awaitsConfirmation(context: IdentityContext): boolean {
  const protocol = text(context, "protocol");
  if (protocol.startsWith("http")) return context.inputs.endpointAutoConfirms !== true;
  return protocol.startsWith("email");
}

export const entries: Record<string, TypeEntry> = {
  "aws:sns/topic:Topic": {
    cloudFormation: "AWS::SNS::Topic",
    id: idOfTopic,
    autoname: { property: "name", maxLength: 256 },
    defaults: { contentBasedDeduplication: false, fifoTopic: false },
    outputs: (context) => ({
      arn: idOfTopic(context),
      beginningArchiveTime: "",
      owner: context.accountId,
      ...unlessGiven(context, { policy: "", signatureVersion: 1, tracingConfig: "PassThrough" }),
    }),
    references: anyKey("kmsMasterKeyId"),
    unique: [["name"]],
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    cloudFormation: "AWS::SNS::TopicPolicy",
    id: byProperty("arn"),
    replaces: { arn: "the policy belongs to its topic (CloudFormation: Topics)" },
    outputs: (context) => ({ owner: context.accountId }),
    references: [topicArn("arn")],
    unique: [["arn"]],
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    cloudFormation: "AWS::SNS::Subscription",
    id: idOfSubscription,
    defaults: { confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false, rawMessageDelivery: false },
    outputs: (context) => ({
      arn: idOfSubscription(context),
      confirmationWasAuthenticated: !awaitsConfirmation(context),
      ownerId: context.accountId,
      pendingConfirmation: awaitsConfirmation(context),
      ...unlessGiven(context, { filterPolicyScope: "" }),
    }),
    references: [topicArn("topic"), roleArn("subscriptionRoleArn")],
    unique: [["topic", "protocol", "endpoint"]],
  },
};
