import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { LogCount, LogSource } from "../../lib/log-facts";
import { countedIn } from "../../lib/metrics/own-line";
import { ownMetrics, type OwnMetric } from "../../lib/own-metrics";
import { filterPattern } from "./filter-pattern";

/** Log groups of a source, by what tells them apart: a stream has one, a database one for each instance. */
export type LogGroupsOf = (source: LogSource) => Readonly<Record<string, pulumi.Input<string>>>;

export interface LogCountsArgs {
  readonly counts: Readonly<Record<string, LogCount>>;
  /** Names, known once the groups exist: a filter needs its group. */
  readonly logGroupsOf: LogGroupsOf;
  /** Where the system publishes its own metrics. */
  readonly namespace: string;
}

/**
 * Metrics that are counted from log lines as they are written. A constant dimension cannot be given to them: what tells
 * series apart stands in the metric's name.
 */
export class LogCounts extends pulumi.ComponentResource {
  constructor(name: string, args: LogCountsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:LogCounts", name, {}, opts);
    for (const [id, count] of Object.entries(args.counts)) {
      const groups = Object.entries(args.logGroupsOf(count.from));
      for (const [part, logGroupName] of groups) {
        const filter = groups.length === 1 ? `${name}-${id}` : `${name}-${id}-${part}`;
        new cloudwatch.LogMetricFilter(
          filter,
          {
            name: filter,
            logGroupName,
            pattern: filterPattern(count.lines),
            metricTransformation: transformation(count, args.namespace),
          },
          { parent: this },
        );
      }
    }
    this.registerOutputs({});
  }
}

/** Counts are 0 in a period with lines of which none is meant; of values read from lines there is none then. */
function transformation(
  count: LogCount,
  namespace: string,
): cloudwatch.LogMetricFilterArgs["metricTransformation"] {
  const own = metricOf(count);
  if (count.valueField !== undefined) {
    return { namespace, name: own.name, value: `$.${count.valueField}`, unit: unitOf(own) };
  }
  return { namespace, name: own.name, value: "1", defaultValue: "0", unit: unitOf(own) };
}

function metricOf({ metric, from }: LogCount): OwnMetric {
  const own = ownMetrics[metric];
  return metric === "errorLines" && "stream" in from ? countedIn(from.stream, own) : own;
}

function unitOf({ unit }: OwnMetric): string {
  return unit === "seconds" ? "Seconds" : "Count";
}
