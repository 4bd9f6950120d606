import { ownMetrics } from "../own-metrics";
import { heartbeat, metric } from "./metric";
import { ownLine, unpolled } from "./own-line";
import { ofNamed, ofService } from "./polled";

const alive = heartbeat(
  "a health that nobody reports is not healthy (MG-024): the application or its poller is gone",
);

export const serviceMetrics = {
  health: ofService("health of the whole: 0 healthy, 1 degraded, 2 unhealthy", ownMetrics.health, "Maximum", {
    whenMissing: alive,
  }),
  emailDeliveryRate: ofService("e-mails delivered, of all", ownMetrics.emailDeliveryRate, "Average"),
  bounceRate: ofService("e-mails bounced, of all", ownMetrics.bounceRate, "Average"),
  importFailureRate: ofService("imports failed, of all", ownMetrics.importFailureRate, "Average"),
  campaignFailureRate: ofService("campaigns failed, of all", ownMetrics.campaignFailureRate, "Average"),
  workerFailureRate: ofService("jobs failed, of all that ended", ownMetrics.workerFailureRate, "Average"),
  cacheHitRate: ofService("reads that the cache answers", ownMetrics.cacheHitRate, "Average"),
  poolUsed: ofService("connections in the fullest pool", ownMetrics.poolUsed, "Maximum"),
};

export const queueMetrics = {
  waiting: ofNamed("queue", "jobs waiting in the queue", ownMetrics.queueWaiting, "Maximum"),
  active: ofNamed("queue", "jobs in work", ownMetrics.queueActive, "Maximum"),
  delayed: ofNamed("queue", "jobs that wait for their time", ownMetrics.queueDelayed, "Maximum"),
  completed: ofNamed("queue", "completed jobs that the queue keeps", ownMetrics.queueCompleted, "Maximum"),
  failed: ofNamed("queue", "failed jobs that the queue keeps", ownMetrics.queueFailed, "Maximum"),
  missing: ofNamed("queue", "queue that Redis does not know", ownMetrics.queueMissing, "Minimum"),
  /** Jobs wait and nobody works on any: 1 in such a minute. */
  stalled: metric({
    title: "queue with waiting jobs that no worker takes",
    unit: "count",
    on: "queue",
    periodSeconds: 60,
    lines: ({ value }, namespace) => [
      ownLine("waiting", ownMetrics.queueWaiting, "Minimum", namespace, value),
      ownLine("active", ownMetrics.queueActive, "Maximum", namespace, value),
      { id: "stalled", expression: "IF(waiting > 0 AND active < 1, 1, 0)", label: "nobody works" },
    ],
    whenMissing: unpolled,
  }),
};

export const partMetrics = {
  health: ofNamed(
    "part",
    "health of a part: 0 healthy, 1 degraded, 2 unhealthy",
    ownMetrics.serviceHealth,
    "Maximum",
    { whenMissing: alive },
  ),
};

export const endpointMetrics = {
  failed: ofNamed("endpoint", "end point that gives no good answer", ownMetrics.endpointFailed, "Maximum", {
    whenMissing: heartbeat("an end point that nobody asks proves nothing: the poller is gone"),
  }),
  /** The time that addresses gave good answers to the internet. */
  uptime: metric({
    title: "uptime as the internet sees it",
    unit: "percent",
    on: "publicEndpoint",
    periodSeconds: 300,
    lines: ({ value }, namespace) => [
      ownLine("failed", ownMetrics.endpointFailed, "Average", namespace, value),
      { id: "uptime", expression: "100 * (1 - failed)", label: "uptime in percent" },
    ],
    whenMissing: unpolled,
  }),
  /** Asked every five minutes, through names, certificate, web firewall and load balancer. */
  failedFromOutside: metric({
    title: "address that gives no good answer to the internet",
    unit: "count",
    on: "publicEndpoint",
    periodSeconds: 300,
    lines: ({ value }, namespace) => [
      ownLine("failed", ownMetrics.endpointFailed, "Maximum", namespace, value),
    ],
    whenMissing: heartbeat("an address that nobody asks proves nothing: the public checks are gone"),
  }),
};

export const secretMetrics = {
  age: ofNamed("secret", "age of the secret", ownMetrics.secretAge, "Maximum", { periodSeconds: 86_400 }),
};
