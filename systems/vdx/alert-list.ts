import { metrics } from "../../lib/metrics";
import { minutes, percent, seconds } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "../common/database-alarms";

const single = "One severity, and it pages: on-call comes from the PagerDuty schedule (VDX-033, VDX-041).";
const lastsOurs = "Five minutes, as the table proposes (VDX-G01).";

/** "Configurar alertas para": six lines. */
export const alertList: readonly Threshold[] = [
  threshold({
    id: "cpu-high",
    sources: ["VDX-027"],
    quote: "CPU > 80% por 5 minutos",
    reason: single,
    metric: [metrics.fleet.cpu, metrics.database.cpu, metrics.cache.engineCpu],
    breach: "above",
    limit: percent(80),
    sustained: minutes(5),
    severity: "critical",
    action:
      "See whether scaling has reached its maximum; of a database, find the query in Performance Insights.",
  }),
  threshold({
    id: "memory-high",
    sources: ["VDX-028"],
    quote: "Memória > 85%",
    reason: `${single} ${lastsOurs}`,
    metric: [metrics.fleet.memory, metrics.database.memory, metrics.cache.memory],
    breach: "above",
    limit: percent(85),
    sustained: minutes(5),
    severity: "critical",
    action: "Restart the process that grows without end; of Redis, look for keys without a time to live.",
  }),
  threshold({
    id: "disk-high",
    sources: ["VDX-029", "VDX-040", "VDX-C31"],
    quote: "Disk space < 15%",
    reason: `Less than 15 % free is more than 85 % used (VDX-C31). ${single} ${lastsOurs}`,
    metric: [metrics.fleet.diskUsed, metrics.database.storageUsed],
    breach: "above",
    limit: percent(85),
    sustained: minutes(5),
    severity: "critical",
    action: "Clean up local logs; of the database, see whether its storage has reached maxStorageGib.",
  }),
  threshold({
    id: "error-rate-high",
    sources: ["VDX-030"],
    quote: "Taxa de erro > 5%",
    reason: `${single} Five minutes with at least 100 requests, as the table proposes (VDX-G01).`,
    metric: metrics.web.errorRate,
    breach: "above",
    limit: percent(5),
    sustained: minutes(5),
    severity: "critical",
    action:
      "Read the errors of these minutes in the log and in Sentry; undo the last deployment if it began with it.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "latency-p95-high",
    sources: ["VDX-031"],
    quote: "Tempo de resposta P95 > 3s",
    reason: `${single} ${lastsOurs}`,
    metric: metrics.web.responseTimeP95,
    breach: "above",
    limit: seconds(3),
    sustained: minutes(5),
    severity: "critical",
    action: "As the document says: CPU and memory, slow queries, cache hits, error log, then scale.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "pool-high",
    sources: ["VDX-032", "VDX-C22"],
    quote: "Database connections > 90% do pool",
    reason: `The fullest pool of ten, and all pools together: "the pool" may be either (VDX-C22). ${single} ${lastsOurs}`,
    metric: [metrics.service.poolUsed, metrics.database.poolUsed],
    breach: "above",
    limit: percent(90),
    sustained: minutes(5),
    severity: "critical",
    action: "Find connections that are idle in a transaction; add instances if it is load.",
  }),
];
