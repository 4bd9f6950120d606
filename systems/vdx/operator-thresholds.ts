import { alertingAlarms, digestJob } from "../common/alerting-alarms";
import { metrics } from "../../lib/metrics";
import { percent } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import { cacheAlarms, evictionsAlarm, redisDownAlarm } from "../common/cache-alarms";
import { computeAlarms, notRunningAlarm } from "../common/compute-alarms";
import { databaseAlarms, databaseDownAlarm, lastStorageAlarm } from "../common/database-alarms";
import {
  drillFailedAlarm,
  drillOldAlarm,
  drillSlowAlarm,
  jobFailedAlarm,
  secretOldAlarm,
} from "../common/operations-alarms";
import { webAlarms } from "../common/web-alarms";
import { schedules } from "./schedules";

const otherJobs = Object.keys(schedules).filter(
  (job) => !["backup", "restore-drill", digestJob].includes(job),
);

/** What no document asks for, but the operator needs. */
export const operatorThresholds: readonly Threshold[] = [
  threshold({
    id: "database-connections-high",
    sources: ["VDX-C22", "VDX-058"],
    reason: "All connections of the server, not only those of the pools, against its limit.",
    metric: metrics.database.connectionsUsed,
    breach: "above",
    limit: percent(80),
    severity: "warning",
    action:
      "Find who holds connections (pg_stat_activity by client address) and end what is idle in a transaction.",
  }),
  threshold({
    id: "cdn-error-rate-high",
    sources: ["VDX-103", "VDX-G01"],
    reason: "The document's 5 % of the API, of the frontend as well: people see it first.",
    metric: metrics.web.cdnErrorRate,
    breach: "above",
    limit: percent(5),
    severity: "warning",
    action: "See whether the bucket denies access (policy, key) or the last deployment left files out.",
  }),
  databaseDownAlarm({ sources: ["VDX-057"], reason: "Everything else follows from it." }),
  lastStorageAlarm({
    sources: ["VDX-G08"],
    reason: "Storage grows by itself: so little is left only when that failed or came to its ceiling.",
  }),
  redisDownAlarm({ sources: ["VDX-C23"], reason: "Sessions are in it: everybody is logged out." }),
  evictionsAlarm({
    sources: ["VDX-G11", "VDX-C23"],
    reason: "Sessions are dropped, and people logged out.",
    perMinute: 0,
    severity: "warning",
  }),
  notRunningAlarm({
    sources: ["VDX-G08", "VDX-C12"],
    reason: "Fewer instances than the fleet's minimum, or some that fail the load balancer's health check.",
  }),
  jobFailedAlarm("backup-failed", { sources: ["VDX-070"], reason: "The day's backup is missing." }, [
    "backup",
  ]),
  jobFailedAlarm(
    "job-failed",
    { sources: ["VDX-145", "VDX-146", "VDX-150"], reason: "A routine that failed is not done." },
    otherJobs,
  ),
  drillFailedAlarm({ sources: ["VDX-080", "VDX-083"], reason: "The monthly restore test failed." }),
  drillOldAlarm(
    { sources: ["VDX-080", "VDX-C30"], reason: "The test is monthly; four days to repeat one." },
    35,
  ),
  drillSlowAlarm({ sources: ["VDX-085", "VDX-083"], reason: "Four hours are promised for a restore." }),
  secretOldAlarm(
    {
      sources: ["VDX-130", "VDX-G07"],
      reason: "90 days for mail, as the table proposes; the key of the tokens replaces itself.",
    },
    ["smtp-password"],
    90,
  ),
  ...databaseAlarms,
  ...cacheAlarms,
  ...computeAlarms,
  ...webAlarms,
  ...alertingAlarms,
];
