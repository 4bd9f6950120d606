import { ownMetrics, type OwnMetric } from "../own-metrics";
import { heartbeat, metric, sparse, type ExpressionLine, type MeasuredLine } from "./metric";
import { ownLine } from "./own-line";

const rare = sparse("published only when it happens");

const periodSeconds = 300;

/** The largest of several series. MAX leaves out one that is silent; filled in, a gap would end an alarm. */
function worst(lines: readonly MeasuredLine[]): readonly (MeasuredLine | ExpressionLine)[] {
  const ids = lines.map(({ id }) => id).join(", ");
  return [...lines, { id: "worst", expression: `MAX([${ids}])`, label: "the worst of all" }];
}

function ofChannels(own: OwnMetric, stat: "Sum" | "Maximum") {
  return ({ channels }: { readonly channels: readonly string[] }, namespace: string) =>
    worst(channels.map((channel) => ownLine(channel, own, stat, namespace, channel)));
}

function ofFunction(id: "alerts" | "rounds", metricName: string): MeasuredLine {
  const dimensions = { FunctionName: { of: `${id}Function` as const } };
  return { id, namespace: "AWS/Lambda", metricName, stat: "Sum", dimensions };
}

function ofQueue(id: "undelivered" | "alerts" | "rounds"): MeasuredLine {
  const dimensions = { QueueName: { of: `${id}Queue` as const } };
  return {
    id,
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    stat: "Maximum",
    dimensions,
  };
}

/** What tells people, watched by what does not need it. */
export const alertingMetrics = {
  notificationsFailed: metric({
    title: "messages that a channel refused",
    unit: "count",
    on: "alerting",
    periodSeconds,
    lines: ofChannels(ownMetrics.notificationsFailed, "Sum"),
    whenMissing: rare,
  }),
  channelNotConfigured: metric({
    title: "channels that cannot be used",
    unit: "count",
    on: "alerting",
    periodSeconds,
    lines: ofChannels(ownMetrics.channelNotConfigured, "Maximum"),
    whenMissing: rare,
  }),
  failing: metric({
    title: "failed runs of the functions that tell",
    unit: "count",
    on: "alerting",
    periodSeconds,
    lines: () => worst([ofFunction("alerts", "Errors"), ofFunction("rounds", "Errors")]),
    whenMissing: rare,
  }),
  undelivered: metric({
    title: "alerts and calls that reached no function, or that one could not handle",
    unit: "count",
    on: "alerting",
    periodSeconds,
    lines: () => worst([ofQueue("undelivered"), ofQueue("alerts"), ofQueue("rounds")]),
    whenMissing: sparse("SQS publishes nothing of a queue that is long unused"),
    happens: true,
  }),
  rounds: metric({
    title: "rounds over the open alarms",
    unit: "count",
    on: "alerting",
    periodSeconds,
    lines: () => [ofFunction("rounds", "Invocations")],
    whenMissing: heartbeat("no round at all is what this looks for"),
  }),
  refused: metric({
    title: "messages of the alert topic that a subscriber did not take",
    unit: "count",
    on: "topic",
    periodSeconds,
    lines: () => [
      {
        id: "failed",
        namespace: "AWS/SNS",
        metricName: "NumberOfNotificationsFailed",
        stat: "Sum",
        dimensions: { TopicName: { of: "topicName" } },
      },
    ],
    whenMissing: rare,
    happens: true,
  }),
};
