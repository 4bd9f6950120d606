import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { alertLevels, type AlertLevel } from "../../lib/severity";
import type { Place, Tags } from "../place";

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
      { arn: topic.arn, policy: topic.arn.apply((arn) => publishersOf(arn, place)) },
      { parent: this },
    );
    return pulumi.all([topic.arn, policy.id]).apply(([arn]) => arn);
  }
}

/** Services of the own account. Roles of the account need no entry: their own policies decide. */
function publishersOf(topicArn: string, { accountId, region }: Place): string {
  const publish = (sid: string, service: string, sourceArn: string): object => ({
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: service },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": sourceArn },
    },
  });
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      publish("Alarms", "cloudwatch.amazonaws.com", `arn:aws:cloudwatch:${region}:${accountId}:alarm:*`),
      publish("Events", "events.amazonaws.com", `arn:aws:events:${region}:${accountId}:rule/*`),
      publish("DatabaseEvents", "events.rds.amazonaws.com", `arn:aws:rds:${region}:${accountId}:*`),
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "sns:Publish",
        Resource: topicArn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}
