import { z } from "zod";
import type { NotifierConfiguration } from "../../lib/notifier-configuration";
import { alertLevels, channels, type AlertLevel } from "../../lib/severity";
import { configuration } from "../shared/configuration";
import { setting } from "../shared/environment";

const channel = z.enum(channels);
const level = z.enum(alertLevels);

const route = z.strictObject({
  channels: z.array(channel),
  cooldownSeconds: z.number().int().min(0),
  ladder: z.string(),
});

const step = z.strictObject({
  afterMinutes: z.number().min(0),
  audience: z.string(),
  channels: z.array(channel).optional(),
});

const schema = z.strictObject({
  system: z.string().min(1),
  title: z.string().min(1),
  environment: z.string().min(1),
  region: z.string().min(1),
  namespace: z.string().min(1),
  endpoints: z.strictObject({ slack: z.url(), pagerduty: z.url() }),
  channels: z.array(channel),
  defaults: z.record(level, route),
  alerts: z.record(z.string(), route),
  ladders: z.record(z.string(), z.record(level, z.array(step))),
  audiences: z.record(z.string(), z.strictObject({ title: z.string(), phones: z.array(z.string()) })),
  tierAudiences: z.record(z.string(), z.string()),
  digest: z.strictObject({ audience: z.string(), channels: z.array(channel) }),
  incidentRetentionDays: z.number().int().min(1),
});

/** Secrets that outside people fill, by what they open. */
export const secretNames = ["slack", "pagerduty", "contacts"] as const;
export type SecretName = (typeof secretNames)[number];

export interface Settings {
  readonly configuration: NotifierConfiguration;
  readonly tableName: string;
  /** ARN of the alert topic → its level. */
  readonly levels: Readonly<Record<string, AlertLevel>>;
  /** Audience → ARN of its mail topic. */
  readonly mailTopics: Readonly<Record<string, string>>;
  /** ARNs; absent where no channel of the stack needs the secret. */
  readonly secrets: Readonly<Partial<Record<SecretName, string>>>;
}

/** The function's settings, from the file beside the code and from the environment. Throws what is wrong with them. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = schema.safeParse(configuration(environment));
  if (!parsed.success) throw new Error(`configuration.json is not valid:\n${z.prettifyError(parsed.error)}`);
  return {
    configuration: parsed.data,
    tableName: setting("TABLE_NAME"),
    levels: levelsSchema.parse(JSON.parse(setting("ALERT_TOPICS"))),
    mailTopics: arns.parse(JSON.parse(setting("MAIL_TOPICS"))),
    secrets: secretsSchema.parse(JSON.parse(setting("SECRETS"))),
  };
}

const arns = z.record(z.string(), z.string().startsWith("arn:"));
const levelsSchema = z
  .record(level, z.string().startsWith("arn:"))
  .transform((topics) => Object.fromEntries(alertLevels.map((each) => [topics[each], each])));
const secretsSchema = z.partialRecord(z.enum(secretNames), z.string().startsWith("arn:"));
