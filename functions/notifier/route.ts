import type { NotifierConfiguration } from "../../lib/notifier-configuration";
import type { AlertRoute, LadderStep } from "../../lib/routing-facts";
import type { AlertLevel, Channel } from "../../lib/severity";

/** One person, mailbox or service that a message goes to. */
export interface Target {
  readonly channel: Channel;
  /** Audience of a mail topic, role of a telephone; of Slack and PagerDuty there is one. */
  readonly recipient: string;
}

/** A route with its ladder spelled out for one alert. */
export interface Route extends AlertRoute {
  readonly steps: readonly LadderStep[];
  /** How many of the steps are due at once. */
  readonly firstSteps: number;
}

/** The route of an alarm: that of the threshold id at the end of its name, otherwise that of its level. */
export function routeOfAlarm(configuration: NotifierConfiguration, name: string, level: AlertLevel): Route {
  const id = Object.keys(configuration.alerts)
    .filter((each) => name === each || name.endsWith(`-${each}`))
    .sort((a, b) => b.length - a.length)[0];
  const route = (id === undefined ? undefined : configuration.alerts[id]) ?? configuration.defaults[level];
  const ladder = configuration.ladders[route.ladder]?.[level] ?? [];
  return withSteps(route, [...domainSteps(configuration, name), ...ladder]);
}

/** The route of what is no alarm: to the audiences that its sender names, otherwise that of its level. */
export function routeOfEvent(
  configuration: NotifierConfiguration,
  level: AlertLevel,
  audiences: readonly string[] = [],
): Route {
  const route = configuration.defaults[level];
  const known = audiences.filter((audience) => configuration.audiences[audience] !== undefined);
  if (known.length === 0) return withSteps(route, configuration.ladders[route.ladder]?.[level] ?? []);
  return withSteps(
    route,
    known.map((audience) => ({ afterMinutes: 0, audience })),
  );
}

function withSteps(route: AlertRoute, steps: readonly LadderStep[]): Route {
  const inOrder = [...steps].sort((a, b) => a.afterMinutes - b.afterMinutes);
  return {
    ...route,
    steps: inOrder,
    firstSteps: inOrder.filter(({ afterMinutes }) => afterMinutes === 0).length,
  };
}

/** Who looks after a tier hears of all its alerts, by e-mail. */
function domainSteps({ system, tierAudiences }: NotifierConfiguration, name: string): readonly LadderStep[] {
  return Object.entries(tierAudiences)
    .filter(([tier]) => name.startsWith(`${system}-${tier}-`))
    .slice(0, 1)
    .map(([, audience]) => ({ afterMinutes: 0, audience, channels: ["email"] as const }));
}

/** Everybody whom some steps of a route reach, each once. */
export function targetsOf(
  configuration: NotifierConfiguration,
  route: Route,
  steps: readonly LadderStep[],
): readonly Target[] {
  const targets = steps.flatMap(({ audience, channels = route.channels }) =>
    channels
      .filter((channel) => configuration.channels.includes(channel))
      .flatMap((channel) =>
        recipientsOf(configuration, channel, audience).map((recipient) => ({ channel, recipient })),
      ),
  );
  return [...new Map(targets.map((target) => [targetKey(target), target])).values()];
}

export function targetKey({ channel, recipient }: Target): string {
  return `${channel}#${recipient}`;
}

function recipientsOf(
  { audiences }: NotifierConfiguration,
  channel: Channel,
  audience: string,
): readonly string[] {
  if (channel === "sms") return audiences[audience]?.phones ?? [];
  if (channel === "email") return [audience];
  return ["one"];
}
