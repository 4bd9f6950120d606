import { metrics } from "../../lib/metrics";
import { count, days, hours, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import type { Grounds } from "./grounds";

/** Two hours, because a good backup needs a while: at its hour the newest one is a day old for some minutes. */
const backupSustained = minutes(120);

export function backupOldAlarm(grounds: Grounds, backups: readonly string[]): Threshold {
  return threshold({
    id: "backup-old",
    ...grounds,
    metric: metrics.backup.age,
    breach: "above",
    limit: hours(24),
    sustained: backupSustained,
    severity: "critical",
    targets: backups,
    action: "Start the backup by hand, then find out why it did not run.",
  });
}

export function jobFailedAlarm(
  id: "backup-failed" | "job-failed",
  grounds: Grounds,
  jobs: readonly string[],
): Threshold {
  return threshold({
    id,
    ...grounds,
    metric: metrics.job.failed,
    breach: "above",
    limit: count(0),
    severity: "warning",
    targets: jobs,
    action: "Read the job's log, mend the cause, run it again.",
  });
}

export function drillFailedAlarm(grounds: Grounds): Threshold {
  return threshold({
    id: "restore-drill-failed",
    ...grounds,
    metric: metrics.drill.failed,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action: "Read the drill's report: until it is mended, take for granted that no backup can be restored.",
  });
}

/** A drill that is overdue, with some days for the one that fails and is repeated. */
export function drillOldAlarm(grounds: Grounds, limitDays: number): Threshold {
  return threshold({
    id: "restore-drill-old",
    ...grounds,
    metric: metrics.drill.age,
    breach: "above",
    limit: days(limitDays),
    sustained: minutes(120),
    severity: "warning",
    action: "Run the restore drill by hand.",
  });
}

export function drillSlowAlarm(grounds: Grounds): Threshold {
  return threshold({
    id: "restore-drill-slow",
    ...grounds,
    metric: metrics.drill.duration,
    breach: "above",
    limit: minutes(4 * 60),
    severity: "warning",
    action: "Find the slow step in the drill's report; the real restore will be no faster.",
  });
}

/** A secret of the application that people replace; the age at which nobody has. */
export function secretOldAlarm(grounds: Grounds, secrets: readonly string[], limitDays: number): Threshold {
  return threshold({
    id: "secret-old",
    ...grounds,
    metric: metrics.secret.age,
    breach: "above",
    limit: days(limitDays),
    sustained: minutes(24 * 60),
    severity: "warning",
    targets: secrets,
    action: "Replace the value at its issuer and in Secrets Manager, then restart the fleets.",
  });
}
