import { ThresholdAlarms } from "../../../components/monitoring/threshold-alarms";
import type { Dimensions } from "../../../components/monitoring/metric-queries";
import { planAlarms, type PlannedAlarm } from "../../../lib/alarm-plan";
import { metrics } from "../../../lib/metrics";
import { target, type Target } from "../../../lib/metrics/targets";
import { count, level, milliseconds, minutes, percent } from "../../../lib/quantity";
import { threshold, type Threshold } from "../../../lib/thresholds";

const topicArns = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };
const targets: readonly Target[] = [
  target("loadBalancer", "web", {}),
  target("cache", "queue", { role: "queue", nodes: 2, burstable: false, evicts: false }),
  target("service", "service", {}),
];
const common = { action: "Look.", breach: "above" } as const;
export const latency = threshold({
  ...common,
  id: "latency-high",
  sources: ["MG-001", "MG-010"],
  quote: "api_latency_p95 > 500",
  metric: metrics.web.responseTimeP95,
  limit: milliseconds(500),
  severity: "warning",
  consequenceOf: "redis-down",
});
export const redisDown = threshold({
  ...common,
  id: "redis-down",
  sources: ["MG-041"],
  reason: "It is down.",
  metric: metrics.cache.unreachable,
  limit: count(0),
  sustained: minutes(2),
  severity: "critical",
});
export const memory = (id: string, limit: number, severity: Threshold["severity"]): Threshold =>
  threshold({
    ...common,
    id,
    sources: ["MG-009"],
    quote: "75%",
    metric: metrics.cache.memory,
    limit: percent(limit),
    severity,
  });
export const health = threshold({
  ...common,
  id: "unhealthy",
  sources: ["MG-024"],
  reason: "x".repeat(2000),
  metric: metrics.service.health,
  limit: level(1),
  severity: "critical",
});

/** The alarms of some thresholds on a small system. */
export function plan(...thresholds: readonly Threshold[]): readonly PlannedAlarm[] {
  return planAlarms(thresholds, { system: "mg", ownNamespace: "MailGenius", targets });
}

const known: Readonly<Partial<Record<Target["kind"], Dimensions>>> = {
  cache: { node1: "mg-queue-001", node2: "mg-queue-002" },
  loadBalancer: { loadBalancer: "app/mg/1" },
};

/** The alarms as a component, with dimensions of a cache and a load balancer, or with none. */
export function declare(alarms: readonly PlannedAlarm[], dimensions = known): ThresholdAlarms {
  return new ThresholdAlarms("mg-alarms", {
    system: "mg",
    place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
    alarms,
    dimensionsOf: ({ kind }) => dimensions[kind] ?? {},
    topicArns,
    mailTopicArn: "arn:mail",
    tags: { System: "mg" },
  });
}
