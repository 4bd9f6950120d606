import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as pulumi from "@pulumi/pulumi";
import type { DimensionKey, MeasuredLine, MetricLine } from "../../lib/metrics/metric";

/** Dimension values that only the cloud knows, for one thing that alarms watch. */
export type Dimensions = Readonly<Partial<Record<DimensionKey, pulumi.Input<string>>>>;

type Queries = NonNullable<cloudwatch.MetricAlarmArgs["metricQueries"]>;

/** The lines of an alarm in AWS's words; the last one is what the alarm watches. */
export function metricQueries(
  lines: readonly MetricLine[],
  periodSeconds: number,
  dimensions: Dimensions,
): Queries {
  return lines.map((line, index) => {
    const returnData = index === lines.length - 1;
    if ("expression" in line) return { ...line, returnData };
    const { id, namespace, metricName, stat } = line;
    const metric = {
      namespace,
      metricName,
      stat,
      period: periodSeconds,
      dimensions: dimensionsOf(line, dimensions),
    };
    return { id, returnData, metric };
  });
}

/** What a line is read by, complete. */
export function dimensionsOf(line: MeasuredLine, known: Dimensions): Record<string, pulumi.Input<string>> {
  return Object.fromEntries(
    Object.entries(line.dimensions).map(([name, dimension]) => {
      const value = "value" in dimension ? dimension.value : known[dimension.of];
      if (value === undefined) {
        throw new Error(`${line.namespace} ${line.metricName}: nobody says what its dimension ${name} is.`);
      }
      return [name, value];
    }),
  );
}
