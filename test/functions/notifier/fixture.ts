import { notifierConfiguration } from "../../../components/monitoring/notifier-configuration";
import type { Channel } from "../../../lib/severity";
import type { SystemName } from "../../../lib/system-names";
import type { AlarmChange, AlarmState } from "../../../functions/notifier/alarm";
import type { Sender } from "../../../functions/notifier/channels/sender";
import type { SendResult } from "../../../functions/notifier/http";
import type { Message } from "../../../functions/notifier/message";
import type { Counts } from "../../../functions/notifier/metrics";
import type { Tools } from "../../../functions/notifier/tools";
import type { WatchedAlarm } from "../../../functions/notifier/watched-alarms";
import { systems } from "../../../systems";
import { FakeMemory } from "./fake-memory";

export const minute = 60_000;
export const start = Date.parse("2026-11-24T10:00:00Z");

/** The configuration that the component writes beside the code, of a real system. */
export function configurationOf(system: SystemName, without: readonly Channel[] = []) {
  const { title, routing } = systems[system];
  const reasons = Object.fromEntries(without.map((channel) => [channel, "not in this test"]));
  return notifierConfiguration({
    system,
    title,
    environment: "production",
    region: "us-east-1",
    routing,
    settings: { withoutChannels: reasons },
  });
}

export const topic = (level: string): string => `arn:aws:sns:us-east-1:111111111111:alerts-${level}`;
export const levels = {
  [topic("critical")]: "critical",
  [topic("warning")]: "warning",
  [topic("info")]: "info",
} as const;

export function arnOf(name: string): string {
  return `arn:aws:cloudwatch:us-east-1:111111111111:alarm:${name}`;
}

export function change(
  name: string,
  state: AlarmState,
  at = start,
  more: Partial<AlarmChange> = {},
): AlarmChange {
  return {
    arn: arnOf(name),
    name,
    description: "",
    state,
    reason: "Threshold crossed",
    at,
    recovers: true,
    ...more,
  };
}

export interface Sent {
  readonly channel: Channel;
  readonly recipient: string;
  readonly message: Message;
}

/** Tools with a clock that tests turn, senders that note what they get, and counts that can be read. */
export class FakeTools implements Tools {
  readonly sent: Sent[] = [];
  readonly counted: Record<string, number> = {};
  readonly logged: { message: string; details: Readonly<Record<string, unknown>> }[] = [];
  readonly memory: FakeMemory;
  readonly levels = levels;
  readonly recent = new Map<string, number>();
  /** What a channel answers; a recipient's answer goes before. */
  answers: Readonly<Record<string, SendResult>> = {};
  time = start;

  constructor(readonly configuration = configurationOf("mailgenius")) {
    this.memory = new FakeMemory(() => this.time);
  }

  readonly now = (): number => this.time;
  readonly deadline = (): number => this.time + minute;
  readonly log = (message: string, details: Readonly<Record<string, unknown>> = {}): void => {
    this.logged.push({ message, details });
  };

  readonly counts: Counts = {
    sent: (channel) => {
      this.count(`sent ${channel}`);
    },
    failed: (channel) => {
      this.count(`failed ${channel}`);
    },
    suppressed: () => {
      this.count("suppressed");
    },
    notConfigured: (channel, missing) => {
      this.counted[`missing ${channel}`] = missing ? 1 : 0;
    },
    publish: () => undefined,
  };

  readonly senders = {
    email: this.sender("email"),
    slack: this.sender("slack"),
    pagerduty: this.sender("pagerduty"),
    sms: this.sender("sms"),
  };

  /** `channel recipient action` of everything that was sent. */
  get told(): readonly string[] {
    return this.sent
      .map(({ channel, recipient, message }) => `${channel} ${recipient} ${message.action}`)
      .sort();
  }

  private sender(channel: Channel): Sender {
    return {
      send: (recipient, message) => {
        const answer = this.answers[`${channel} ${recipient}`] ?? this.answers[channel] ?? { result: "sent" };
        if (answer.result === "sent") this.sent.push({ channel, recipient, message });
        return Promise.resolve(answer);
      },
      gaps: () => Promise.resolve(this.answers[channel]?.result === "not-configured" ? ["no value"] : []),
    };
  }

  private count(name: string): void {
    this.counted[name] = (this.counted[name] ?? 0) + 1;
  }
}

export const failed: SendResult = { result: "failed", why: "answer 500" };
export const missing: SendResult = { result: "not-configured", why: "no value" };

export function watched(
  name: string,
  state: AlarmState,
  since: number,
  more: Partial<WatchedAlarm> = {},
): WatchedAlarm {
  return {
    arn: arnOf(name),
    name,
    description: "",
    state,
    reason: "Threshold crossed",
    since,
    level: "critical",
    recovers: true,
    silenced: false,
    ...more,
  };
}
