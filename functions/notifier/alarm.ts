import { z } from "zod";

export type AlarmState = "ALARM" | "OK" | "INSUFFICIENT_DATA";

/** A change of an alarm's state, whether a message told of it or CloudWatch was asked. */
export interface AlarmChange {
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  readonly state: AlarmState;
  /** Unknown where CloudWatch was asked. */
  readonly oldState?: AlarmState;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it tells anybody when it is over; one that counts events does not. */
  readonly recovers: boolean;
}

const state = z.enum(["ALARM", "OK", "INSUFFICIENT_DATA"]);

/** What metric and composite alarms send to a topic (CloudWatch user guide, "Notifying users on alarm changes"). */
const alarmMessage = z.object({
  AlarmName: z.string().min(1),
  AlarmArn: z.string().startsWith("arn:").optional(),
  AlarmDescription: z.string().nullish(),
  NewStateValue: state,
  OldStateValue: state.optional().catch(undefined),
  NewStateReason: z.string().default(""),
  StateChangeTime: z.string(),
  OKActions: z.array(z.string()).nullish(),
});

/**
 * Undefined where the message is not of an alarm. An alarm stands in the region and account of the topic that it
 * notifies: senders that leave its ARN out say no less.
 */
export function alarmChangeIn(message: unknown, topicArn: string): AlarmChange | undefined {
  const parsed = alarmMessage.safeParse(message);
  if (!parsed.success) return undefined;
  const fields = parsed.data;
  const at = timeOf(fields.StateChangeTime);
  if (at === undefined) return undefined;
  return {
    arn: fields.AlarmArn ?? arnBeside(topicArn, fields.AlarmName),
    name: fields.AlarmName,
    description: fields.AlarmDescription ?? "",
    state: fields.NewStateValue,
    ...(fields.OldStateValue !== undefined && { oldState: fields.OldStateValue }),
    reason: fields.NewStateReason,
    at,
    // A message without the list is from a sender that does not say: then the end is worth telling.
    recovers: fields.OKActions == null || fields.OKActions.length > 0,
  };
}

/** CloudWatch writes `2026-11-24T10:00:00.000+0000`, without the colon that ISO 8601 has. */
function timeOf(text: string): number | undefined {
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(at) ? undefined : at;
}

function arnBeside(topicArn: string, name: string): string {
  const [, partition = "aws", , region = "", account = ""] = topicArn.split(":");
  return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}
