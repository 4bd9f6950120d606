import type { AlarmGround } from "./alarm-plan";
import { landingZoneTargets, targetsOf } from "./alarm-targets";
import { estateTitle, metricsNamespace } from "./own-metrics";
import type { RoutingFacts } from "./routing-facts";
import type { AlertingSettings, NetworkSettings, SystemSettings } from "./sizing";
import type { SystemFacts } from "./system-facts";

/** What the alarms and dashboards of one system, in one stack, stand on. */
export function systemGround(facts: SystemFacts, settings: SystemSettings): AlarmGround {
  return {
    system: facts.name,
    ownNamespace: metricsNamespace(facts.title),
    targets: targetsOf(facts, settings),
  };
}

/** The same for what all systems of a stack share. */
export function landingZoneGround(
  system: string,
  network: NetworkSettings,
  routing: RoutingFacts,
  alerting: AlertingSettings,
): AlarmGround {
  return {
    system,
    ownNamespace: metricsNamespace(estateTitle),
    targets: landingZoneTargets(network, routing, alerting),
  };
}
