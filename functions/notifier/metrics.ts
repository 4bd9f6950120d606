import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { ownMetrics } from "../../lib/own-metrics";
import type { Channel } from "../../lib/severity";

/** Counts of one run, published together at its end. */
export interface Counts {
  sent(channel: Channel): void;
  failed(channel: Channel): void;
  suppressed(): void;
  /** 1: something is missing before the channel can be used; 0: all is there. */
  notConfigured(channel: Channel, missing: boolean): void;
  publish(): void;
}

const { notificationsSent, notificationsFailed, notificationsSuppressed, channelNotConfigured } = ownMetrics;

/** Counts in CloudWatch's embedded metric format, with no dimension but those that `lib/own-metrics.ts` names. */
export function embeddedCounts(namespace: string): Counts {
  const byChannel = new Map<Channel, Map<string, number>>();
  let suppressed = 0;

  const add = (channel: Channel, name: string, value: number): void => {
    const values = byChannel.get(channel) ?? new Map<string, number>();
    byChannel.set(channel, values.set(name, (values.get(name) ?? 0) + value));
  };

  return {
    sent(channel) {
      add(channel, notificationsSent.name, 1);
      add(channel, notificationsFailed.name, 0); // so that the alarm on failures sees an end
    },
    failed(channel) {
      add(channel, notificationsFailed.name, 1);
    },
    suppressed() {
      suppressed += 1;
    },
    notConfigured(channel, missing) {
      const values = byChannel.get(channel) ?? new Map<string, number>();
      byChannel.set(channel, values.set(channelNotConfigured.name, missing ? 1 : 0));
    },
    publish() {
      for (const [channel, values] of byChannel) publishSet(namespace, { Channel: channel }, values);
      if (suppressed > 0) publishSet(namespace, {}, new Map([[notificationsSuppressed.name, suppressed]]));
      byChannel.clear();
      suppressed = 0;
    },
  };
}

function publishSet(
  namespace: string,
  dimensions: Readonly<Record<string, string>>,
  values: ReadonlyMap<string, number>,
): void {
  const metrics = new Metrics({ namespace });
  metrics.clearDefaultDimensions(); // otherwise the function's name becomes one
  metrics.addDimensions({ ...dimensions }); // an empty set too: without any, CloudWatch extracts nothing
  for (const [name, value] of values) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
