import { alarmList, graph, logTable, note, numbers, type Section } from "../../lib/dashboards/facts";
import { stated, type Fact } from "../../lib/facts";
import { metrics } from "../../lib/metrics";

/** Queues as their own alarms know them. */
const send = "email-sending";
const imports = "import_queue";
const parts = ["database", "redis", "queue", "email", "upload", "workers"];

/** The six sections of guide 001, with what it lists in each. */
export const documentedSections: readonly Fact<Section>[] = [
  stated(
    {
      title: "1. System Health Overview",
      about: "Is it up, and which part is not? 0 is healthy, 1 degraded, 2 unhealthy.",
      widgets: [
        numbers("Overall status", [metrics.service.health]),
        numbers("Uptime, whole time shown", [metrics.endpoint.uptime], { overall: true }),
        numbers("Mean response time", [metrics.web.responseTimeAverage]),
        numbers("Instances in service", [metrics.fleet.inService]),
        graph("Monitored services", [metrics.part.health], { targets: parts, width: 12 }),
        graph("Response times", [metrics.web.responseTimeAverage, metrics.web.responseTimeP95], {
          width: 12,
        }),
        alarmList("Health", {
          thresholds: [
            ...["health-unhealthy", "health-degraded", "database-down", "redis-down", "not-running"],
            "not-reachable",
          ],
        }),
      ],
    },
    ["MG-068", "MG-024"],
    "**Status Geral**: Healthy, Degraded, Unhealthy",
  ),
  stated(
    {
      title: "2. Import Progress",
      about: "Imports of contact lists: how many, how fast, how clean.",
      widgets: [
        numbers("Active jobs", [metrics.queue.active], { targets: [imports] }),
        numbers("Processing rate", [metrics.application.importRate]),
        numbers("Error rate", [metrics.service.importFailureRate]),
        numbers("CSV lines that are not valid", [metrics.application.validationErrorRate]),
        graph("Import queue", [metrics.queue.waiting, metrics.queue.active, metrics.queue.delayed], {
          targets: [imports],
        }),
        graph("Import error rate", [metrics.service.importFailureRate]),
        graph("CSV validation", [metrics.application.validationErrorRate]),
      ],
    },
    ["MG-069", "MG-138", "MG-061"],
    "**Processing Rate**: Taxa de processamento (records/segundo)",
  ),
  stated(
    {
      title: "3. Email Metrics",
      about: "Delivery, engagement, the provider and campaigns.",
      widgets: [
        numbers("Sent an hour", [metrics.application.sentPerHour]),
        numbers("Delivered", [metrics.service.emailDeliveryRate]),
        numbers("Provider: time to deliver", [metrics.application.providerDeliveryTime]),
        numbers("Campaigns", [metrics.application.activeCampaigns, metrics.application.completedCampaigns]),
        graph("Delivery", [metrics.service.emailDeliveryRate, metrics.application.providerDeliveryRate]),
        graph("Bounces", [metrics.service.bounceRate]),
        graph("Engagement", [metrics.application.openRate, metrics.application.clickRate]),
        graph("Campaigns that fail, conversions", [
          metrics.service.campaignFailureRate,
          metrics.application.conversionRate,
        ]),
        graph("Throughput: jobs a minute", [metrics.application.throughput]),
        logTable("email-worker", { width: 8 }),
      ],
    },
    ["MG-070", "MG-059", "MG-062"],
    "**Provider Performance**: Performance dos provedores",
  ),
  stated(
    {
      title: "4. Queue Health",
      about: "Jobs that wait, who works on them, and what fails.",
      widgets: [
        graph("Queue depth", [metrics.queue.waiting], { targets: [send, imports] }),
        graph("Processing rate: jobs a minute", [metrics.application.throughput]),
        graph("Workers in service", [metrics.fleet.inService], { targets: ["worker", "upload-worker"] }),
        graph("Jobs: completed", [metrics.queue.completed], { targets: [send, imports] }),
        graph("Jobs: in work, failed", [metrics.queue.active, metrics.queue.failed], {
          targets: [send, imports],
        }),
        graph("Failed of all ended", [metrics.service.workerFailureRate]),
        logTable("workers", { width: 12 }),
        graph("Errors in the workers' log", [metrics.log.errorLines], { targets: ["workers"], width: 12 }),
      ],
    },
    ["MG-071", "MG-060"],
    "**Queue Depth**: Profundidade da fila",
  ),
  stated(
    {
      title: "5. Alerts & Incidents",
      about: "Alarms by their level, those that changed last first: the time line of incidents.",
      widgets: [
        alarmList("Critical", { levels: ["critical"] }),
        alarmList("Warnings", { levels: ["warning"] }),
        alarmList("Information", { levels: ["info"] }),
        note("### Alert rules\nEvery limit with its source and its first action: docs/alarms.md.", {
          runbooksOf: [
            "latency-p95-high",
            "database-connections-high",
            "delivery-rate-low",
            "queue-depth-high",
          ],
        }),
      ],
    },
    ["MG-072", "MG-274"],
    "**Incident Timeline**: Timeline de incidentes",
  ),
  stated(
    {
      title: "6. Structured Logs",
      about: "The newest lines and errors. Filter, search and export: saved queries in Logs Insights.",
      widgets: [logTable("newest"), logTable("errors"), logTable("slow"), logTable("slowest-requests")],
    },
    ["MG-073", "MG-294"],
    "**Real-time Logs**: Logs em tempo real",
  ),
];
