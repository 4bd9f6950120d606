import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import {
  CreateSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { mailboxesOf } from "../../../components/monitoring/notifier-configuration";
import type { NotifierConfiguration } from "../../../lib/notifier-configuration";
import { alertLevels, type AlertLevel } from "../../../lib/severity";
import type { SystemName } from "../../../lib/system-names";
import { systems } from "../../../systems";
import { configurationOf } from "../../functions/notifier/fixture";
import type { Emulator } from "../../support/emulators";
import { behaviours, StandIn } from "./stand-in";

/** What the component declares around the function, made in an emulator, with Slack and PagerDuty on loopback. */
export interface Surroundings {
  readonly configuration: NotifierConfiguration;
  readonly tableName: string;
  readonly topics: Readonly<Record<AlertLevel, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly slack: StandIn;
  readonly pagerduty: StandIn;
  readonly documents: DynamoDBDocumentClient;
  fill(secret: "slack" | "pagerduty" | "contacts", value: string): Promise<void>;
  stop(): Promise<void>;
}

export const pagerDutyKey = "0123456789abcdef0123456789abcdef";

export async function surroundings(
  emulator: Emulator,
  system: SystemName,
  suffix = "",
  filled = true,
): Promise<Surroundings> {
  const slack = await StandIn.start(behaviours.slackOk);
  const pagerduty = await StandIn.start(behaviours.pagerDutyOk);
  const name = `${system}-notifier${suffix}`;
  const [sns, secrets, dynamodb] = [
    new SNSClient(emulator.client),
    new SecretsManagerClient(emulator.client),
    new DynamoDBClient(emulator.client),
  ];
  const topic = async (topicName: string): Promise<string> =>
    (await sns.send(new CreateTopicCommand({ Name: topicName }))).TopicArn ?? "";
  const topics = Object.fromEntries(
    await Promise.all(alertLevels.map(async (level) => [level, await topic(`${name}-${level}`)] as const)),
  ) as Record<AlertLevel, string>;
  const audiences = Object.keys(mailboxesOf({ routing: systems[system].routing, settings: mailboxes }));
  const mail = Object.fromEntries(
    await Promise.all(audiences.map(async (each) => [each, await topic(`${name}-mail-${each}`)] as const)),
  );
  const arns: Record<string, string> = {};
  for (const secret of ["slack", "pagerduty", "contacts"]) {
    arns[secret] = (await secrets.send(new CreateSecretCommand({ Name: `${name}-${secret}` }))).ARN ?? "";
  }
  const tableName = `${name}-memory`;
  await createTable(dynamodb, tableName);
  const fill: Surroundings["fill"] = async (secret, value) => {
    await secrets.send(new PutSecretValueCommand({ SecretId: arns[secret], SecretString: value }));
  };
  if (filled) {
    await fill("slack", `${slack.url}/services/T1/B2/abc`);
    await fill("pagerduty", pagerDutyKey);
    await fill(
      "contacts",
      JSON.stringify({ "on-call-engineer": { name: "Somebody", phone: "+5511988887777" } }),
    );
  }
  return {
    configuration: {
      ...configurationOf(system),
      endpoints: { slack: `${slack.url}/services/`, pagerduty: `${pagerduty.url}/v2/enqueue` },
    },
    tableName,
    topics,
    environment: {
      ...emulator.environment,
      TABLE_NAME: tableName,
      ALERT_TOPICS: JSON.stringify(topics),
      MAIL_TOPICS: JSON.stringify(mail),
      SECRETS: JSON.stringify(arns),
    },
    slack,
    pagerduty,
    documents: DynamoDBDocumentClient.from(dynamodb),
    fill,
    stop: async () => {
      await Promise.all([slack.stop(), pagerduty.stop()]);
      for (const client of [sns, secrets, dynamodb]) client.destroy();
    },
  };
}

/** Of the roles that a stack's file gives mailboxes. */
const mailboxes = {
  mailboxes: new Proxy({}, { get: (_, role) => `${String(role)}@mailgenius.com` }) as Record<string, string>,
};

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName });
}
