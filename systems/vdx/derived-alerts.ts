import { metrics } from "../../lib/metrics";
import { level, minutes, percent } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "../common/database-alarms";
import { backupOldAlarm } from "../common/operations-alarms";
import { certificateAlarms } from "../common/web-alarms";

/** What follows from the health checks and routines of the document. */
export const derivedAlerts: readonly Threshold[] = [
  threshold({
    id: "health-not-healthy",
    sources: ["VDX-035"],
    quote: '"status": "healthy"',
    reason: "Any other status, and none at all.",
    metric: metrics.service.health,
    breach: "above",
    limit: level(0),
    severity: "critical",
    action: "See which part says so: database, redis, email.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "part-not-healthy",
    sources: ["VDX-036", "VDX-050"],
    quote: '"services": { "database": "healthy", "redis": "healthy", "email": "healthy" }',
    reason: "Any other status of a part, and none at all.",
    metric: metrics.part.health,
    breach: "above",
    limit: level(0),
    severity: "critical",
    targets: ["database", "redis", "email"],
    action: "Look at that part: the database's and Redis's state in AWS, the mail server's answer.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "cache-hits-low",
    sources: ["VDX-037", "VDX-G02"],
    quote: "Verificar cache hit rate",
    reason: "Checked without a number; 80 % for a quarter of an hour, as the table proposes.",
    metric: metrics.service.cacheHitRate,
    breach: "below",
    limit: percent(80),
    sustained: minutes(15),
    severity: "warning",
    action:
      "See whether Redis drops entries or was emptied; otherwise whether keys changed with a deployment.",
  }),
  backupOldAlarm(
    {
      sources: ["VDX-038", "VDX-086", "VDX-C20"],
      quote: "Revisar backups",
      reason: "Reviewed weekly; a recovery point of 24 hours must be watched all the time.",
    },
    ["daily"],
  ),
  ...certificateAlarms({
    sources: ["VDX-039", "EG-G09"],
    reason: "Renewal is automatic: the alarm tells when it did not happen.",
  }),
];
