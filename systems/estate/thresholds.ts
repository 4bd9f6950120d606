import { events } from "../../lib/events";
import { metrics } from "../../lib/metrics";
import { count, percent } from "../../lib/quantity";
import { threshold, type EventAlert, type Threshold } from "../../lib/thresholds";
import { alertingAlarms } from "../common/alerting-alarms";

/** What all systems of a stack share; no document knows it. */
export const landingZoneThresholds: readonly Threshold[] = [
  threshold({
    id: "ports-exhausted",
    sources: ["VDX-G08"],
    reason: "Without a port no instance of the zone opens another connection: no mail goes out.",
    metric: metrics.network.portsExhausted,
    breach: "above",
    limit: count(0),
    severity: "critical",
    action: "Find the destination with most connections in the flow logs; add an address to the NAT gateway.",
  }),
  threshold({
    id: "packets-dropped",
    sources: ["VDX-G08"],
    reason: "A hundredth of a percent, above which AWS asks to look at its health dashboard.",
    metric: metrics.network.packetsDropped,
    breach: "above",
    limit: percent(0.01),
    severity: "warning",
    action: "Look at AWS Health for the zone, and at the bandwidth that the gateway carries.",
  }),
  ...alertingAlarms,
];

export const landingZoneEvents: readonly EventAlert[] = [
  {
    id: "key-endangered",
    sources: ["EG-G07", "VDX-090"],
    reason: "Without its key no backup can be read; a scheduled deletion can be undone for 30 days.",
    event: events.keyEndangered,
    severity: "critical",
    action: "Cancel the deletion or enable the key at once, then find out who did it in the trail.",
  },
];
