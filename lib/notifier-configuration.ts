import type { AlertRoute, Ladder } from "./routing-facts";
import type { AlertLevel, Channel } from "./severity";

/** What lies beside the notifier's code: the routing of one system in one stack. Nothing secret, nobody's name. */
export interface NotifierConfiguration {
  /** First word of the names of the system's alarms. */
  readonly system: string;
  readonly title: string;
  readonly environment: string;
  readonly region: string;
  /** Of the system's own metrics. */
  readonly namespace: string;
  /** Beginnings of the only addresses outside AWS that messages go to. */
  readonly endpoints: { readonly slack: string; readonly pagerduty: string };
  /** Channels that the stack uses; others are left out of every route. */
  readonly channels: readonly Channel[];
  readonly defaults: Readonly<Record<AlertLevel, AlertRoute>>;
  readonly alerts: Readonly<Record<string, AlertRoute>>;
  readonly ladders: Readonly<Record<string, Ladder>>;
  readonly audiences: Readonly<
    Record<string, { readonly title: string; readonly phones: readonly string[] }>
  >;
  readonly tierAudiences: Readonly<Record<string, string>>;
  readonly digest: { readonly audience: string; readonly channels: readonly Channel[] };
  readonly incidentRetentionDays: number;
}
