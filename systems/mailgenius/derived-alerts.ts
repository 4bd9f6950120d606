import { metrics } from "../../lib/metrics";
import { count, level, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { databaseDown } from "../common/database-alarms";
import { jobFailedAlarm } from "../common/operations-alarms";

export const backupJobs: readonly string[] = ["database-backup", "full-backup"];

/** What the documents do or name without a number: the numbers are ours. */
export const derivedAlerts: readonly Threshold[] = [
  threshold({
    id: "health-degraded",
    sources: ["MG-039", "MG-C27"],
    reason: "The middle of the three states of MG-024, as a warning.",
    metric: metrics.service.health,
    breach: "above",
    limit: level(0),
    severity: "warning",
    action: "See which part says so (health of database, redis, queue, email, upload, workers).",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "error-lines-many",
    sources: ["MG-021"],
    quote: 'grep -c "ERROR\\|FATAL" /var/log/mailgenius/app.log',
    reason:
      "Counted daily, without a limit; 75 in five minutes are the documented 1 % of errors at the documented 1,500 requests a minute (MG-057).",
    metric: metrics.log.errorLines,
    breach: "above",
    limit: count(75),
    severity: "warning",
    targets: ["app"],
    action: "Read the lines: one error many times is one fault.",
  }),
  jobFailedAlarm(
    "backup-failed",
    {
      sources: ["MG-023"],
      quote: 'echo "ERROR: Backup failed" exit 1',
      reason: "Every backup script ends with 1 when it fails.",
    },
    backupJobs,
  ),
  threshold({
    id: "queue-stalled",
    sources: ["MG-047", "MG-137"],
    reason:
      "Jobs wait and no worker takes one: short queues stand still as well, unseen by the limit on their length.",
    metric: metrics.queue.stalled,
    breach: "above",
    limit: count(0),
    sustained: minutes(10),
    severity: "critical",
    targets: ["email-sending", "import_queue"],
    action: "Read the workers' log and restart them.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "queue-missing",
    sources: ["MG-120", "EG-C30"],
    reason: "A queue that Redis does not know counts nothing: its other alarms are blind.",
    metric: metrics.queue.missing,
    breach: "above",
    limit: count(0),
    sustained: minutes(15),
    severity: "warning",
    targets: ["email-sending"],
    action: "Compare the queue's name in the application with the poller's.",
  }),
];
