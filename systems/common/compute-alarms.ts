import { metrics } from "../../lib/metrics";
import { count, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import type { Grounds } from "./grounds";
import { databaseDown } from "./database-alarms";

/** The rows that say that the documents leave alarms open. */
const silent = ["MG-G02", "EG-G02", "VDX-G01"] as const;

/** What no document asks of fleets and functions, but their operator needs. */
export const computeAlarms: readonly Threshold[] = [
  threshold({
    id: "agents-silent",
    sources: ["MG-052", "EG-063"],
    reason: "Memory and disk come from the agent: without it their alarms, and scaling by memory, are blind.",
    metric: metrics.fleet.agentsSilent,
    breach: "above",
    limit: count(0),
    sustained: minutes(15),
    severity: "warning",
    action:
      "Open a session on the instance and read the agent's log; replace the instance if it does not start.",
  }),
  threshold({
    id: "cpu-credits-low",
    sources: ["MG-G05", "EG-G05", "VDX-G08"],
    reason:
      "Burstable sizes go on without credits, but every further minute is charged: the size is too small.",
    metric: [metrics.fleet.creditsLeft, metrics.database.creditsLeft, metrics.cache.creditsLeft],
    breach: "below",
    limit: count(20),
    severity: "info",
    action: "Choose a larger size, or one that is not burstable, in Pulumi.<stack>.yaml.",
  }),
  threshold({
    id: "function-failing",
    sources: silent,
    reason: "A function does a job that nobody else does: rotation, measuring, notifying.",
    metric: metrics.function.errors,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action: "Read the function's log of that minute.",
  }),
  threshold({
    id: "function-refused",
    sources: silent,
    reason: "All functions of the account share its concurrency; a refused run happens later, or never.",
    metric: metrics.function.throttles,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action: "Find the function that uses up the account's concurrency, or have its quota raised.",
  }),
  threshold({
    id: "dead-letters-waiting",
    sources: silent,
    reason: "An event that failed for good waits for a person.",
    metric: metrics.function.deadLetters,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action: "Read the message, mend the cause, send the event again, delete the message.",
  }),
  threshold({
    id: "dead-letters-expiring",
    sources: silent,
    reason: "SQS keeps a message for fourteen days: two are left to read it.",
    metric: metrics.function.oldestDeadLetter,
    breach: "above",
    limit: minutes(12 * 24 * 60),
    severity: "warning",
    action: "Read the message now; SQS deletes it.",
  }),
];

/** Fewer instances than promised, or some that do not answer. An instance refresh is undone by the second. */
export function notRunningAlarm(grounds: Grounds): Threshold {
  return threshold({
    id: "not-running",
    ...grounds,
    metric: [metrics.fleet.instancesLacking, metrics.web.unhealthyHosts],
    breach: "above",
    limit: count(0),
    severity: "warning",
    action:
      "Look at the group's activity history and at the application's log: instances that cannot start come and go.",
    consequenceOf: databaseDown,
  });
}
