import { ownMetrics } from "../own-metrics";
import { channels } from "../severity";
import { metric, sparse } from "./metric";
import { ownLine } from "./own-line";

const rare = sparse("published only when it happens");

function ofAllChannels(own: typeof ownMetrics.notificationsFailed, namespace: string) {
  return [
    ...channels.map((channel) => ownLine(channel, own, "Sum", namespace, channel)),
    { id: "all", expression: `SUM([${channels.join(", ")}])`, label: "all channels" },
  ];
}

export const alertingMetrics = {
  notificationsFailed: metric({
    title: "notifications that reached nobody",
    unit: "count",
    on: "service",
    periodSeconds: 300,
    lines: (_shape, namespace) => ofAllChannels(ownMetrics.notificationsFailed, namespace),
    whenMissing: rare,
    happens: true,
  }),
  channelNotConfigured: metric({
    title: "notifications for a channel that is not set up",
    unit: "count",
    on: "service",
    periodSeconds: 300,
    lines: (_shape, namespace) => ofAllChannels(ownMetrics.channelNotConfigured, namespace),
    whenMissing: rare,
    happens: true,
  }),
  undelivered: metric({
    title: "messages of the alert topic that a subscriber did not take",
    unit: "count",
    on: "topic",
    periodSeconds: 300,
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
