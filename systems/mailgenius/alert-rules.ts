import { metrics } from "../../lib/metrics";
import { count, milliseconds, minutes, percent } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "../common/database-alarms";

/** Rules with a name, severity and channels of their own (alert_rules). */
export const alertRules: readonly Threshold[] = [
  threshold({
    id: "latency-p95-high",
    sources: ["MG-001", "MG-010"], // MG-010 repeats MG-001: one fact, one alarm
    quote: '"condition": "api_latency_p95 > 500", "severity": "warning"',
    metric: metrics.web.responseTimeP95,
    breach: "above",
    limit: milliseconds(500),
    severity: "warning",
    action:
      "Look at slow queries, CPU of the fleet and the proxy's waiting time; add instances if it is load.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "database-connections-high",
    sources: ["MG-002", "MG-008", "MG-C17"],
    quote: '"condition": "db_connections > 80", "severity": "critical"',
    reason: "The proxy holds 70 of the 100 at most: more means that something connects past it.",
    metric: metrics.database.connections,
    breach: "above",
    limit: count(80),
    severity: "critical",
    action:
      "Find who holds connections (pg_stat_activity by client address) and end what is idle in a transaction.",
  }),
  threshold({
    id: "delivery-rate-low",
    sources: ["MG-003", "MG-014"],
    quote: '"condition": "email_delivery_rate < 95", "severity": "warning"',
    metric: metrics.service.emailDeliveryRate,
    breach: "below",
    limit: percent(95),
    severity: "warning",
    action: "Look at the provider's status page and at SPF, DKIM and DMARC of the sending domain.",
  }),
  threshold({
    id: "queue-depth-high",
    sources: ["MG-004", "MG-012", "MG-C19"],
    quote: '"condition": "queue_depth > 1000", "severity": "critical"',
    reason: "Ten minutes: scaling acts on the same 1,000 after two (MG-183) and gets time to help (MG-C19).",
    metric: metrics.queue.waiting,
    breach: "above",
    limit: count(1000),
    sustained: minutes(10),
    severity: "critical",
    targets: ["email-sending", "import_queue"],
    action:
      "See whether workers have been added and work; scale them up, clear failed jobs, never waiting ones (MG-C28).",
    consequenceOf: databaseDown,
  }),
];
