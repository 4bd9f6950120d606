import { readMetricAlarm, type MetricAlarm } from "./alarm";
import type { Points, Sample } from "./series";

/** A plain alarm on one metric, above 10 in one of one minute; what a test needs otherwise, it says. */
export function alarmOf(inputs: Readonly<Record<string, unknown>> = {}): MetricAlarm {
  return readMetricAlarm("an-alarm", {
    namespace: "Test",
    metricName: "Value",
    statistic: "Average",
    period: 60,
    comparisonOperator: "GreaterThanThreshold",
    threshold: 10,
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
    ...inputs,
  });
}

/** An alarm on an expression over one-minute averages of the metrics that it names, by id and metric name. */
export function mathAlarmOf(
  expression: string,
  metrics: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, unknown>> = {},
): MetricAlarm {
  const queries = Object.entries(metrics).map(([id, metricName]) => ({
    id,
    metric: { namespace: "Test", metricName, stat: "Average", period: 60 },
  }));
  const single = { namespace: undefined, metricName: undefined, statistic: undefined, period: undefined };
  const result = { id: "result", expression, returnData: true };
  return alarmOf({ ...single, metricQueries: [...queries, result], threshold: 0, ...inputs });
}

/** Points as AWS's tables write them, oldest first: `0` is within the limit of 10, `X` breaches it, `-` is missing. */
export function pointsOf(text: string): Points {
  return text.split(/\s+/).map((mark) => ({ "0": 0, X: 11, "-": undefined })[mark as "0" | "X" | "-"]);
}

/** One sample in the middle of each minute, from the start of time. */
export function minutely(values: Points): readonly Sample[] {
  return values.flatMap((value, index) =>
    value === undefined ? [] : [{ atSeconds: index * 60 + 30, value }],
  );
}
