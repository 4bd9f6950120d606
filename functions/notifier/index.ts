import { Logger } from "@aws-lambda-powertools/logger";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SNSClient } from "@aws-sdk/client-sns";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Context } from "aws-lambda";
import { z } from "zod";
import { emailSender } from "./channels/email";
import { pagerDutySender } from "./channels/pagerduty";
import { slackSender } from "./channels/slack";
import { smsSender } from "./channels/sms";
import { digest } from "./digest";
import { dynamoMemory } from "./dynamo-memory";
import { standardPatience } from "./http";
import { embeddedCounts } from "./metrics";
import { notify } from "./notify";
import { round } from "./round";
import { secretReader } from "./secrets";
import { readSettings } from "./settings";
import type { Tools } from "./tools";
import { watchedAlarms, type WatchedAlarm } from "./watched-alarms";

/** Kept back from the function's time, to note what happened. */
const reserveMs = 10_000;

/** Longest that one message is tried in one run; a round has many to tell, and another follows. */
const longestMs = { event: 60_000, round: 8_000 };

/** A store that does not answer soon is out of reach: an alert must not wait for it. */
const impatient = { maxAttempts: 4, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 } };

const logger = new Logger({ serviceName: "notifier" });
let prepared: ((deadline: () => number) => Tools) | undefined;
const cloudWatch = new CloudWatchClient({});

/** Once per process: clients keep their connections, secrets and settings are read once. */
function prepare(): (deadline: () => number) => Tools {
  const { configuration, tableName, levels, mailTopics, secrets } = readSettings();
  const sns = new SNSClient({ maxAttempts: 4 });
  const secretsManager = new SecretsManagerClient(impatient);
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(impatient), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const senders = {
    email: emailSender(configuration, mailTopics, sns),
    slack: slackSender(configuration, secretReader(secretsManager, secrets.slack), standardPatience),
    pagerduty: pagerDutySender(
      configuration,
      secretReader(secretsManager, secrets.pagerduty),
      standardPatience,
    ),
    sms: smsSender(configuration, secretReader(secretsManager, secrets.contacts), sns),
  };
  const shared = {
    configuration,
    levels,
    senders,
    memory: dynamoMemory(documents, tableName, configuration.incidentRetentionDays),
    recent: new Map<string, number>(),
    now: () => Date.now(),
    log: (message: string, details: Readonly<Record<string, unknown>> = {}) => {
      logger.info(message, { ...details });
    },
  };
  return (deadline) => ({ ...shared, deadline, counts: embeddedCounts(configuration.namespace) });
}

async function run(
  context: Context,
  messageMs: number,
  work: (tools: Tools) => Promise<void>,
): Promise<void> {
  const end = Date.now() + context.getRemainingTimeInMillis() - reserveMs;
  const tools = (prepared ??= prepare())(() => Math.min(Date.now() + messageMs, end));
  try {
    await work(tools);
  } finally {
    tools.counts.publish();
  }
}

function alarmsOf({ configuration, levels }: Tools): Promise<readonly WatchedAlarm[]> {
  return watchedAlarms(cloudWatch, configuration.system, levels);
}

/** Called by SNS with what alarms, event rules and runbooks publish to the alert topics. */
export const handler = async (event: unknown, context: Context): Promise<void> =>
  run(context, longestMs.event, (tools) => notify(event, tools));

const jobs = z.object({ job: z.enum(["escalate", "digest"]) });

/** Called by schedules: every few minutes to escalate what lasts and mend what got lost, once a day to list what is open. */
export const rounds = async (event: unknown, context: Context): Promise<void> => {
  const { job } = jobs.parse(event);
  await run(context, job === "escalate" ? longestMs.round : longestMs.event, async (tools) => {
    const alarms = await alarmsOf(tools);
    await (job === "escalate" ? round(alarms, tools) : digest(alarms, tools));
  });
};
