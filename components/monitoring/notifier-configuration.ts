import { mapValues } from "../../lib/map-values";
import type { NotifierConfiguration } from "../../lib/notifier-configuration";
import { metricsNamespace } from "../../lib/own-metrics";
import { usedChannels, type AlertRoute, type RoutingFacts } from "../../lib/routing-facts";
import type { AlertingSettings } from "../../lib/sizing";
import { alertLevels, type AlertLevel } from "../../lib/severity";

/** Beginnings of the only addresses outside AWS that alerts go to; both are in the register of processors. */
const endpoints = {
  slack: "https://hooks.slack.com/services/",
  pagerduty: "https://events.pagerduty.com/v2/enqueue",
} as const;

export interface NotifierFacts {
  /** First word of the names of the system's alarms. */
  readonly system: string;
  readonly title: string;
  readonly environment: string;
  readonly region: string;
  readonly routing: RoutingFacts;
  readonly settings: AlertingSettings;
}

/** What the notifier's code reads. Plain values, so that a preview shows every change of a route. */
export function notifierConfiguration(facts: NotifierFacts): NotifierConfiguration {
  const { system, title, environment, region, routing } = facts;
  return {
    system,
    title,
    environment,
    region,
    namespace: metricsNamespace(title),
    endpoints,
    channels: usedChannels(routing, facts.settings),
    defaults: Object.fromEntries(
      alertLevels.map((level) => [level, routing.defaults[level].value]),
    ) as Record<AlertLevel, AlertRoute>,
    alerts: mapValues(routing.alerts, ({ value }) => value),
    ladders: mapValues(routing.ladders, ({ value }) => value),
    audiences: mapValues(routing.audiences, ({ value }) => ({ title: value.title, phones: value.phones })),
    tierAudiences: routing.tierAudiences?.value ?? {},
    digest: routing.digest.value,
    incidentRetentionDays: routing.incidentRetentionDays.value,
  };
}

/** Mailboxes by audience; audiences that are reached by telephone alone are left out. */
export function mailboxesOf({
  routing,
  settings,
}: Pick<NotifierFacts, "routing" | "settings">): Readonly<Record<string, readonly string[]>> {
  const all = Object.entries(routing.audiences).map(([audience, { value }]) => {
    const ofRoles = value.roles.flatMap((role) => settings.mailboxes?.[role] ?? []);
    return [audience, [...new Set([...value.mailboxes, ...ofRoles])]] as const;
  });
  return Object.fromEntries(all.filter(([, mailboxes]) => mailboxes.length > 0));
}
