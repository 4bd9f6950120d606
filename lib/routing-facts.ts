import type { Fact } from "./facts";
import type { AlertLevel, Channel } from "./severity";
import type { AlertingSettings } from "./sizing";

/** Who hears of which alert, by what way, and who next when it lasts. No AWS words in here. */
export interface RoutingFacts {
  /** Groups of people who hear of alerts together, keyed by a short name. */
  readonly audiences: Readonly<Record<string, Fact<Audience>>>;
  /** Orders in which audiences hear of an alert that lasts. */
  readonly ladders: Readonly<Record<string, Fact<Ladder>>>;
  /** For alerts of which the documents say nothing. */
  readonly defaults: Readonly<Record<AlertLevel, Fact<AlertRoute>>>;
  /** Routes of documented alerts, by threshold id: the end of the alarm's name. */
  readonly alerts: Readonly<Record<string, Fact<AlertRoute>>>;
  /** Audience that also hears of every alert of a tier (the alarm's name goes on with it), in e-mail. @default none */
  readonly tierAudiences?: Fact<Readonly<Record<string, string>>>;
  /** Where outside services show the alerts; said in the description of the secret that opens them. */
  readonly destinations: Readonly<Partial<Record<"slack" | "pagerduty", Fact<string>>>>;
  /** Who gets the list of open alarms every day. */
  readonly digest: Fact<{ readonly audience: string; readonly channels: readonly Channel[] }>;
  /** Days that start and end of an incident are kept, for mean times to recovery and between failures. */
  readonly incidentRetentionDays: Fact<number>;
}

/** Mailboxes belong to teams; whose telephone it is stands in the secret `contacts` alone (EG-056). */
export interface Audience {
  readonly title: string;
  /** Mailboxes that the documents state. */
  readonly mailboxes: readonly string[];
  /** Roles whose mailboxes the documents leave open: keys of `alerting.mailboxes` in the stack's file. */
  readonly roles: readonly string[];
  /** Roles whose telephones stand in the secret `contacts`. */
  readonly phones: readonly string[];
}

/** Steps by level; those at minute 0 are the first to hear. */
export type Ladder = Readonly<Record<AlertLevel, readonly LadderStep[]>>;

export interface LadderStep {
  /** Minutes for which the alert must have lasted. */
  readonly afterMinutes: number;
  readonly audience: string;
  /** @default those of the alert's route */
  readonly channels?: readonly Channel[];
}

export interface AlertRoute {
  readonly channels: readonly Channel[];
  /** No second message about the same alert within this time; its end is always told. */
  readonly cooldownSeconds: number;
  readonly ladder: string;
}

/** Every role that needs a mailbox from the stack's file. */
export function mailboxRoles({ audiences }: RoutingFacts): readonly string[] {
  return [...new Set(Object.values(audiences).flatMap(({ value }) => value.roles))];
}

/** Every channel that a route, a ladder or the digest uses. */
export function channelsOf({ defaults, alerts, ladders, digest }: RoutingFacts): readonly Channel[] {
  const routes = [...Object.values(defaults), ...Object.values(alerts)].map(({ value }) => value);
  const steps = Object.values(ladders).flatMap(({ value }) => Object.values(value).flat());
  return [
    ...new Set([
      ...routes.flatMap(({ channels }) => channels),
      ...steps.flatMap(({ channels }) => channels ?? []),
      ...digest.value.channels,
    ]),
  ];
}

/** Those that the documents and our choices use, less those that the stack does without. */
export function usedChannels(
  routing: RoutingFacts,
  { withoutChannels = {} }: AlertingSettings,
): readonly Channel[] {
  return channelsOf(routing).filter((channel) => !Object.hasOwn(withoutChannels, channel));
}
