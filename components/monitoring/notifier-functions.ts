import * as pulumi from "@pulumi/pulumi";
import { contentOf } from "../../lib/data-facts";
import type { Channel } from "../../lib/severity";
import { NodeFunction } from "../compute/node-function";
import type { ApplicationSecrets } from "../security/application-secrets";
import type { MailTopics } from "./mail-topics";
import type { NotifierArgs } from "./notifier";
import { notifierConfiguration } from "./notifier-configuration";
import type { notifierMemory } from "./notifier-memory";
import { byCodeName } from "./notifier-secrets";
import { lookAtAlarms, notifierStatements } from "./notifier-statements";

/** Seconds for one message on all channels, with repetitions; and for a round over many alarms. */
const timeoutSeconds = { alerts: 90, rounds: 110 };

export interface NotifierParts {
  readonly channels: readonly Channel[];
  readonly mail: MailTopics;
  readonly memory: ReturnType<typeof notifierMemory>;
  readonly secrets: ApplicationSecrets;
}

/**
 * The two functions of a notifier, from one bundle: one is called by topics, the other by schedules. Outside the VPC:
 * they must reach Slack and PagerDuty, and functions inside have no way to the internet. All they hold is names of
 * alarms; the table and the secrets are reached by AWS's own addresses, by the roles alone.
 */
export function notifierFunctions(
  parent: pulumi.Resource,
  name: string,
  args: NotifierArgs,
  { channels, mail, memory, secrets }: NotifierParts,
): Record<"alerts" | "rounds", NodeFunction> {
  const { place, title, topicArns, keyArn, data, tags } = args;
  const common = {
    place,
    source: "notifier",
    memoryMib: 256,
    configuration: { ...notifierConfiguration({ ...args, region: place.region }) },
    environment: {
      TABLE_NAME: memory.name,
      ALERT_TOPICS: pulumi.jsonStringify(topicArns),
      MAIL_TOPICS: pulumi.jsonStringify(mail.arns),
      SECRETS: pulumi.jsonStringify(byCodeName(secrets.arns)),
    },
    keyArn,
    logRetentionDays: data.logRetentionDays.value,
    logContent: contentOf(data.logs),
    eventContent: contentOf(data.undelivered),
    tags,
  };
  const statements = notifierStatements({
    place,
    keyArn,
    tableArn: memory.arn,
    secretArns: Object.values(secrets.arns),
    mailTopicArns: Object.values(mail.arns),
    sms: channels.includes("sms"),
  });
  const alerts = new NodeFunction(
    `${name}-alerts`,
    {
      ...common,
      description: `Tells people of alerts of ${title}`,
      timeoutSeconds: timeoutSeconds.alerts,
      statements,
    },
    { parent },
  );
  const rounds = new NodeFunction(
    `${name}-rounds`,
    {
      ...common,
      handler: "index.rounds",
      description: `Escalates alerts of ${title} that last and lists them daily`,
      timeoutSeconds: timeoutSeconds.rounds,
      statements: [...statements, lookAtAlarms],
    },
    { parent },
  );
  return { alerts, rounds };
}
