import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";

const scrapePath = `${platformFolder}/prometheus.yaml`;

/** Label that the scrape puts on every metric, and the only dimension of its series. */
export const scrapedDimension = "Tier";

const job = "application";

/**
 * The agent's section that turns scraped metrics into CloudWatch metrics by log lines in its embedded format. It takes
 * gauges, counters (as what was added since the last scrape) and summaries; histograms it drops (VDX-053).
 */
export function prometheusSection({
  prometheus,
  logGroups,
}: Pick<InstanceFacts, "prometheus" | "logGroups">): Record<string, unknown> {
  if (prometheus === undefined) return {};
  return {
    metrics_collected: {
      prometheus: {
        prometheus_config_path: scrapePath,
        log_group_name: logGroups.system,
        emf_processor: {
          metric_namespace: prometheus.metricsNamespace,
          metric_declaration: [
            {
              source_labels: ["job"],
              label_matcher: `^${job}$`,
              dimensions: [[scrapedDimension]],
              metric_selectors: prometheus.metrics.map((name) => `^${name}$`),
            },
          ],
        },
      },
    },
  };
}

/** What is scraped: every process of the instance. JSON is YAML, and leading space in user data is not kept. */
export function prometheusScrape({ prometheus, ports, tier }: InstanceFacts): InstanceFile[] {
  if (prometheus === undefined) return [];
  const configuration = {
    global: { scrape_interval: "1m", scrape_timeout: "10s" },
    scrape_configs: [
      {
        job_name: job,
        metrics_path: prometheus.path,
        static_configs: [
          { targets: ports.map((port) => `127.0.0.1:${port}`), labels: { [scrapedDimension]: tier } },
        ],
      },
    ],
  };
  return [{ path: scrapePath, content: `${JSON.stringify(configuration)}\n`, permissions: "0644" }];
}
