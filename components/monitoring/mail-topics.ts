import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import { topicPolicy } from "./topic-policy";

export interface MailTopicsArgs {
  readonly place: Place;
  /** Mailboxes by audience. */
  readonly mailboxes: Readonly<Record<string, readonly string[]>>;
  /** Encrypts the messages; its policy must admit `cloudwatch`. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/**
 * One topic an audience, to which its mailboxes are subscribed. Each mailbox gets one mail that it must confirm; SNS
 * forgets a subscription that nobody confirms within two days, and the next `up` asks again.
 */
export class MailTopics extends pulumi.ComponentResource {
  /** By audience. */
  readonly arns: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: MailTopicsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:MailTopics", name, {}, opts);
    const arns: Record<string, pulumi.Output<string>> = {};
    for (const [audience, mailboxes] of Object.entries(args.mailboxes)) {
      arns[audience] = this.topic(`${name}-${audience}`, mailboxes, args);
    }
    this.arns = arns;
    this.registerOutputs({ arns });
  }

  private topic(
    name: string,
    mailboxes: readonly string[],
    { place, keyArn, tags }: MailTopicsArgs,
  ): pulumi.Output<string> {
    const topic = new sns.Topic(name, { kmsMasterKeyId: keyArn, tags }, { parent: this });
    // Alarms about the alerting itself come straight here.
    const policy = new sns.TopicPolicy(
      `${name}-policy`,
      { arn: topic.arn, policy: topic.arn.apply((arn) => topicPolicy(arn, ["alarms"], place)) },
      { parent: this },
    );
    for (const mailbox of mailboxes) {
      new sns.TopicSubscription(
        `${name}-${mailbox}`,
        { topic: topic.arn, protocol: "email", endpoint: mailbox },
        { parent: this },
      );
    }
    return pulumi.all([topic.arn, policy.id]).apply(([arn]) => arn);
  }
}
