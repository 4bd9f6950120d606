import * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as pulumi from "@pulumi/pulumi";
import { runbookLink, runbookOf } from "../../lib/alarm-names";
import type { PlannedAlarm, Silenced } from "../../lib/alarm-plan";
import type { MetricLine } from "../../lib/metrics/metric";
import { inWords } from "../../lib/quantity-words";
import type { AlertLevel } from "../../lib/severity";
import type { Place, Tags } from "../place";
import { dimensionsOf, metricQueries, type Dimensions } from "./metric-queries";

export interface ThresholdAlarmInputs {
  readonly system: string;
  readonly place: Place;
  /** What a level's alarms tell. */
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  /** What alarms about the telling itself tell. */
  readonly mailTopicArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** Longest description that CloudWatch takes. */
const longestDescription = 1024;

/**
 * How long an alarm waits for the one that explains it, in seconds, and how long it keeps quiet after that one is over.
 * The first is as long as the explaining alarm needs; the second lets caught-up work settle.
 */
const causeWaitSeconds = 180;
const causeExtensionSeconds = 300;

/**
 * The metric alarm of one threshold on one thing. Where others can silence it, it has no actions of its own: a composite
 * alarm of its own acts in its place.
 */
export function thresholdAlarm(
  alarm: PlannedAlarm,
  dimensions: Dimensions,
  inputs: ThresholdAlarmInputs,
  parent: pulumi.Resource,
): cloudwatch.MetricAlarm {
  const { threshold, metric, periods, silenced } = alarm;
  return new cloudwatch.MetricAlarm(
    alarm.name,
    {
      name: alarm.name,
      alarmDescription: describe(alarm, inputs),
      ...watched(alarm.lines, alarm, dimensions),
      comparisonOperator: threshold.breach === "above" ? "GreaterThanThreshold" : "LessThanThreshold",
      threshold: threshold.limit.value,
      evaluationPeriods: periods + (metric.latePeriods ?? 0),
      datapointsToAlarm: periods,
      treatMissingData: metric.whenMissing.treat,
      ...(silenced === undefined && actions(alarm, inputs)),
      tags: tagsOf(alarm, inputs),
    },
    { parent },
  );
}

/** Acts for a metric alarm, unless one that says more goes off as well. `others`: the alarms that it names, to wait for. */
export function notifyingAlarm(
  alarm: PlannedAlarm,
  silenced: Silenced,
  others: readonly pulumi.Resource[],
  inputs: ThresholdAlarmInputs,
  parent: pulumi.Resource,
): cloudwatch.CompositeAlarm {
  const unless = silenced.byUrgent.map((name) => ` AND NOT ALARM("${name}")`).join("");
  return new cloudwatch.CompositeAlarm(
    silenced.notifyingName,
    {
      alarmName: silenced.notifyingName,
      alarmDescription: describe(alarm, inputs),
      alarmRule: `ALARM("${alarm.name}")${unless}`,
      ...(silenced.byCause !== undefined && {
        actionsSuppressor: {
          alarm: silenced.byCause,
          waitPeriod: causeWaitSeconds,
          extensionPeriod: causeExtensionSeconds,
        },
      }),
      ...actions(alarm, inputs),
      tags: tagsOf(alarm, inputs),
    },
    { parent, dependsOn: [...others] }, // the rule names them by their names alone
  );
}

/** A single metric as such, several as metric math: CloudWatch takes one form or the other. */
function watched(
  lines: readonly MetricLine[],
  { metric }: PlannedAlarm,
  dimensions: Dimensions,
): Partial<cloudwatch.MetricAlarmArgs> {
  const [only, ...others] = lines;
  if (only === undefined) throw new Error(`"${metric.title}" has no lines.`);
  if (others.length > 0 || "expression" in only) {
    return { metricQueries: metricQueries(lines, metric.periodSeconds, dimensions) };
  }
  return {
    namespace: only.namespace,
    metricName: only.metricName,
    dimensions: dimensionsOf(only, dimensions),
    period: metric.periodSeconds,
    ...statistic(only.stat),
    ...(metric.lowSamples !== undefined && { evaluateLowSampleCountPercentiles: metric.lowSamples }),
  };
}

function statistic(stat: string): Partial<cloudwatch.MetricAlarmArgs> {
  return /^p\d/.test(stat) ? { extendedStatistic: stat } : { statistic: stat };
}

/** Told when it begins and when it ends: people and pagers want to know both. */
function actions(
  { threshold }: PlannedAlarm,
  { topicArns, mailTopicArn }: ThresholdAlarmInputs,
): { alarmActions: pulumi.Input<string>[]; okActions: pulumi.Input<string>[] } {
  const topic = threshold.direct === true ? mailTopicArn : topicArns[threshold.severity];
  return { alarmActions: [topic], okActions: [topic] };
}

/** Words of the document, what to do first, where to read on. The reason is cut where it becomes too long. */
function describe({ threshold, metric }: PlannedAlarm, { system, place }: ThresholdAlarmInputs): string {
  const { sources, quote, reason, action, breach, limit, sustained } = threshold;
  const grounds = quote === undefined ? (reason ?? "") : `"${quote}"`;
  const last = ` First: ${action} Runbook: ${runbookLink(place.region, runbookOf(system, threshold))}`;
  const rule = `${capitalised(metric.title)}: ${breach} ${inWords(limit)} for ${inWords(sustained)}`;
  const first = `${rule} (${sources.join(", ")}: ${grounds})`;
  return `${first.slice(0, longestDescription - last.length)}${last}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tagsOf({ threshold, target }: PlannedAlarm, { tags }: ThresholdAlarmInputs): Tags {
  return {
    ...tags,
    Tier: target.name,
    Severity: threshold.severity,
    Requirement: threshold.sources.join(" "),
    Threshold: threshold.id,
  };
}
