import type * as pulumi from "@pulumi/pulumi";
import type { PlannedGraph, PlannedLimit, PlannedSeries } from "../../lib/dashboards/planned";
import type { MetricLine } from "../../lib/metrics/metric";
import { inWords } from "../../lib/quantity-words";
import type { Unit } from "../../lib/quantity";
import type { AlertLevel } from "../../lib/severity";
import { cloudFrontRegion } from "../place";
import type { DashboardSources } from "./dashboard-body";
import { dimensionsOf, type Dimensions } from "./metric-queries";

/** A metric widget: what the alarms read, and where they go off. */
export function graphProperties(graph: PlannedGraph, sources: DashboardSources): object {
  const { title, view, series, limits, pastDays } = graph;
  const isLines = view === "lines";
  return {
    title,
    region: sources.place.region,
    view: isLines ? "timeSeries" : "singleValue",
    ...(isLines
      ? { stacked: false }
      : { sparkline: view === "numbers", setPeriodToTimeRange: view === "overall" }),
    ...(pastDays !== undefined && { start: `-P${pastDays}D` }),
    metrics: series.flatMap((each) => metricsOf(each, sources)),
    ...(isLines && { yAxis: { left: axisOf(graph) } }),
    ...(isLines && limits.length > 0 && { annotations: { horizontal: limits.map(annotation) } }),
  };
}

/** From 0, unless a limit says that little is bad: then the difference near the top is what counts. */
function axisOf({ unit, limits }: PlannedGraph): object {
  const fromZero = !limits.some(({ breach }) => breach === "below");
  return { ...(fromZero && { min: 0 }), label: axisLabel[unit], showUnits: false };
}

const axisLabel: Readonly<Record<Unit, string>> = {
  percent: "%",
  seconds: "seconds",
  count: "number",
  bytes: "bytes",
  hours: "hours",
  days: "days",
  level: "level",
};

const colourOf: Readonly<Record<AlertLevel, string>> = {
  critical: "#d13212",
  warning: "#ff7f0e",
  info: "#1f77b4",
};

function annotation({ thresholds, breach, limit, severity }: PlannedLimit): object {
  return {
    value: limit.value,
    label: `${thresholds.join(", ")}: ${breach} ${inWords(limit)} (${severity})`,
    color: colourOf[severity],
    ...(severity === "critical" && limit.value !== 0 && { fill: breach }), // all above 0 is no warning
  };
}

function metricsOf(
  { system, target, label, periodSeconds, lines }: PlannedSeries,
  sources: DashboardSources,
): unknown[] {
  const known = sources.dimensionsOf(system, target);
  return lines.map((line, index) => {
    const isShown = index === lines.length - 1;
    const options = {
      id: line.id,
      period: periodSeconds,
      ...(isShown ? { label } : { visible: false }),
      ...(target.global === true && { region: cloudFrontRegion }),
    };
    return oneMetric(line, options, known);
  });
}

function oneMetric(line: MetricLine, options: object, known: Dimensions): unknown[] {
  if ("expression" in line) return [{ expression: line.expression, ...options }];
  const dimensions: readonly (readonly [string, pulumi.Input<string>])[] = Object.entries(
    dimensionsOf(line, known),
  );
  return [line.namespace, line.metricName, ...dimensions.flat(), { stat: line.stat, ...options }];
}
