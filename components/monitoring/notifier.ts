import * as lambda from "@pulumi/aws/lambda";
import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { awsCron } from "../../lib/aws-cron";
import { contentOf, type AlertingDataFacts } from "../../lib/data-facts";
import { usedChannels, type RoutingFacts } from "../../lib/routing-facts";
import type { Schedule } from "../../lib/schedule";
import { alertLevels, type AlertLevel } from "../../lib/severity";
import type { AlertingSettings } from "../../lib/sizing";
import { FunctionSchedules } from "../compute/function-schedules";
import type { NodeFunction } from "../compute/node-function";
import { UndeliveredQueue } from "../compute/undelivered-queue";
import type { Place, Tags } from "../place";
import { ApplicationSecrets } from "../security/application-secrets";
import { MailTopics } from "./mail-topics";
import { mailboxesOf } from "./notifier-configuration";
import { notifierFunctions } from "./notifier-functions";
import { notifierMemory } from "./notifier-memory";
import { secretsFor } from "./notifier-secrets";

export interface NotifierArgs {
  readonly place: Place;
  /** First word of the names of the system's alarms. */
  readonly system: string;
  readonly title: string;
  readonly environment: string;
  /** Whom alerts reach, and how. */
  readonly routing: RoutingFacts;
  /** Mailboxes that the documents leave open; channels that the stack does without. */
  readonly settings: AlertingSettings;
  /** When the daily list is sent. */
  readonly digestSchedule: Schedule;
  /** Alert topics of the system, by level. */
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  /** Encrypts everything of it; its policy must admit `cloudwatch`, `events` and `sns`. */
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  /** What its stores hold. */
  readonly data: AlertingDataFacts;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Minutes between two rounds: the shortest documented wait is 15, and nobody should wait much longer. */
const roundMinutes = 2;

/**
 * Tells people of what alarms, event rules and runbooks publish to a system's alert topics: with cooldown, escalation, a
 * daily list, and alarms about itself that go to mailboxes directly.
 */
export class Notifier extends pulumi.ComponentResource {
  /** Of mail topics, by audience: for alarms that must not depend on the notifier. */
  readonly mailTopicArns: Readonly<Record<string, pulumi.Output<string>>>;
  /** Whom alarms about the telling itself reach. */
  readonly mailTopicArn: pulumi.Output<string>;
  /** What names its parts in metrics. */
  readonly dimensions: Readonly<Record<string, pulumi.Output<string>>>;
  /** Open alarms and past incidents. */
  readonly tableName: pulumi.Output<string>;

  constructor(
    private readonly base: string,
    private readonly args: NotifierArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("estate:monitoring:Notifier", base, {}, opts);
    const { place, routing, title, keyArn, tags } = args;
    const parent = { parent: this };
    const channels = usedChannels(routing, args.settings);
    const mail = new MailTopics(
      `${base}-mail`,
      { place, mailboxes: mailboxesOf(args), keyArn, tags },
      parent,
    );
    const memory = notifierMemory(this, `${base}-memory`, {
      ...args,
      retentionDays: routing.incidentRetentionDays.value,
      content: contentOf(args.data.memory),
    });
    const secrets = new ApplicationSecrets(
      `${base}-secrets`,
      { ...args, names: secretsFor(channels, title, routing), recoveryRegion: place.recoveryRegion },
      parent,
    );
    const undelivered = new UndeliveredQueue(
      `${base}-undelivered`,
      {
        topicArns: alertLevels.map((level) => args.topicArns[level]),
        content: contentOf(args.data.undelivered),
        keyArn,
        tags,
      },
      parent,
    );
    const functions = notifierFunctions(this, base, args, { channels, mail, memory, secrets });
    this.subscribe(functions.alerts, undelivered);
    this.schedule(functions.rounds, undelivered);
    this.mailTopicArn = this.mailTopicOf(mail, routing.digest.value.audience);
    this.dimensions = {
      alertsFunction: functions.alerts.name,
      roundsFunction: functions.rounds.name,
      undeliveredQueue: undelivered.name,
      alertsQueue: functions.alerts.deadLetterQueueName,
      roundsQueue: functions.rounds.deadLetterQueueName,
    };
    this.mailTopicArns = mail.arns;
    this.tableName = memory.name;
    this.registerOutputs({ tableName: this.tableName });
  }

  /** What SNS cannot hand over, because the function is gone or refuses it, is kept. */
  private subscribe(handler: NodeFunction, undelivered: UndeliveredQueue): void {
    for (const level of alertLevels) {
      const topic = this.args.topicArns[level];
      const permission = new lambda.Permission(
        `${this.base}-from-${level}`,
        {
          action: "lambda:InvokeFunction",
          function: handler.name,
          principal: "sns.amazonaws.com",
          sourceArn: topic,
        },
        { parent: this },
      );
      new sns.TopicSubscription(
        `${this.base}-to-${level}`,
        {
          topic,
          protocol: "lambda",
          endpoint: handler.arn,
          redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: undelivered.arn }),
        },
        { parent: this, dependsOn: [permission] },
      );
    }
  }

  private schedule(rounds: NodeFunction, undelivered: UndeliveredQueue): void {
    const { place, digestSchedule, keyArn, tags } = this.args;
    new FunctionSchedules(
      `${this.base}-schedules`,
      {
        place,
        functionArn: rounds.arn,
        schedules: {
          // A round that is late is of no use: the next one is due already.
          round: {
            expression: `rate(${roundMinutes} minutes)`,
            input: { job: "escalate" },
            tryForSeconds: 120,
          },
          digest: {
            expression: awsCron(digestSchedule.cron),
            zone: digestSchedule.zone,
            input: { job: "digest" },
            tryForSeconds: 4 * 3600,
          },
        },
        keyArn,
        undeliveredQueueArn: undelivered.arn,
        tags,
      },
      { parent: this },
    );
  }

  private mailTopicOf({ arns }: MailTopics, audience: string): pulumi.Output<string> {
    const topic = arns[audience];
    if (topic !== undefined) return topic;
    throw new pulumi.ResourceError(
      `Notifier "${this.base}": the audience "${audience}" of the daily list has no mailbox, so alarms about the ` +
        `alerting would reach nobody. Give its roles mailboxes in Pulumi.<stack>.yaml, or name another in systems/.`,
      this,
      true,
    );
  }
}
