import { landingZoneGround } from "../../lib/alarm-grounds";
import { planAlarms } from "../../lib/alarm-plan";
import { natGatewayName } from "../../lib/alarm-targets";
import type { EventAlert, Threshold } from "../../lib/thresholds";
import { EventAlerts } from "../monitoring/event-alerts";
import type { Notifier } from "../monitoring/notifier";
import { ThresholdAlarms } from "../monitoring/threshold-alarms";
import { dimensionsFrom, known, alertingEntries } from "./alarm-dimensions";
import type { LandingZone, LandingZoneArgs } from "./landing-zone";
import type { SystemView } from "./views";

/** When somebody must be told of what all systems share. */
export interface LandingZoneAlerts {
  readonly thresholds: readonly Threshold[];
  readonly eventAlerts: readonly EventAlert[];
}

/** Alarms on the network and the alert topics, and what AWS announces of the account. */
export function createLandingZoneAlarms(
  name: string,
  { place, network: settings, routing, alerting, tags, alerts }: LandingZoneArgs,
  zone: LandingZone,
  notifier: Notifier,
): SystemView {
  const { network, alertTopics } = zone;
  const dimensions = known([
    ...Object.entries(network.natGatewayIds).map(
      ([home, natGatewayId]) => ["natGateway", natGatewayName(home), { natGatewayId }] as const,
    ),
    ...alertingEntries(notifier, alertTopics),
  ]);
  const ground = landingZoneGround(name, settings, routing, alerting);
  const planned = planAlarms(alerts.thresholds, ground);
  const dimensionsOf = dimensionsFrom(dimensions);
  const common = { place, topicArns: alertTopics.arns, tags };
  const { mailTopicArn } = notifier;
  new ThresholdAlarms(
    `${name}-alarms`,
    {
      ...common,
      mailTopicArn,
      system: name,
      alarms: planned,
      dimensionsOf,
    },
    { parent: zone },
  );
  new EventAlerts(name, { ...common, alerts: alerts.eventAlerts }, { parent: zone });
  return {
    ground: { ...ground, title: "Shared", alarms: planned, queries: {} },
    dimensionsOf,
    logGroupsOf: () => ({}),
  };
}
