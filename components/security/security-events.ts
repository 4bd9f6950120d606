import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { AlertLevel } from "../../lib/severity";
import type { Tags } from "../place";
import { securityEventPatterns, type SecurityEventPattern } from "./security-event-patterns";

export interface SecurityEventsArgs {
  /** First word of the alarms' names. */
  readonly system: string;
  /** Of the counts, beside the system's own metrics. */
  readonly namespace: string;
  /** Log group that the trail writes to. */
  readonly trailLogGroupName: pulumi.Input<string>;
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  readonly tags: Tags;
}

const periodSeconds = 300;

/**
 * Counts of events in the trail that endanger the account, and an alarm on each (CIS AWS Foundations Benchmark, section
 * 4). An event has no end: the alarms tell nobody that they are over, and what they opened stays open until people
 * close it.
 */
export class SecurityEvents extends pulumi.ComponentResource {
  constructor(name: string, args: SecurityEventsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:SecurityEvents", name, {}, opts);
    for (const [id, event] of Object.entries(securityEventPatterns))
      this.watch(`${name}-${id}`, id, event, args);
    this.registerOutputs({});
  }

  private watch(name: string, id: string, event: SecurityEventPattern, args: SecurityEventsArgs): void {
    const { namespace, trailLogGroupName, topicArns, tags } = args;
    const metric = { namespace: `${namespace}/Security`, name: metricName(id) };
    const filter = new cloudwatch.LogMetricFilter(
      `${name}-count`,
      {
        logGroupName: trailLogGroupName,
        pattern: event.pattern,
        metricTransformation: { ...metric, value: "1", defaultValue: "0", unit: "Count" },
      },
      { parent: this },
    );
    new cloudwatch.MetricAlarm(
      name,
      {
        name: `${args.system}-trail-${id}`,
        alarmDescription: `CIS ${event.cis}: the trail shows ${event.what}. Who and from where stands there.`,
        namespace: metric.namespace,
        metricName: metric.name,
        statistic: "Sum",
        period: periodSeconds,
        evaluationPeriods: 1,
        comparisonOperator: "GreaterThanThreshold",
        threshold: (event.atLeast ?? 1) - 1, // strictly above, as all alarms
        treatMissingData: "notBreaching",
        alarmActions: [topicArns[event.level]],
        tags,
      },
      { parent: this, dependsOn: [filter] },
    );
  }
}

/** `root-used` as CloudWatch's metrics are written: `RootUsed`. */
function metricName(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
