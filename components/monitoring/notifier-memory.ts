import * as dynamodb from "@pulumi/aws/dynamodb";
import type * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Tags } from "../place";
import { storeTags } from "../stores/store-tags";

export interface NotifierMemoryArgs {
  readonly keyArn: pulumi.Input<string>;
  /** The longest that anything in it lives: incidents. */
  readonly retentionDays: number;
  readonly deletionProtection: boolean;
  readonly content: DataContent;
  readonly tags: Tags;
}

/**
 * The table in which the notifier remembers open alarms, cooldowns, what has been delivered, and past incidents. Losing
 * it would repeat messages and lose the mean times; whom alerts reach does not hang on it.
 */
export function notifierMemory(
  parent: pulumi.Resource,
  name: string,
  { keyArn, retentionDays, deletionProtection, content, tags }: NotifierMemoryArgs,
): dynamodb.Table {
  return new dynamodb.Table(
    name,
    {
      billingMode: "PAY_PER_REQUEST", // nothing for weeks, then a hundred writes in a second
      hashKey: "pk",
      rangeKey: "sk",
      attributes: [
        { name: "pk", type: "S" },
        { name: "sk", type: "S" },
      ],
      ttl: { attributeName: "expiresAt", enabled: true },
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true, kmsKeyArn: keyArn },
      deletionProtectionEnabled: deletionProtection,
      tags: storeTags(tags, { content, retention: { days: retentionDays } }),
    },
    { parent, protect: deletionProtection },
  );
}
