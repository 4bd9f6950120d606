import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, text, unlessGiven } from "./support/identity";
import { anyKey, queueUrl } from "./support/references";

const url = (context: IdentityContext): string =>
  `https://sqs.${context.region}.amazonaws.com/${context.accountId}/${text(context, "name")}`;

export const entries: Record<string, TypeEntry> = {
  "aws:sqs/queue:Queue": {
    cloudFormation: "AWS::SQS::Queue",
    id: url,
    autoname: { property: "name", maxLength: 80 },
    defaults: {
      contentBasedDeduplication: false,
      delaySeconds: 0,
      fifoQueue: false,
      maxMessageSize: 262144,
      messageRetentionSeconds: 345600,
      receiveWaitTimeSeconds: 0,
      visibilityTimeoutSeconds: 30,
    },
    outputs: (context) => ({
      arn: arn(context, "sqs", text(context, "name")),
      url: url(context),
      ...unlessGiven(context, {
        kmsDataKeyReusePeriodSeconds: 300,
        policy: "",
        redriveAllowPolicy: "",
        redrivePolicy: "",
        sqsManagedSseEnabled: text(context, "kmsMasterKeyId") === "",
      }),
    }),
    references: anyKey("kmsMasterKeyId"),
    unique: [["name"]],
  },
  "aws:sqs/queuePolicy:QueuePolicy": {
    cloudFormation: "AWS::SQS::QueuePolicy",
    id: byProperty("queueUrl"),
    replaces: { queueUrl: "the policy belongs to its queue (CloudFormation: Queues)" },
    references: [queueUrl("queueUrl")],
    unique: [["queueUrl"]],
  },
};
