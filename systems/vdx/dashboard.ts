import { alarmList, graph, logTable, note, numbers, type DashboardFacts } from "../../lib/dashboards/facts";
import { chosen, stated } from "../../lib/facts";
import { metrics } from "../../lib/metrics";
import { resources } from "../common/dashboard";

const parts = ["database", "redis", "email"];

/** The diagnosis of degraded performance in the document's order, then what its daily routine looks at. */
export const dashboard: DashboardFacts = {
  id: "main",
  title: "VDX",
  historyHours: chosen(
    24,
    ["VDX-056", "VDX-145"],
    "Dashboards are looked at daily: each look shows the time since the last one.",
  ),
  sections: [
    stated(
      {
        title: "1. CPU and memory",
        about: "First of all: are the machines at their end?",
        widgets: resources,
      },
      ["VDX-059", "VDX-178"],
      "1. Verificar métricas de CPU/Memória",
    ),
    stated(
      {
        title: "2. Slow queries",
        about: "The database: slow statements, connections of pools and in all, replicas.",
        widgets: [
          graph("Slow queries", [metrics.log.slowQueries]),
          graph("Connections, of the fullest pool", [metrics.service.poolUsed, metrics.database.poolUsed]),
          graph("Replicas behind", [metrics.database.replicaLag]),
          logTable("slow-queries", { width: 24 }),
        ],
      },
      ["VDX-178", "VDX-054", "VDX-060"],
      "2. Analisar slow queries",
    ),
    stated(
      {
        title: "3. Cache hit rate",
        about: "Sessions and frequent queries live in Redis; keys live for an hour.",
        widgets: [
          graph("Hit rate, by the application", [metrics.service.cacheHitRate]),
          graph("Hit rate, by Redis", [metrics.cache.hitRate]),
          graph("Entries that Redis dropped", [metrics.cache.evictions]),
        ],
      },
      ["VDX-178", "VDX-055", "VDX-102"],
      "3. Verificar cache hit rate",
    ),
    stated(
      {
        title: "4. Error logs",
        about: "Errors of the backend: how many, when, which.",
        widgets: [
          graph("Errors in the backend's log", [metrics.log.errorLines], { targets: ["backend"] }),
          graph("nginx: answers with 5xx", [metrics.log.proxyErrors]),
          graph("Error rate", [metrics.web.errorRate]),
          logTable("errors"),
          logTable("error-messages"),
        ],
      },
      ["VDX-178", "VDX-066", "VDX-068"],
      "4. Revisar logs de erro",
    ),
    stated(
      {
        title: "5. Scale",
        about: "Requests, their time and the instances that answer them.",
        widgets: [
          graph("Requests a minute", [metrics.web.requests]),
          graph("Response times", [metrics.web.responseTimeP50, metrics.web.responseTimeP95]),
          graph("Instances in service", [metrics.fleet.inService]),
        ],
      },
      ["VDX-178", "VDX-098"],
      "5. Escalar recursos se necessário",
    ),
    stated(
      {
        title: "Health and alerts",
        about: "What the daily routine looks at. 0 is healthy, 1 degraded, 2 unhealthy.",
        widgets: [
          numbers("Overall status", [metrics.service.health]),
          numbers("Uptime, whole time shown", [metrics.endpoint.uptime], { overall: true, width: 10 }),
          numbers("Frontend: errors of the CDN", [metrics.web.cdnErrorRate], { width: 8 }),
          graph("Services", [metrics.part.health], { targets: parts, width: 24 }),
          alarmList("Critical", { levels: ["critical"], width: 12 }),
          alarmList("Warnings and information", { levels: ["warning", "info"], width: 12 }),
        ],
      },
      ["VDX-056", "VDX-050", "VDX-047"],
      "Verificar dashboards de monitoramento",
    ),
    stated(
      {
        title: "Contacts",
        about: "Whom to call.",
        widgets: [
          note(
            "**Tech Lead** +55 11 99999-0001 · **DevOps** +55 11 99999-0002 · **On-Call**: PagerDuty schedule\n" +
              "Status page: [status.vdx.com](https://status.vdx.com)",
            { runbooksOf: ["cpu-high", "memory-high", "error-rate-high", "latency-p95-high", "pool-high"] },
          ),
        ],
      },
      ["VDX-181", "VDX-026"],
      "**Tech Lead**: +55 11 99999-0001",
    ),
  ],
};
