import { graph, numbers, type DashboardFacts, type Section } from "../../lib/dashboards/facts";
import { chosen, stated, type Fact } from "../../lib/facts";
import { metrics } from "../../lib/metrics";
import { resources, traffic } from "../common/dashboard";
import { documentedSections } from "./dashboard-sections";

/** Panels of the main dashboard (MG-067) that are no section of their own: health, alerts and queues are. */
const panels: readonly Fact<Section>[] = [
  stated(
    {
      title: "Performance Metrics",
      about: "The API at the load balancer and by itself; the database's work.",
      widgets: [
        ...traffic,
        graph("Application: 95th percentile, query time", [
          metrics.application.apiP95,
          metrics.application.averageQueryTime,
        ]),
        graph("Database connections", [metrics.database.connections]),
        graph("Database: reads answered from memory", [metrics.database.cacheHitRatio]),
      ],
    },
    ["MG-067", "MG-057", "MG-058"],
    "Performance Metrics",
  ),
  stated(
    {
      title: "Error Tracking",
      about: "Where errors come from: answers, log lines, slow queries.",
      widgets: [
        graph("Errors in the application's log", [metrics.log.errorLines], { targets: ["app"] }),
        graph("nginx: answers with 5xx", [metrics.log.proxyErrors]),
        graph("Slow queries", [metrics.log.slowQueries]),
      ],
    },
    ["MG-067", "MG-020", "MG-021"],
    "Error Tracking",
  ),
  stated(
    {
      title: "Business KPIs",
      about: "Contacts and campaigns, as the application reports them.",
      widgets: [
        numbers("Leads", [metrics.application.leads, metrics.application.activeLeads]),
        numbers("Growth of leads", [metrics.application.leadGrowthRate]),
        numbers("Opened, clicked", [metrics.application.openRate, metrics.application.clickRate]),
        numbers("Conversions", [metrics.application.conversionRate]),
      ],
    },
    ["MG-067", "MG-061", "MG-062"],
    "Business KPIs",
  ),
  stated(
    {
      title: "Capacity Planning",
      about:
        "What monitor-resources.sh prints: CPU, memory, disks, connections, Redis, queues; and the storage's work.",
      widgets: [
        ...resources,
        graph("Redis: bytes used", [metrics.cache.bytesUsed]),
        graph("Storage of the database: reads a second", [metrics.database.readsPerSecond]),
        graph("Storage of the database: writes a second", [metrics.database.writesPerSecond]),
      ],
    },
    ["MG-067", "MG-053", "MG-054", "MG-056"],
    "Capacity Planning",
  ),
  stated(
    {
      title: "Historical Analysis",
      about: "The last 30 days, one point an hour, with the limits of today.",
      widgets: [
        graph("30 days: response time", [metrics.web.responseTimeP95], { pastDays: 30 }),
        graph("30 days: CPU of fleets", [metrics.fleet.cpu], { pastDays: 30 }),
        graph("30 days: e-mails delivered", [metrics.service.emailDeliveryRate], { pastDays: 30 }),
      ],
    },
    ["MG-067", "MG-297", "MG-C37"],
    "Historical Analysis",
  ),
];

/** The main dashboard: eight panels, six of its parts in a document's own section. */
export const dashboard: DashboardFacts = {
  id: "main",
  title: "MailGenius",
  historyHours: chosen(
    24,
    ["MG-075", "MG-C37"],
    "The document's 24 hours; longer analyses have their own widgets.",
  ),
  sections: [...documentedSections, ...panels],
};
