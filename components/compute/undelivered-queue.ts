import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Tags } from "../place";
import { storeTags } from "../stores/store-tags";

/** As long as SQS keeps a message: time to find out why it could not be handed over. */
const keptDays = 14;
const secondsPerDay = 24 * 3600;

export interface UndeliveredQueueArgs {
  /** Topics that leave here what a subscriber could not take. Roles need no entry: their own policies decide. */
  readonly topicArns: pulumi.Input<string>[];
  /** Its policy must admit `sns`. */
  readonly keyArn: pulumi.Input<string>;
  /** What the messages and the calls hold. */
  readonly content: DataContent;
  readonly tags: Tags;
}

/** Keeps what never reached a function: messages of topics, calls of schedules. */
export class UndeliveredQueue extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: UndeliveredQueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:UndeliveredQueue", name, {}, opts);
    const queue = new sqs.Queue(
      `${name}-queue`,
      {
        kmsMasterKeyId: args.keyArn,
        messageRetentionSeconds: keptDays * secondsPerDay,
        tags: storeTags(args.tags, { content: args.content, retention: { days: keptDays } }),
      },
      { parent: this },
    );
    const policy = new sqs.QueuePolicy(
      `${name}-policy`,
      { queueUrl: queue.url, policy: policyOf(queue.arn, args) },
      { parent: this },
    );
    this.arn = pulumi.all([queue.arn, policy.id]).apply(([arn]) => arn);
    this.name = queue.name;
    this.registerOutputs({ arn: this.arn });
  }
}

function policyOf(
  queueArn: pulumi.Input<string>,
  { topicArns }: UndeliveredQueueArgs,
): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "FromTopics",
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn,
        Condition: { ArnEquals: { "aws:SourceArn": topicArns } },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"],
        Resource: queueArn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}
