import { type CloudWatchClient, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import { alertLevels, type AlertLevel } from "../../lib/severity";
import type { AlarmState } from "./alarm";

/** An alarm as CloudWatch shows it now. */
export interface WatchedAlarm {
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  readonly state: AlarmState;
  readonly reason: string;
  /** Of the last change of state, in milliseconds since 1970. */
  readonly since: number;
  /** Of the alert topic that it notifies; undefined where it notifies none of the system's. */
  readonly level: AlertLevel | undefined;
  /** Whether it also tells when it is over. */
  readonly recovers: boolean;
  /** Whether somebody switched its actions off, or another alarm holds them back. */
  readonly silenced: boolean;
}

/** The part that metric and composite alarms share. */
interface Described {
  readonly AlarmArn?: string;
  readonly AlarmName?: string;
  readonly AlarmDescription?: string;
  readonly StateValue?: string;
  readonly StateReason?: string;
  readonly StateUpdatedTimestamp?: Date;
  readonly StateTransitionedTimestamp?: Date;
  readonly AlarmActions?: string[];
  readonly OKActions?: string[];
  readonly ActionsEnabled?: boolean;
  readonly ActionsSuppressedBy?: string;
}

/** Every alarm whose name begins with the system's. */
export async function watchedAlarms(
  client: CloudWatchClient,
  system: string,
  levels: Readonly<Record<string, AlertLevel>>,
): Promise<readonly WatchedAlarm[]> {
  const found: WatchedAlarm[] = [];
  const pages = paginateDescribeAlarms(
    { client, pageSize: 100 },
    { AlarmNamePrefix: `${system}-`, AlarmTypes: ["MetricAlarm", "CompositeAlarm"] },
  );
  for await (const { MetricAlarms = [], CompositeAlarms = [] } of pages) {
    const described: readonly Described[] = [...MetricAlarms, ...CompositeAlarms];
    found.push(...described.map((alarm) => watched(alarm, levels)));
  }
  return found;
}

function watched(alarm: Described, levels: Readonly<Record<string, AlertLevel>>): WatchedAlarm {
  const told = (alarm.AlarmActions ?? []).map((action) => levels[action]);
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
  return {
    arn: alarm.AlarmArn ?? "",
    name: alarm.AlarmName ?? "",
    description: alarm.AlarmDescription ?? "",
    state: stateOf(alarm.StateValue),
    reason: alarm.StateReason ?? "",
    since: since?.getTime() ?? 0,
    level: alertLevels.find((level) => told.includes(level)),
    recovers: (alarm.OKActions ?? []).length > 0,
    silenced: alarm.ActionsEnabled === false || alarm.ActionsSuppressedBy !== undefined,
  };
}

function stateOf(value: string | undefined): AlarmState {
  return value === "ALARM" || value === "OK" ? value : "INSUFFICIENT_DATA";
}
