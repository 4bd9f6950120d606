import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { ownMetrics } from "../../lib/own-metrics";
import type { Channel } from "../../lib/severity";
import type { Tags } from "../place";

export interface AlertingAlarmsArgs {
  /** First word of the names of the system's alarms. */
  readonly system: string;
  /** Of the system's own metrics. */
  readonly namespace: string;
  readonly channels: readonly Channel[];
  readonly functionNames: Readonly<Record<"alerts" | "rounds", pulumi.Input<string>>>;
  /** Where messages and events end that reached no function, or that a function failed at. */
  readonly queueNames: pulumi.Input<string>[];
  /** Goes to mailboxes directly, not through the notifier. */
  readonly mailTopicArn: pulumi.Input<string>;
  readonly tags: Tags;
}

interface Series {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: pulumi.Input<Record<string, pulumi.Input<string>>>;
  readonly stat: "Sum" | "Maximum";
}

interface Watch {
  readonly description: string;
  /** The largest of these counts; a series without data counts nothing. */
  readonly series: readonly Series[];
  /** Periods of five minutes in a row that show the fault. */
  readonly periods: number;
}

const periodSeconds = 300;

/** Repetitions have their time before a failure counts: Lambda's take some four minutes. */
const lastingPeriods = 3;

/**
 * Alarms about the alerting itself. They go straight to mailboxes: who cannot speak cannot say so. Their names are those
 * of all alarms, `<system>-alerting-<id>`.
 */
export class AlertingAlarms extends pulumi.ComponentResource {
  constructor(name: string, args: AlertingAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:AlertingAlarms", name, {}, opts);
    for (const [id, watch] of Object.entries(watches(args))) this.alarm(`${name}-${id}`, id, watch, args);
    this.silence(name, args);
    this.registerOutputs({});
  }

  private alarm(name: string, id: string, watch: Watch, args: AlertingAlarmsArgs): void {
    const ids = watch.series.map((_, index) => `m${index}`);
    new cloudwatch.MetricAlarm(
      name,
      {
        ...common(id, watch.description, args),
        comparisonOperator: "GreaterThanThreshold",
        threshold: 0,
        evaluationPeriods: watch.periods,
        datapointsToAlarm: watch.periods,
        treatMissingData: "notBreaching",
        metricQueries: [
          {
            id: "worst",
            label: id,
            expression: `MAX([${ids.map((each) => `FILL(${each}, 0)`).join(", ")}])`,
            returnData: true,
          },
          ...watch.series.map(({ namespace, metricName, dimensions, stat }, index) => ({
            id: `m${index}`,
            metric: { namespace, metricName, dimensions, stat, period: periodSeconds },
          })),
        ],
      },
      { parent: this },
    );
  }

  /** The round runs every few minutes; where it does not, nothing escalates and nothing lost is found. */
  private silence(name: string, args: AlertingAlarmsArgs): void {
    new cloudwatch.MetricAlarm(
      `${name}-rounds-missing`,
      {
        ...common(
          "rounds-missing",
          "Nobody looks after open alarms: the round has not run for a quarter of an hour.",
          args,
        ),
        namespace: "AWS/Lambda",
        metricName: "Invocations",
        dimensions: { FunctionName: args.functionNames.rounds },
        statistic: "Sum",
        period: periodSeconds,
        evaluationPeriods: lastingPeriods,
        datapointsToAlarm: lastingPeriods,
        comparisonOperator: "LessThanThreshold",
        threshold: 1,
        treatMissingData: "breaching",
      },
      { parent: this },
    );
  }
}

function common(
  id: string,
  description: string,
  { system, mailTopicArn, tags }: AlertingAlarmsArgs,
): Pick<cloudwatch.MetricAlarmArgs, "name" | "alarmDescription" | "alarmActions" | "okActions" | "tags"> {
  return {
    name: `${system}-alerting-${id}`,
    alarmDescription: description,
    alarmActions: [mailTopicArn],
    okActions: [mailTopicArn],
    tags,
  };
}

function watches(args: AlertingAlarmsArgs): Readonly<Record<string, Watch>> {
  const { namespace, channels, functionNames, queueNames } = args;
  const ofChannels = (metricName: string, stat: Series["stat"]): Series[] =>
    channels.map((channel) => ({ namespace, metricName, dimensions: { Channel: channel }, stat }));
  return {
    undelivered: {
      description:
        "Alerts or calls lie in a dead-letter queue: somebody was not told. Read them there, then empty it.",
      series: queueNames.map((QueueName) => ({
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName },
        stat: "Maximum",
      })),
      periods: 1,
    },
    "notifications-failed": {
      description: "A channel has refused alerts for a quarter of an hour: look at the service behind it.",
      series: ofChannels(ownMetrics.notificationsFailed.name, "Sum"),
      periods: lastingPeriods,
    },
    "channel-not-configured": {
      description:
        "A channel cannot be used: its secret has no value, or lacks a telephone. The function's log says which.",
      series: ofChannels(ownMetrics.channelNotConfigured.name, "Maximum"),
      periods: lastingPeriods,
    },
    "notifier-failing": {
      description: "The notifier has failed for a quarter of an hour: its log says why.",
      series: Object.values(functionNames).map((FunctionName) => ({
        namespace: "AWS/Lambda",
        metricName: "Errors",
        dimensions: { FunctionName },
        stat: "Sum",
      })),
      periods: lastingPeriods,
    },
  };
}
