import { z } from "zod";

/**
 * The body of a dashboard, as AWS documents it ("Dashboard body structure and syntax", CloudWatch API reference). Keys that
 * the page does not name are refused: PutDashboard only warns of them, and the console then shows something else.
 */
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/);
const statistic = z
  .string()
  .regex(/^(SampleCount|Average|Sum|Minimum|Maximum|(p|tm|wm|tc|ts)\d{1,2}(\.\d+)?|IQM)$/);
const period = z
  .int()
  .refine(
    (value) => [1, 5, 10, 20, 30].includes(value) || (value > 0 && value % 60 === 0),
    "no period of CloudWatch",
  );
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
/** A time with its zone, or how long ago: `-PT8H`, `-P30D`. */
const start = z.string().regex(/^(\d{4}-\d{2}-\d{2}T[\d:.]+Z|-P(\d+[DWM]|T\d+[MH]))$/);
const side = z.enum(["left", "right"]);

const drawn = {
  id: z
    .string()
    .regex(/^[a-z]\w{0,254}$/)
    .optional(),
  label: z.string().optional(),
  color: colour.optional(),
  period: period.optional(),
  visible: z.boolean().optional(),
  yAxis: side.optional(),
  region: region.optional(),
  accountId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
};
const rendering = z.strictObject({ ...drawn, stat: statistic.optional() });
const expression = z.tuple([z.strictObject({ ...drawn, expression: z.string().min(1).max(2048) })]);

/** Namespace, name, pairs of dimensions, and perhaps how it is drawn. */
const measured = z.array(z.union([z.string().min(1), rendering])).superRefine((parts, context) => {
  const texts = parts.filter((part) => typeof part === "string");
  if (parts.slice(0, -1).some((part) => typeof part !== "string")) {
    context.addIssue({ code: "custom", message: "how a metric is drawn stands last" });
  }
  if (texts.length < 2 || texts.length % 2 === 1) {
    context.addIssue({ code: "custom", message: "a metric is namespace, name and pairs of dimensions" });
  }
  if (texts.length > 2 + 2 * 30)
    context.addIssue({ code: "custom", message: "a metric has at most 30 dimensions" });
});

const axis = z.strictObject({
  label: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  showUnits: z.boolean().optional(),
});
const horizontal = z.strictObject({
  value: z.number(),
  label: z.string().optional(),
  color: colour.optional(),
  fill: z.enum(["above", "below", "none"]).optional(),
  visible: z.boolean().optional(),
  yAxis: side.optional(),
});

export const metricProperties = z
  .strictObject({
    title: z.string().optional(),
    region,
    view: z.enum(["timeSeries", "singleValue", "gauge", "bar", "pie", "table"]).optional(),
    stacked: z.boolean().optional(),
    sparkline: z.boolean().optional(),
    setPeriodToTimeRange: z.boolean().optional(),
    singleValueFullPrecision: z.boolean().optional(),
    liveData: z.boolean().optional(),
    timezone: z
      .string()
      .regex(/^[+-]\d{4}$/)
      .optional(),
    start: start.optional(),
    end: z.string().optional(),
    period: period.optional(),
    stat: statistic.optional(),
    legend: z.strictObject({ position: z.enum(["right", "bottom", "hidden"]) }).optional(),
    yAxis: z.strictObject({ left: axis.optional(), right: axis.optional() }).optional(),
    annotations: z.strictObject({ horizontal: z.array(horizontal).min(1) }).optional(),
    metrics: z
      .array(z.union([expression, measured]))
      .min(1)
      .max(500),
  })
  .refine(({ view, annotations }) => annotations === undefined || (view ?? "timeSeries") === "timeSeries", {
    message: "only a time series has annotations",
  })
  .refine(({ start: from, end }) => end === undefined || from !== undefined, {
    message: "an end needs a start",
  });

const place = {
  x: z.int().min(0).max(23),
  y: z.int().min(0),
  width: z.int().min(1).max(24),
  height: z.int().min(1).max(1000),
};

const alarmArn = z.string().regex(/^arn:aws[\w-]*:cloudwatch:[\w-]+:\d{12}:alarm:.{1,255}$/);

const widget = z
  .discriminatedUnion("type", [
    z.strictObject({ ...place, type: z.literal("metric"), properties: metricProperties }),
    z.strictObject({
      ...place,
      type: z.literal("text"),
      properties: z.strictObject({
        markdown: z.string().min(1),
        background: z.enum(["transparent", "solid"]).optional(),
      }),
    }),
    z.strictObject({
      ...place,
      type: z.literal("alarm"),
      properties: z.strictObject({
        title: z.string().optional(),
        alarms: z.array(alarmArn).min(1).max(100),
        sortBy: z.enum(["default", "stateUpdatedTimestamp", "timestamp"]).optional(),
        states: z.array(z.enum(["ALARM", "INSUFFICIENT_DATA", "OK"])).optional(),
      }),
    }),
    z.strictObject({
      ...place,
      type: z.literal("log"),
      properties: z.strictObject({
        title: z.string().optional(),
        region,
        query: z
          .string()
          .regex(
            /^SOURCE '[^']+'( \| SOURCE '[^']+')* \| /,
            "a query names its groups first: SOURCE 'group' | …",
          ),
        view: z.enum(["table", "timeSeries", "stackedTimeSeries", "bar", "pie"]).optional(),
        accountId: z.string().optional(),
      }),
    }),
    z.strictObject({
      ...place,
      type: z.literal("custom"),
      properties: z.strictObject({
        title: z.string().optional(),
        endpoint: z.string().regex(/^arn:aws[\w-]*:lambda:/),
        params: z.unknown().optional(),
        updateOn: z
          .strictObject({ refresh: z.boolean(), resize: z.boolean(), timeRange: z.boolean() })
          .partial()
          .optional(),
      }),
    }),
  ])
  .refine(({ x, width }) => x + width <= 24, { message: "it ends beyond column 24" });

export const dashboardBody = z
  .strictObject({
    start: start.optional(),
    end: z.string().optional(),
    periodOverride: z.enum(["auto", "inherit"]).optional(),
    widgets: z.array(widget).max(500),
  })
  .refine(({ start: from, end }) => end === undefined || from !== undefined, {
    message: "an end needs a start",
  });

export type DashboardBody = z.infer<typeof dashboardBody>;
export type DashboardWidget = DashboardBody["widgets"][number];
