import { metrics } from "../../lib/metrics";
import { count, minutes } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";

/** The schedule of the daily list: the notifier's, whose own alarms watch it. */
export const digestJob = "alert-digest";

/** Repetitions have their time before a failure counts: Lambda's take some four minutes. */
const lasting = minutes(15);

const silentRows = ["MG-G02", "EG-042", "VDX-041"] as const;

/** What is wrong with the telling cannot be told by it: these go to a mailbox directly. */
export const alertingAlarms: readonly Threshold[] = [
  threshold({
    id: "undelivered",
    sources: silentRows,
    reason: "Somebody was not told of an alert, and believes that all is well.",
    metric: metrics.alerting.undelivered,
    breach: "above",
    limit: count(0),
    severity: "critical",
    direct: true,
    action: "Read the messages in the dead-letter queue, tell by hand what they say, then empty it.",
  }),
  threshold({
    id: "notifications-failed",
    sources: silentRows,
    reason: "A channel has refused alerts for a quarter of an hour.",
    metric: metrics.alerting.notificationsFailed,
    breach: "above",
    limit: count(0),
    sustained: lasting,
    severity: "critical",
    direct: true,
    action: "Look at the service behind the channel; the notifier's log names what it refused.",
  }),
  threshold({
    id: "channel-not-configured",
    sources: ["EG-056", "VDX-G10"],
    reason: "A channel that the routes use has no address or key yet, or lacks a telephone.",
    metric: metrics.alerting.channelNotConfigured,
    breach: "above",
    limit: count(0),
    sustained: lasting,
    severity: "warning",
    direct: true,
    action: "Put the value into the channel's secret; the function's log says which.",
  }),
  threshold({
    id: "notifier-failing",
    sources: silentRows,
    reason: "What tells people has failed for a quarter of an hour.",
    metric: metrics.alerting.failing,
    breach: "above",
    limit: count(0),
    sustained: lasting,
    severity: "critical",
    direct: true,
    action: "Read the log of the notifier's functions.",
  }),
  threshold({
    id: "rounds-missing",
    sources: silentRows,
    reason: "The round runs every two minutes; without it nothing escalates and nothing lost is found.",
    metric: metrics.alerting.rounds,
    breach: "below",
    limit: count(1),
    sustained: lasting,
    severity: "critical",
    direct: true,
    action: "Look at the schedule of the notifier's rounds and at its function.",
  }),
  threshold({
    id: "alert-undelivered",
    sources: ["EG-042", "MG-G02"],
    reason: "SNS tried a subscriber of the topic for an hour and gave up.",
    metric: metrics.alerting.refused,
    breach: "above",
    limit: count(0),
    severity: "critical",
    direct: true,
    action:
      "Look at the topic's subscriptions: an end point that is gone, or a function that may not be called.",
  }),
];
