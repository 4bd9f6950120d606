import { metrics } from "../../lib/metrics";
import { count, days, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "./database-alarms";
import type { Grounds } from "./grounds";

/** What no document asks of the way in from the internet, but its operator needs. */
export const webAlarms: readonly Threshold[] = [
  threshold({
    id: "not-reachable",
    sources: ["MG-046", "EG-057", "EG-C29", "VDX-049"],
    reason:
      "As anybody on the internet sees it: name, certificate, firewall and load balancer included. Two checks, five minutes apart.",
    metric: metrics.endpoint.failedFromOutside,
    breach: "above",
    limit: count(0),
    sustained: minutes(10),
    severity: "critical",
    action:
      "If instances are healthy, look at DNS, the certificate, the web firewall's log, the load balancer, in this order.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "connections-refused",
    sources: ["MG-195", "EG-008", "VDX-001"],
    reason: "The load balancer is at its limit of connections: clients see nothing at all.",
    metric: metrics.web.rejectedConnections,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action: "Look for a flood in the access logs; AWS support reserves capacity if the traffic is real.",
  }),
  threshold({
    id: "load-balancer-errors",
    sources: ["MG-G02", "EG-G02", "VDX-G01"],
    reason:
      "Ten requests in five minutes that reached no application; tells of an outage when traffic is too small for a rate.",
    metric: metrics.web.balancerErrors,
    breach: "above",
    limit: count(10),
    severity: "warning",
    action: "Look at the health of the instances behind the load balancer.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "requests-blocked",
    sources: ["EG-054", "EG-083", "VDX-109"],
    reason: "A thousand blocked requests in five minutes are an attack, or a rule that stops real clients.",
    metric: metrics.web.requestsBlocked,
    breach: "above",
    limit: count(1000),
    severity: "warning",
    action:
      "Read which rule blocks whom in the web firewall's log; block the addresses, or let the clients through.",
  }),
];

/** A certificate that did not renew itself: at the load balancer or CDN, and as the hosts really serve it. */
export function certificateAlarms(grounds: Grounds): readonly Threshold[] {
  const metric = [metrics.certificate.daysLeft, metrics.certificate.servedDaysLeft];
  const sustained = minutes(24 * 60); // both are read once a day
  return [
    threshold({
      id: "certificate-expiring",
      ...grounds,
      metric,
      breach: "below",
      limit: days(30),
      sustained,
      severity: "warning",
      action: "Look in ACM why the renewal waits: mostly the validation record is gone from the zone.",
    }),
    threshold({
      id: "certificate-expires",
      sources: ["EG-G09", "MG-G09"],
      reason: "Fourteen days, as the table proposes: renewal has failed for more than six weeks.",
      metric,
      breach: "below",
      limit: days(14),
      sustained,
      severity: "critical",
      action: "Put the validation record back, or order a new certificate today.",
    }),
  ];
}
