import assert from "node:assert/strict";
import type { Endpoint } from "../../../functions/metrics-poller/settings";
import { metricsNamespace } from "../../../lib/own-metrics";
import { plainValues } from "../../../lib/plain-values";
import type { PollerConfiguration } from "../../../lib/poller-configuration";
import type { SystemName } from "../../../lib/system-names";
import { systems } from "../../../systems";

/** The configuration that a system's facts give, as the function would find it beside its code. */
export function configurationOf(system: SystemName, instancePort = 443): PollerConfiguration {
  const { title, endpoints, queues } = systems[system];
  const plain = {
    namespace: metricsNamespace(title),
    instancePort,
    instanceHost: instanceHostOf(system),
    endpoints: plainValues(endpoints),
    queues: plainValues(queues),
  };
  return JSON.parse(JSON.stringify(plain)) as PollerConfiguration;
}

/** The host that a system's instances answer for in tests. */
export function instanceHostOf(system: SystemName): string {
  return `${system}.example.com`;
}

export function endpointOf<K extends Endpoint["kind"]>(
  system: SystemName,
  name: string,
  kind: K,
): Extract<Endpoint, { kind: K }> {
  const endpoint = configurationOf(system).endpoints[name];
  assert.equal(endpoint?.kind, kind);
  return endpoint as Extract<Endpoint, { kind: K }>;
}

/** Answers as the documents print them. */
export const documented = {
  /** Guide 001, "API Performance" to "Campaign Performance", in one answer. */
  metrics001: {
    api_latency: { p50: 120, p95: 350, p99: 800, unit: "ms" },
    request_rate: { current: 1500, average: 1200, unit: "req/min" },
    error_rate: { current: 0.05, threshold: 1.0, unit: "percent" },
    query_performance: {
      avg_query_time: 45,
      slow_queries: 12,
      active_connections: 18,
      max_connections: 100,
    },
    cache_hit_ratio: { current: 95.5, threshold: 90.0, unit: "percent" },
    queue_health: {
      email_queue: { waiting: 250, active: 10, completed: 125000, failed: 125, processing_rate: 500 },
      import_queue: { waiting: 5, active: 2, completed: 450, failed: 12, processing_rate: 100 },
    },
    lead_metrics: {
      total_leads: 1850000,
      active_leads: 1780000,
      growth_rate: 2.5,
      import_success_rate: 98.2,
      validation_error_rate: 1.8,
    },
    campaign_metrics: {
      active_campaigns: 15,
      completed_campaigns: 125,
      avg_open_rate: 24.5,
      avg_click_rate: 3.2,
      avg_conversion_rate: 1.1,
    },
  },
  /** Places that the scripts of guide 000 read. */
  metrics000: {
    api: { response_time: { p95: 480 } },
    database: { query_performance: { avg_query_time: 30 } },
    queue: { throughput: { current: 900 } },
  },
  emails000: { delivery_rate: 96.4 },
  emails001: {
    email_stats: {
      sent_per_hour: 12500,
      delivery_rate: 97.5,
      bounce_rate: 2.1,
      open_rate: 24.5,
      click_rate: 3.2,
    },
    provider_performance: { resend: { delivery_rate: 97.8, avg_delivery_time: 2.3 } },
  },
  queues000: {
    queues: [
      { name: "email-sending", waiting: 250 },
      { name: "import_queue", waiting: 5 },
    ],
  },
  /** Document 003, "Health Checks". */
  healthVdx: {
    status: "healthy",
    timestamp: "2024-01-15T10:30:00Z",
    uptime: 86400,
    services: { database: "healthy", redis: "healthy", email: "healthy" },
  },
  /** The four metrics of document 003 in Prometheus' text format. */
  prometheusVdx: [
    "# HELP http_requests_total Total of requests",
    "# TYPE http_requests_total counter",
    'http_requests_total{method="GET",status="200"} 1027 1395066363000',
    "# TYPE http_request_duration_seconds histogram",
    'http_request_duration_seconds_bucket{le="0.5"} 900',
    'http_request_duration_seconds_bucket{le="+Inf"} 1027',
    "http_request_duration_seconds_sum 53.2",
    "http_request_duration_seconds_count 1027",
    "# TYPE database_connections_active gauge",
    "database_connections_active 9",
    "database_connections_active_max 10",
    "# TYPE cache_hit_rate gauge",
    "cache_hit_rate 0.87",
    "",
  ].join("\n"),
} as const;
