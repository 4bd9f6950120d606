import { metrics } from "../../lib/metrics";
import { count, minutes, seconds } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import type { Grounds } from "./grounds";

/** What no document asks of Redis, but its operator needs. */
export const cacheAlarms: readonly Threshold[] = [
  threshold({
    id: "redis-connections-high",
    sources: ["MG-112", "EG-069"],
    reason: "All fleets together hold some hundred; thousands are a leak, and Redis refuses the 65,000th.",
    metric: metrics.cache.connections,
    breach: "above",
    limit: count(5000),
    severity: "warning",
    action: "Find the client that opens connections without closing them (CLIENT LIST) and restart it.",
  }),
  threshold({
    id: "redis-replica-lag-high",
    sources: ["EG-152", "EG-150"],
    reason: "What the replica has not got is lost in a failover: jobs, sessions.",
    metric: metrics.cache.replicationLag,
    breach: "above",
    limit: seconds(30),
    severity: "warning",
    action: "Look for large values and for a full network of the node; choose a larger node if it stays.",
  }),
];

/** Redis does not answer. */
export function redisDownAlarm(grounds: Grounds): Threshold {
  return threshold({
    id: "redis-down",
    ...grounds,
    metric: metrics.cache.unreachable,
    breach: "above",
    limit: count(0),
    sustained: minutes(2),
    severity: "critical",
    action:
      "Look at the group's nodes and events in ElastiCache: a failover ends by itself within a minute or two.",
  });
}

/** Redis drops entries to make room, all the time. A group that never evicts has no such alarm. */
export function evictionsAlarm(
  grounds: Grounds & { readonly perMinute: number; readonly severity: "warning" | "info" },
): Threshold {
  const { perMinute, severity, ...why } = grounds;
  return threshold({
    id: "redis-evictions",
    ...why,
    metric: metrics.cache.evictions,
    breach: "above",
    limit: count(perMinute),
    sustained: minutes(15),
    severity,
    action: "Look for keys without a time to live; otherwise choose a larger node.",
  });
}
