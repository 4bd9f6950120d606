import type { EndpointFacts, HealthEndpoint, ReadingFacts, ServiceName } from "../../lib/endpoint-facts";
import { chosen, stated, type Fact, type RequirementId } from "../../lib/facts";
import { translated } from "../translated";
import { businessReadings, deliveryReadings } from "./business-readings";

function health(service: ServiceName, source: RequirementId): HealthEndpoint {
  const path = `/api/health/${service}`;
  return { kind: "health", service, path: stated(path, [source], `curl http://localhost:3000${path}`) };
}

/** Two documents show the same number at two places; either will do. */
function rate(places: readonly string[], sources: readonly RequirementId[], quote: string): ReadingFacts {
  const reason = "Guide 000 reads it at the top, guide 001 shows it below email_stats (MG-C31).";
  return {
    places: translated(places, sources, quote, reason),
    conversion: "as-is",
    across: "average",
  };
}

const shapes = (quote: string): Pick<Fact<unknown>, "quote" | "reason"> => ({
  quote,
  reason: "Guide 000 reads the first place, guide 001 shows the second (MG-C31).",
});

/** What the application says of itself; guides 000 and 001 show two shapes of most answers. */
export const endpoints: Readonly<Record<string, EndpointFacts>> = {
  health: {
    kind: "health",
    path: stated("/api/health", ["MG-039", "MG-024"], "curl http://localhost:3000/api/health"),
  },
  "health-database": health("database", "MG-040"),
  "health-redis": health("redis", "MG-041"),
  "health-queue": health("queue", "MG-042"),
  "health-email": health("email", "MG-043"),
  "health-upload": health("upload", "MG-044"),
  "health-workers": health("workers", "MG-045"),

  queues: {
    kind: "numbers",
    path: stated("/api/queue/status", ["MG-047"], "curl http://localhost:3000/api/queue/status"),
    readings: {},
    queues: {
      value: [
        { place: "queues", form: "list" },
        { place: "queue_health", form: "record" },
      ],
      sources: ["MG-047", "MG-060", "MG-C30"],
      ...shapes(`jq -r '.queues[] | .name + ": " + (.waiting|tostring) + " waiting"'`),
    },
  },

  metrics: {
    kind: "numbers",
    path: stated(
      "/api/monitoring/metrics",
      ["MG-048", "MG-057", "MG-058"],
      "curl http://localhost:3000/api/monitoring/metrics",
    ),
    readings: {
      apiP95: {
        places: {
          value: ["api.response_time.p95", "api_latency.p95"],
          sources: ["MG-048", "MG-057", "MG-C31"],
          ...shapes(`jq -r '.api.response_time.p95 // "N/A"'`),
        },
        conversion: "milliseconds",
        across: "highest",
      },
      averageQueryTime: {
        places: {
          value: ["database.query_performance.avg_query_time", "query_performance.avg_query_time"],
          sources: ["MG-048", "MG-058", "MG-C31"],
          ...shapes(".database.query_performance.avg_query_time as $avg_time |"),
        },
        conversion: "milliseconds",
        across: "average",
      },
      queueThroughput: {
        places: {
          value: ["queue.throughput.current", "queue_health.*.processing_rate"],
          sources: ["MG-048", "MG-060", "MG-C14", "MG-C31"],
          ...shapes(`"Queue Throughput: " + ($throughput|tostring) + " jobs/min"`),
        },
        conversion: "as-is",
        across: "highest",
      },
      importFailureRate: {
        places: translated(
          ["lead_metrics.import_success_rate"],
          ["MG-061"],
          '"import_success_rate": 98.2',
          "The documents show the rate of success; what remains to 100 failed.",
        ),
        conversion: "remainder",
        across: "average",
      },
      campaignFailureRate: {
        places: chosen(
          ["campaign_metrics.failure_rate"],
          ["MG-062", "MG-G03"],
          "An alert names the rate, no answer shows it: beside the other rates of campaigns, once the application gives it.",
        ),
        conversion: "as-is",
        across: "average",
      },
      ...businessReadings,
    },
  },

  emails: {
    kind: "numbers",
    path: stated(
      "/api/monitoring/emails/metrics",
      ["MG-049", "MG-059"],
      "curl http://localhost:3000/api/monitoring/emails/metrics",
    ),
    readings: {
      emailDeliveryRate: rate(
        ["delivery_rate", "email_stats.delivery_rate"],
        ["MG-049", "MG-059", "MG-C31"],
        `jq -r '.delivery_rate // "N/A"'`,
      ),
      bounceRate: rate(["bounce_rate", "email_stats.bounce_rate"], ["MG-059"], '"bounce_rate": 2.1'),
      openRate: rate(["open_rate", "email_stats.open_rate"], ["MG-059"], '"open_rate": 24.5'),
      ...deliveryReadings,
      clickRate: rate(["click_rate", "email_stats.click_rate"], ["MG-059"], '"click_rate": 3.2'),
    },
  },

  upload: {
    kind: "numbers",
    path: stated("/api/upload/monitoring", ["MG-050"], "curl http://localhost:3000/api/upload/monitoring"),
    readings: {}, // no document shows its answer: only whether it gives one
  },
};
