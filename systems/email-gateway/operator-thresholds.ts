import { alertingAlarms, digestJob } from "../common/alerting-alarms";
import { metrics } from "../../lib/metrics";
import { count, minutes, percent } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { cacheAlarms } from "../common/cache-alarms";
import { computeAlarms } from "../common/compute-alarms";
import { databaseAlarms } from "../common/database-alarms";
import { drillOldAlarm, drillSlowAlarm, jobFailedAlarm } from "../common/operations-alarms";
import { webAlarms } from "../common/web-alarms";
import { schedules } from "./schedules";

const otherJobs = Object.keys(schedules).filter(
  (job) => !/^backup-(daily|weekly|monthly)$/.test(job) && !["restore-drill", digestJob].includes(job),
);

/** What no document asks for, but the operator needs. */
export const operatorThresholds: readonly Threshold[] = [
  threshold({
    id: "database-connections-high",
    sources: ["EG-067", "EG-G05"],
    reason:
      "The pools of the largest fleets stay below it: something leaks connections, or connects besides.",
    metric: metrics.database.connectionsUsed,
    breach: "above",
    limit: percent(80),
    severity: "warning",
    action:
      "Find who holds connections (pg_stat_activity by client address) and end what is idle in a transaction.",
  }),
  threshold({
    id: "queue-missing",
    sources: ["EG-C30"],
    reason:
      "The printed key does not exist and would always count 0: a queue that Redis does not know must not look empty.",
    metric: metrics.queue.missing,
    breach: "above",
    limit: count(0),
    sustained: minutes(15),
    severity: "warning",
    targets: ["email:send"],
    action: "Compare the queue's keys in Redis (SCAN bull:*) with the poller's.",
  }),
  jobFailedAlarm(
    "job-failed",
    { sources: ["EG-192", "EG-198"], reason: "A check that failed has found nothing, and proves nothing." },
    otherJobs,
  ),
  drillOldAlarm({ sources: ["EG-133"], reason: "The test is fortnightly; three days to repeat one." }, 17),
  drillSlowAlarm({ sources: ["EG-140", "EG-143"], reason: "Four hours are promised for a restore." }),
  ...databaseAlarms,
  ...cacheAlarms,
  ...computeAlarms,
  ...webAlarms,
  ...alertingAlarms,
];
