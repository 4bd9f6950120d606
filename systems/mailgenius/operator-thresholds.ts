import { alertingAlarms, digestJob } from "../common/alerting-alarms";
import type { Threshold } from "../../lib/thresholds";
import { cacheAlarms, evictionsAlarm, redisDownAlarm } from "../common/cache-alarms";
import { computeAlarms, notRunningAlarm } from "../common/compute-alarms";
import { databaseAlarms, databaseDownAlarm, lastStorageAlarm } from "../common/database-alarms";
import {
  backupOldAlarm,
  drillFailedAlarm,
  drillOldAlarm,
  jobFailedAlarm,
  secretOldAlarm,
} from "../common/operations-alarms";
import { certificateAlarms, webAlarms } from "../common/web-alarms";
import { backupJobs } from "./derived-alerts";
import { schedules } from "./schedules";

const otherJobs = Object.keys(schedules).filter(
  (job) => !backupJobs.includes(job) && !["restore-drill", digestJob].includes(job),
);

/** What no document asks for, but the operator needs. */
export const operatorThresholds: readonly Threshold[] = [
  databaseDownAlarm({ sources: ["MG-040", "MG-055"], reason: "Everything else follows from it." }),
  lastStorageAlarm({
    sources: ["MG-G05", "MG-234"],
    reason: "Storage grows by itself: so little is left only when that failed or came to its ceiling.",
  }),
  redisDownAlarm({ sources: ["MG-041", "MG-112"], reason: "The queues stand still and nothing is sent." }),
  evictionsAlarm({
    sources: ["MG-113"],
    reason: "The cache drops by design; this much, all the time, means that it is too small to help.",
    perMinute: 1000,
    severity: "info",
  }),
  notRunningAlarm({
    sources: ["MG-188", "MG-039"],
    reason: "Fewer than the two instances that the documents keep, or some that do not answer.",
  }),
  ...certificateAlarms({
    sources: ["MG-211", "MG-G09"],
    quote: "openssl s_client -connect mailgenius.com:443 2>/dev/null | openssl x509 -noout -dates",
    reason: "The dates are checked, without a number; 30 days as the tables propose (EG-G09).",
  }),
  backupOldAlarm(
    {
      sources: ["MG-139", "MG-149", "MG-G05"],
      reason: "No recovery point is documented; a daily backup promises a day.",
    },
    ["incremental", "redis"],
  ),
  jobFailedAlarm(
    "job-failed",
    { sources: ["MG-077", "MG-079", "MG-081"], reason: "A maintenance job that failed is not done." },
    otherJobs,
  ),
  drillFailedAlarm({ sources: ["MG-160"], reason: "The monthly test of recovery failed." }),
  drillOldAlarm({ sources: ["MG-160"], reason: "The test is monthly; four days to repeat one." }, 35),
  secretOldAlarm(
    {
      sources: ["MG-133", "VDX-G07"],
      reason: "No age is documented; the 90 days of the system that states one.",
    },
    ["resend-api-key"],
    90,
  ),
  ...databaseAlarms,
  ...cacheAlarms,
  ...computeAlarms,
  ...webAlarms,
  ...alertingAlarms,
];
