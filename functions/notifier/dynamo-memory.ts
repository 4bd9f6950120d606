import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { alertLevels } from "../../lib/severity";
import type { AlarmRecord } from "./alarm-record";
import type { Claim, Memory, Remembered } from "./memory";
import { targetKey, type Target } from "./route";

/** Longest that one attempt to tell somebody takes: a run that died gives its reservations up after it. */
const leaseSeconds = 120;

/** As long as Lambda may repeat an event, and then some. */
const deliveryDays = 2;

/** Ended alarms: long enough for a cooldown and for messages that come late. */
const endedDays = 7;

const day = 24 * 3600;

const recordSchema: z.ZodType<AlarmRecord> = z.object({
  arn: z.string(),
  name: z.string(),
  level: z.enum(alertLevels),
  description: z.string(),
  reason: z.string(),
  open: z.boolean(),
  changedAt: z.number(),
  openedAt: z.number(),
  told: z.enum(["alarm", "ok", "nothing"]),
  notice: z.string(),
  noticeAt: z.number(),
  quietUntil: z.number(),
  steps: z.number(),
  outstanding: z.boolean(),
  recovers: z.boolean(),
});
const remembered = z.object({ record: recordSchema, version: z.number() });

/**
 * No attribute in an expression may be one of DynamoDB's reserved words, such as `until`.
 *
 * One table: `pk` and `sk`, and `expiresAt` (seconds since 1970), by which DynamoDB removes items some days late: every
 * condition looks at times itself. All alarms lie under one key, because every round reads all of them.
 */
export function dynamoMemory(
  client: Pick<DynamoDBDocumentClient, "send">,
  table: string,
  incidentRetentionDays: number,
  now: () => number = Date.now,
): Memory {
  const seconds = (): number => Math.floor(now() / 1000);

  return {
    async alarm(arn) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: "alarm", sk: arn }, ConsistentRead: true }),
      );
      return Item === undefined ? undefined : remembered.parse(Item);
    },

    async unfinished() {
      const found: Remembered[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :alarm",
            ExpressionAttributeValues: { ":alarm": "alarm" },
            ConsistentRead: true,
            ...(from !== undefined && { ExclusiveStartKey: from }),
          }),
        );
        found.push(...(page.Items ?? []).map((item) => remembered.parse(item)));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return found.filter(({ record }) => record.open || record.outstanding);
    },

    keepAlarm(record, version) {
      return succeeds(
        client.send(
          new PutCommand({
            TableName: table,
            Item: {
              pk: "alarm",
              sk: record.arn,
              record,
              version: (version ?? 0) + 1,
              ...(!record.open && { expiresAt: seconds() + endedDays * day }),
            },
            ConditionExpression: version === undefined ? "attribute_not_exists(pk)" : "version = :version",
            ...(version !== undefined && { ExpressionAttributeValues: { ":version": version } }),
          }),
        ),
      );
    },

    async keepIncident({ name, level, openedAt }, endedAt) {
      const started = new Date(openedAt).toISOString();
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: `incident#${started.slice(0, 7)}`,
            sk: `${started}#${name}`,
            alarm: name,
            level,
            startedAt: started,
            endedAt: new Date(endedAt).toISOString(),
            expiresAt: seconds() + incidentRetentionDays * day,
          },
        }),
      );
    },

    claimQuiet(identity, notice, quietSeconds) {
      return succeeds(
        client.send(
          new PutCommand({
            TableName: table,
            Item: {
              pk: "quiet",
              sk: identity,
              notice,
              quietUntil: now() + quietSeconds * 1000,
              expiresAt: seconds() + quietSeconds + day,
            },
            ConditionExpression: "attribute_not_exists(pk) OR quietUntil <= :now OR notice = :notice",
            ExpressionAttributeValues: { ":now": now(), ":notice": notice },
          }),
        ),
      );
    },

    async claimDelivery(notice, target): Promise<Claim> {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...deliveryKey(notice, target),
              sent: false,
              leaseUntil: now() + leaseSeconds * 1000,
              expiresAt: seconds() + deliveryDays * day,
            },
            ConditionExpression: "attribute_not_exists(pk) OR (sent = :no AND leaseUntil <= :now)",
            ExpressionAttributeValues: { ":no": false, ":now": now() },
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        return "claimed";
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return error.Item?.sent?.BOOL === true ? "sent" : "busy";
      }
    },

    async delivered(notice, target) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: deliveryKey(notice, target),
          UpdateExpression: "SET sent = :yes, expiresAt = :expires",
          ExpressionAttributeValues: { ":yes": true, ":expires": seconds() + deliveryDays * day },
        }),
      );
    },

    async notDelivered(notice, target) {
      await client.send(new DeleteCommand({ TableName: table, Key: deliveryKey(notice, target) }));
    },
  };
}

function deliveryKey(notice: string, target: Target): { pk: string; sk: string } {
  return { pk: `delivery#${notice}`, sk: targetKey(target) };
}

/** False where a condition did not hold. */
async function succeeds(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
