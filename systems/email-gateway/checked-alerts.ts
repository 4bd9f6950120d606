import { metrics } from "../../lib/metrics";
import { count, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { evictionsAlarm, redisDownAlarm } from "../common/cache-alarms";
import { notRunningAlarm } from "../common/compute-alarms";
import { databaseDown, databaseDownAlarm, lastStorageAlarm } from "../common/database-alarms";
import { backupOldAlarm, drillFailedAlarm, jobFailedAlarm } from "../common/operations-alarms";
import { certificateAlarms } from "../common/web-alarms";

const queue = "email:send";
const liveness = "/health/healthz";
const readiness = "/health/readyz";

/** What the runbooks have people check by hand, watched all the time. */
export const checkedAlerts: readonly Threshold[] = [
  notRunningAlarm({
    sources: ["EG-028"],
    quote: "docker-compose ps",
    reason: "Fewer instances than the fleet's minimum, or some that fail the load balancer's health check.",
  }),
  threshold({
    id: "endpoint-failed",
    sources: ["EG-029"],
    quote: "curl -f http://localhost/health/healthz curl -f http://localhost/health/readyz",
    reason: "Three minutes, as for the table's critical limits (EG-G02).",
    metric: metrics.endpoint.failed,
    breach: "above",
    limit: count(0),
    severity: "critical",
    targets: [liveness, readiness],
    action: "Look at the API's log and its instances; restart them, then look at the last deployment.",
    consequenceOf: databaseDown,
  }),
  databaseDownAlarm({
    sources: ["EG-030"],
    quote: "docker-compose exec postgres pg_isready -U postgres",
    reason: "Two minutes: a failover takes less.",
  }),
  redisDownAlarm({
    sources: ["EG-031"],
    quote: "docker-compose exec redis redis-cli ping",
    reason: "Two minutes: a failover takes less.",
  }),
  threshold({
    id: "queue-depth-high",
    sources: ["EG-032", "EG-G03"],
    quote: "LLEN bull:email:send:waiting",
    reason:
      "The length is the signal, no number is given; 1,000 as the table proposes. Scaling acts before it (EG-155).",
    metric: metrics.queue.waiting,
    breach: "above",
    limit: count(1000),
    sustained: minutes(10),
    severity: "warning",
    targets: [queue],
    action: "See whether workers have been added and work; look at the delivery provider.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "queue-depth-critical",
    sources: ["EG-G03"],
    reason: "5,000, as the table proposes.",
    metric: metrics.queue.waiting,
    breach: "above",
    limit: count(5000),
    sustained: minutes(10),
    severity: "critical",
    targets: [queue],
    action: "Raise the workers' maximum in Pulumi.<stack>.yaml, if the delivery provider takes more.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "queue-stalled",
    sources: ["EG-G03", "EG-072"],
    reason:
      "No progress for ten minutes while jobs wait, as the table proposes: the documented stopped worker.",
    metric: metrics.queue.stalled,
    breach: "above",
    limit: count(0),
    sustained: minutes(10),
    severity: "critical",
    targets: [queue],
    action: "Read the worker's log and restart it (the document's procedure for a stopped worker).",
    consequenceOf: databaseDown,
  }),
  evictionsAlarm({
    sources: ["EG-033"],
    quote: "3. Verificar memória disponível",
    reason: "Memory itself has its limits in the table; entries that are dropped for lack of it show here.",
    perMinute: 0,
    severity: "warning",
  }),
  lastStorageAlarm({
    sources: ["EG-034"],
    quote: "3. Verificar espaço em disco",
    reason:
      "The used share has its limits in the table; so little is left only when growing by itself has failed.",
  }),
  backupOldAlarm(
    {
      sources: ["EG-035", "EG-142", "EG-C07", "EG-C32"],
      quote: 'find ./backups -name "*.sql.gz" -mtime -1',
      reason: "One day; of Redis and configuration as well, which the document measures but never checks.",
    },
    ["daily", "redis", "config"],
  ),
  threshold({
    id: "backup-damaged",
    sources: ["EG-036"],
    quote: 'gzip -t "$backup" && echo "OK" || echo "ERRO"',
    metric: metrics.backup.damaged,
    breach: "above",
    limit: count(0),
    severity: "warning",
    targets: ["daily", "weekly", "monthly"],
    action: "Make a new backup at once, then find out what broke this one.",
  }),
  jobFailedAlarm(
    "backup-failed",
    {
      sources: ["EG-037", "EG-C07"],
      quote: "**Nível 1:** Falha de backup automático",
      reason: "At once, and not only when the check at 06:00 finds the newest backup too old.",
    },
    ["backup-daily", "backup-weekly", "backup-monthly"],
  ),
  drillFailedAlarm({ sources: ["EG-038"], quote: "**Nível 2:** Falha de restauração" }),
  ...certificateAlarms({
    sources: ["EG-040", "EG-C24"],
    quote: 'openssl x509 -in ./ssl/cert.pem -text -noout | grep -A2 "Validity"',
    reason:
      "Checked without a number; 30 days, as the table proposes (EG-G09), also of what the host really serves.",
  }),
  threshold({
    id: "failed-logins-many",
    sources: ["EG-041", "EG-G11"],
    quote: "Verificar tentativas de login falhadas",
    reason: "No number; 20 in five minutes, as the table proposes.",
    metric: metrics.log.failedLogins,
    breach: "above",
    limit: count(20),
    severity: "warning",
    action: "Find the addresses in nginx's access log; block them and tell the security team.",
  }),
  threshold({
    id: "outage-30-minutes",
    sources: ["EG-G04", "EG-053"],
    reason: "Half an hour of no service goes to level 3, as the table proposes.",
    metric: metrics.endpoint.failed,
    breach: "above",
    limit: count(0),
    sustained: minutes(30),
    severity: "critical",
    targets: [readiness],
    action: "Architecture takes over: decide between repair, rollback and restore.",
  }),
  threshold({
    id: "outage-60-minutes",
    sources: ["EG-G04", "EG-045", "EG-147"],
    reason: "An hour of no service is prolonged: level 4, as the table proposes.",
    metric: metrics.endpoint.failed,
    breach: "above",
    limit: count(0),
    sustained: minutes(60),
    severity: "critical",
    targets: [readiness],
    action: "The executive level decides what clients are told.",
  }),
];
