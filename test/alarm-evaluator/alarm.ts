import { z } from "zod";
import { parse, type Node } from "./math/parse";
import { parseStatistic, type Statistic } from "./statistics";

export const states = ["OK", "ALARM", "INSUFFICIENT_DATA"] as const;
export type State = (typeof states)[number];

const comparisons = [
  "GreaterThanThreshold",
  "GreaterThanOrEqualToThreshold",
  "LessThanThreshold",
  "LessThanOrEqualToThreshold",
] as const;
const treatments = ["missing", "ignore", "breaching", "notBreaching"] as const;
export type TreatMissingData = (typeof treatments)[number];

/** A metric that an alarm reads. */
export interface MetricLine {
  readonly id: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: Statistic;
}

/** An expression over the metrics, and over other expressions. */
export interface ExpressionLine {
  readonly id: string;
  readonly text: string;
  readonly node: Node;
}

/** A metric alarm as it is declared, read. */
export interface MetricAlarm {
  readonly name: string;
  readonly metrics: readonly MetricLine[];
  readonly expressions: readonly ExpressionLine[];
  /** Id of the metric or expression that the alarm compares. */
  readonly watched: string;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly comparison: (typeof comparisons)[number];
  readonly threshold: number;
  readonly treatMissingData: TreatMissingData;
  /** What happens to a percentile of too few samples. */
  readonly lowSamples: "evaluate" | "ignore";
  readonly actions: AlarmActions;
}

/** ARNs of what an alarm does when it enters a state; none while its actions are switched off. */
export type AlarmActions = Readonly<Record<State, readonly string[]>>;

const arns = z.array(z.string()).default([]);
export const actionProperties = {
  actionsEnabled: z.boolean().default(true),
  alarmActions: arns,
  okActions: arns,
  insufficientDataActions: arns,
};

const dimensions = z.record(z.string(), z.string()).default({});

const metricQuery = z.object({
  id: z.string().regex(/^[a-z]\w*$/, "begins with a small letter; then letters, digits and underscores"),
  returnData: z.boolean().default(false),
  expression: z.string().optional(),
  metric: z
    .object({
      namespace: z.string(),
      metricName: z.string(),
      dimensions,
      stat: z.string(),
      period: z.number(),
    })
    .optional(),
});

const declaration = z.object({
  name: z.string().optional(),
  namespace: z.string().optional(),
  metricName: z.string().optional(),
  dimensions,
  statistic: z.string().optional(),
  extendedStatistic: z.string().optional(),
  period: z.number().optional(),
  metricQueries: z.array(metricQuery).default([]),
  thresholdMetricId: z.undefined("an anomaly band is not evaluated here").optional(),
  comparisonOperator: z.enum(comparisons),
  threshold: z.number(),
  evaluationPeriods: z.int().min(1),
  datapointsToAlarm: z.int().min(1).optional(),
  treatMissingData: z.enum(treatments).default("missing"),
  evaluateLowSampleCountPercentiles: z.enum(["evaluate", "ignore"]).default("evaluate"),
  ...actionProperties,
});

/** Reads the inputs of a `MetricAlarm` resource. Errors name the alarm and what is wrong with which property. */
export function readMetricAlarm(name: string, inputs: unknown): MetricAlarm {
  const read = declaration.safeParse(inputs);
  if (!read.success) throw new Error(`alarm ${name}:\n${z.prettifyError(read.error)}`);
  const declared = read.data;
  try {
    const queries = declared.metricQueries.length > 0 ? declared.metricQueries : [singleQuery(declared)];
    const [watched, ...others] = queries.filter(({ returnData }) => returnData);
    if (watched === undefined || others.length > 0) throw new Error("exactly one query returns data");
    const periods = new Set(queries.flatMap(({ metric }) => metric?.period ?? []));
    const [periodSeconds, ...otherPeriods] = periods;
    if (periodSeconds === undefined || otherPeriods.length > 0)
      throw new Error("its metrics need one period");
    return {
      name: declared.name ?? name,
      metrics: queries.flatMap(({ id, metric }) => {
        return metric === undefined ? [] : [{ id, ...metric, statistic: parseStatistic(metric.stat) }];
      }),
      expressions: queries.flatMap(({ id, expression: text }) => {
        return text === undefined ? [] : [{ id, text, node: parse(text) }];
      }),
      watched: watched.id,
      periodSeconds,
      evaluationPeriods: declared.evaluationPeriods,
      datapointsToAlarm: declared.datapointsToAlarm ?? declared.evaluationPeriods,
      comparison: declared.comparisonOperator,
      threshold: declared.threshold,
      treatMissingData: declared.treatMissingData,
      lowSamples: declared.evaluateLowSampleCountPercentiles,
      actions: readActions(declared),
    };
  } catch (error) {
    throw new Error(`alarm ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** An alarm on one metric, in the words of a query; its id is `metric`. */
function singleQuery(declared: z.infer<typeof declaration>): z.infer<typeof metricQuery> {
  const { namespace, metricName, period, extendedStatistic, statistic = extendedStatistic } = declared;
  if (
    namespace === undefined ||
    metricName === undefined ||
    period === undefined ||
    statistic === undefined
  ) {
    throw new Error("needs metric queries, or a namespace, a metric name, a period and a statistic");
  }
  const metric = { namespace, metricName, dimensions: declared.dimensions, period, stat: statistic };
  return { id: "metric", returnData: true, metric };
}

export function readActions(declared: z.infer<z.ZodObject<typeof actionProperties>>): AlarmActions {
  if (!declared.actionsEnabled) return { OK: [], ALARM: [], INSUFFICIENT_DATA: [] };
  return {
    OK: declared.okActions,
    ALARM: declared.alarmActions,
    INSUFFICIENT_DATA: declared.insufficientDataActions,
  };
}
