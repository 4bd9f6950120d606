import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { alertLevels, type AlertLevel } from "../../lib/severity";
import type { Place, Tags } from "../place";
import { topicPolicy } from "./topic-policy";

export interface AlertTopicsArgs {
  readonly place: Place;
  /** Encrypts the messages; its policy must admit `cloudwatch` and `events`, and `rds` for a system with a database. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** One topic per urgency (MG-025, MG-026, MG-035): what alarms and event rules of a system publish to. */
export class AlertTopics extends pulumi.ComponentResource {
  readonly arns: Readonly<Record<AlertLevel, pulumi.Output<string>>>;
  /** Name each topic in metrics. */
  readonly names: Readonly<Record<AlertLevel, pulumi.Output<string>>>;

  constructor(name: string, args: AlertTopicsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:AlertTopics", name, {}, opts);
    const topics = alertLevels.map((level) => [level, this.topic(`${name}-${level}`, args)] as const);
    this.arns = Object.fromEntries(topics) as Record<AlertLevel, pulumi.Output<string>>;
    this.names = Object.fromEntries(
      topics.map(([level, arn]) => [level, arn.apply((text) => text.split(":").at(-1) ?? "")]),
    ) as Record<AlertLevel, pulumi.Output<string>>;
    this.registerOutputs({ arns: this.arns });
  }

  /** Answers the ARN once the policy is in place: an alarm that fires before it would be lost. */
  private topic(name: string, { place, keyArn, tags }: AlertTopicsArgs): pulumi.Output<string> {
    const topic = new sns.Topic(name, { kmsMasterKeyId: keyArn, tags }, { parent: this });
    const policy = new sns.TopicPolicy(
      `${name}-policy`,
      {
        arn: topic.arn,
        policy: topic.arn.apply((arn) => topicPolicy(arn, ["alarms", "events", "databaseEvents"], place)),
      },
      { parent: this },
    );
    return pulumi.all([topic.arn, policy.id]).apply(([arn]) => arn);
  }
}
