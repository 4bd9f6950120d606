import { metrics } from "../../lib/metrics";
import { milliseconds, minutes, percent, seconds } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "../common/database-alarms";

const lastsOurs =
  "Average, five minutes for a warning and three for critical, as the table proposes (EG-G02).";
const perTier = "Of each fleet, each database instance and each Redis group (EG-027).";

const cpu = [metrics.fleet.cpu, metrics.database.cpu, metrics.cache.engineCpu];
const memory = [metrics.fleet.memory, metrics.database.memory, metrics.cache.memory];
const disk = [metrics.fleet.diskUsed, metrics.database.storageUsed];

/** The table "Alertas e Thresholds": four metrics, two limits each, all strictly above (EG-026). */
export const alertTable: readonly Threshold[] = [
  threshold({
    id: "cpu-high",
    sources: ["EG-018", "EG-G02"],
    quote: "| CPU | > 80% | > 90% | Investigar processos |",
    reason: `${lastsOurs} ${perTier}`,
    metric: cpu,
    breach: "above",
    limit: percent(80),
    severity: "warning",
    action: "Investigate the processes (the document's action); add instances if it is load.",
  }),
  threshold({
    id: "cpu-critical",
    sources: ["EG-019", "EG-G02"],
    quote: "| CPU | > 80% | > 90% | Investigar processos |",
    reason: `${lastsOurs} ${perTier}`,
    metric: cpu,
    breach: "above",
    limit: percent(90),
    severity: "critical",
    action: "Investigate the processes (the document's action); scale up now.",
  }),
  threshold({
    id: "memory-high",
    sources: ["EG-020", "EG-G02"],
    quote: "| Memória | > 85% | > 95% | Reiniciar serviços |",
    reason: `${lastsOurs} ${perTier}`,
    metric: memory,
    breach: "above",
    limit: percent(85),
    severity: "warning",
    action: "Find what grows before restarting it (EG-C23); of Redis, never flush: the queues are in it.",
  }),
  threshold({
    id: "memory-critical",
    sources: ["EG-021", "EG-G02"],
    quote: "| Memória | > 85% | > 95% | Reiniciar serviços |",
    reason: `${lastsOurs} ${perTier}`,
    metric: memory,
    breach: "above",
    limit: percent(95),
    severity: "critical",
    action: "Restart the services with the highest use (the document's action), one instance at a time.",
  }),
  threshold({
    id: "disk-high",
    sources: ["EG-022", "EG-G02"],
    quote: "| Disco | > 80% | > 90% | Limpeza de logs |",
    reason: lastsOurs,
    metric: disk,
    breach: "above",
    limit: percent(80),
    severity: "warning",
    action: "Clean up local logs (the document's action); never backups or archives (EG-C20).",
  }),
  threshold({
    id: "disk-critical",
    sources: ["EG-023", "EG-G02"],
    quote: "| Disco | > 80% | > 90% | Limpeza de logs |",
    reason: lastsOurs,
    metric: disk,
    breach: "above",
    limit: percent(90),
    severity: "critical",
    action: "Grow the volume; of the database, see whether its storage has reached maxStorageGib.",
  }),
  threshold({
    id: "latency-high",
    sources: ["EG-024", "EG-G02"],
    quote: "| Latência API | > 500ms | > 2s | Verificar load balancer |",
    reason: "No statistic is documented; the 95th percentile over five minutes, as the table proposes.",
    metric: metrics.web.responseTimeP95,
    breach: "above",
    limit: milliseconds(500),
    severity: "warning",
    action: "Look at the load balancer (the document's action), then at slow queries and the fleet's CPU.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "latency-critical",
    sources: ["EG-025", "EG-G02"],
    quote: "| Latência API | > 500ms | > 2s | Verificar load balancer |",
    reason: "As the warning: one window of five minutes, because a percentile needs its samples.",
    metric: metrics.web.responseTimeP95,
    breach: "above",
    limit: seconds(2),
    sustained: minutes(5),
    severity: "critical",
    action:
      "Look at the load balancer (the document's action); undo the last deployment if it began with it.",
    consequenceOf: databaseDown,
  }),
];
