import type { PlannedAlarm } from "../alarm-plan";
import { targetsFor } from "../alarm-plan";
import type { Metric, MetricLine } from "../metrics/metric";
import type { Target } from "../metrics/targets";
import type { Graph, Numbers } from "./facts";
import type { DashboardGround } from "./plan";
import type { PlannedGraph, PlannedLimit, PlannedSeries } from "./planned";

const secondsPerHour = 3600;

/** Lines that CloudWatch takes in one widget. */
const mostLines = 500;

/**
 * The lines of a graph, with the limits of all alarms on what it shows; nothing where the stack has none of it (no replica).
 * Throws where it would compare apples and pears.
 */
export function planGraph(widget: Graph | Numbers, ground: DashboardGround): PlannedGraph | undefined {
  const { title, metrics } = widget;
  const [first] = metrics;
  if (first === undefined || metrics.some(({ unit }) => unit !== first.unit)) {
    throw new Error(
      `Widget "${title}" needs metrics in one unit, not ${metrics.map(({ unit }) => unit).join(", ")}.`,
    );
  }
  const pastDays = widget.kind === "graph" ? widget.pastDays : undefined;
  const shown = metrics.flatMap((metric) =>
    shownOf(widget, metric, ground).map((target) => ({ metric, target })),
  );
  if (shown.length === 0) return undefined;
  const targets = new Set(shown.map(({ target }) => target.name));
  const series = shown.map(({ metric, target }, index): PlannedSeries => ({
    system: ground.system,
    target,
    label: labelOf(metric, target, targets.size, shown.length),
    periodSeconds:
      pastDays === undefined ? metric.periodSeconds : Math.max(metric.periodSeconds, secondsPerHour),
    lines: renamed(metric.lines(target.shape, ground.ownNamespace), `s${index}`),
  }));
  const lines = series.flatMap((each) => each.lines).length;
  if (lines > mostLines)
    throw new Error(`Widget "${title}" has ${lines} lines; CloudWatch draws ${mostLines}.`);
  return {
    kind: "graph",
    title,
    view: widget.kind === "graph" ? "lines" : widget.overall === true ? "overall" : "numbers",
    unit: first.unit,
    ...(pastDays !== undefined && { pastDays }),
    series,
    limits: limitsOn(shown, ground.alarms),
  };
}

/** Of several metrics each shows those of the chosen targets that have it. */
function shownOf(
  { title, targets }: Graph | Numbers,
  metric: Metric,
  ground: DashboardGround,
): readonly Target[] {
  return targetsFor(`Widget "${title}"`, targets, metric, ground.targets);
}

/** As short as tells lines apart: what each is of, what each is, or both. */
function labelOf(metric: Metric, target: Target, targets: number, lines: number): string {
  if (targets === 1 || target.kind === "service") return metric.title;
  return targets === lines ? target.name : `${target.name}: ${metric.title}`;
}

/** Ids of different alarms meet in one widget: each gets a prefix, in formulas too. Functions are in capitals, ids never. */
function renamed(lines: readonly MetricLine[], prefix: string): readonly MetricLine[] {
  const ids = new Set(lines.map(({ id }) => id));
  const rename = (id: string): string => `${prefix}_${id}`;
  return lines.map((line) => {
    if (!("expression" in line)) return { ...line, id: rename(line.id) };
    const expression = line.expression.replace(/[a-z]\w*/g, (word) => (ids.has(word) ? rename(word) : word));
    return { ...line, id: rename(line.id), expression };
  });
}

/** Each limit once, however many alarms of the lines go off at it. */
function limitsOn(
  shown: readonly { readonly metric: Metric; readonly target: Target }[],
  alarms: readonly PlannedAlarm[],
): readonly PlannedLimit[] {
  const found = new Map<string, PlannedLimit>();
  for (const { threshold, metric, target } of alarms) {
    if (!shown.some((each) => each.metric === metric && each.target.name === target.name)) continue;
    const { id, breach, limit, severity } = threshold;
    const key = `${breach} ${limit.value} ${severity}`;
    const ids = found.get(key)?.thresholds ?? [];
    if (!ids.includes(id)) found.set(key, { thresholds: [...ids, id], breach, limit, severity });
  }
  return [...found.values()];
}
