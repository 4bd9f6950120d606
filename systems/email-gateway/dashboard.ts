import { alarmList, graph, logTable, note, numbers, type DashboardFacts } from "../../lib/dashboards/facts";
import { chosen, stated } from "../../lib/facts";
import { metrics } from "../../lib/metrics";
import { resources } from "../common/dashboard";

const queue = "email:send";
const backups = ["daily", "weekly", "monthly", "queue"];

/** The daily checks of guides 002 and 004 on one page, in their order (EG-073). */
export const dashboard: DashboardFacts = {
  id: "main",
  title: "Email Gateway",
  historyHours: chosen(
    24,
    ["EG-073", "EG-192"],
    "The checks are daily: each look shows the time since the last one.",
  ),
  sections: [
    stated(
      {
        title: "Services",
        about: "Are the containers there, and what do they say?",
        widgets: [
          numbers("Uptime, whole time shown", [metrics.endpoint.uptime], { overall: true }),
          numbers("Instances in service", [metrics.fleet.inService]),
          numbers("Requests a minute", [metrics.web.requests]),
          numbers("Instances that fail their check", [metrics.web.unhealthyHosts]),
          alarmList("Critical", { levels: ["critical"], width: 12 }),
          alarmList("Warnings and information", { levels: ["warning", "info"], width: 12 }),
        ],
      },
      ["EG-073", "EG-192"],
      "#### 1. Status dos Serviços",
    ),
    stated(
      {
        title: "Resources",
        about: "What monitor-system.sh and docker stats show, with the limits of the alert table.",
        widgets: [
          ...resources,
          graph("API latency at the load balancer", [metrics.web.responseTimeP95]),
          graph("The same at nginx", [metrics.log.proxyTimeP95]),
          graph("nginx: answers with 5xx", [metrics.log.proxyErrors]),
        ],
      },
      ["EG-064", "EG-062", "EG-063", "EG-166"],
      "./scripts/monitor-system.sh",
    ),
    stated(
      {
        title: "Connectivity",
        about: "Health end points, PostgreSQL and Redis, each asked every minute: 0 answers, 1 does not.",
        widgets: [
          graph("End points that fail", [metrics.endpoint.failed], {
            targets: ["/health/healthz", "/health/readyz"],
          }),
          graph("PostgreSQL that does not answer", [
            metrics.database.primaryUnreachable,
            metrics.database.replicaUnreachable,
          ]),
          graph("Redis that does not answer", [metrics.cache.unreachable]),
          graph("Connections to PostgreSQL", [metrics.database.connections]),
          graph("Entries in Redis", [metrics.cache.entries]),
          numbers("Size of the database", [metrics.database.size], { width: 8 }),
        ],
      },
      ["EG-057", "EG-058", "EG-060", "EG-061", "EG-065", "EG-068", "EG-069", "EG-194"],
      "#### 3. Verificação de Conectividade",
    ),
    chosen(
      {
        title: "Queues",
        about: "Depth, work and failures of the send queue, and the workers behind it.",
        widgets: [
          graph("Waiting", [metrics.queue.waiting], { targets: [queue] }),
          graph("In work, failed", [metrics.queue.active, metrics.queue.failed], { targets: [queue] }),
          graph("Workers in service", [metrics.fleet.inService], { targets: ["worker"] }),
          note("Waiting jobs and no work: the worker stands still.", {
            runbooksOf: ["queue-stalled", "queue-depth-high"],
          }),
        ],
      },
      ["EG-072", "EG-071", "EG-215"],
      "The document watches the processing after a restart of the worker; the widget shows what it would watch.",
    ),
    stated(
      {
        title: "Backups",
        about: "Newest good backup of each kind, its size, drills; and the backup log.",
        widgets: [
          graph("Age of the newest good backup", [metrics.backup.age], { targets: backups }),
          graph("Space used", [metrics.backup.size], { targets: backups }),
          graph("Restore drills in the log", [metrics.log.drillLines]),
          logTable("backup"),
          logTable("restore-drills"),
        ],
      },
      ["EG-066", "EG-039", "EG-087", "EG-122"],
      "./scripts/monitor-backups.sh ./backups",
    ),
    stated(
      {
        title: "Logs of the five services",
        about: "The last 100 lines of each, as every morning.",
        widgets: [
          ...[
            logTable("api"),
            logTable("worker"),
            logTable("postgres"),
            logTable("redis"),
            logTable("nginx"),
          ],
          graph("Failed sign-ins", [metrics.log.failedLogins], { width: 6 }),
          graph("Slow queries", [metrics.log.slowQueries], { width: 6 }),
        ],
      },
      ["EG-074", "EG-192", "EG-041"],
      "# Verificar logs dos serviços docker-compose logs --tail=100 api",
    ),
    stated(
      {
        title: "Suppliers",
        about: "Whom to call when it is not ours.",
        widgets: [
          note(
            "**AWS Support**: [support centre](https://console.aws.amazon.com/support/home), plan of the account · " +
              "**Hosting provider**: named by nobody in the documents",
          ),
        ],
      },
      ["EG-015"],
      "AWS Support",
    ),
  ],
};
