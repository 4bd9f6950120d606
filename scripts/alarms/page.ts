import { securityEventPatterns } from "../../components/security/security-event-patterns";
import type { PlannedAlarm } from "../../lib/alarm-plan";
import type { Metric, MetricLine } from "../../lib/metrics/metric";
import { inWords } from "../../lib/quantity-words";
import type { EventAlert, ExcusedAlert, Threshold } from "../../lib/thresholds";
import type { WatchedSystem } from "./stack-alarms";

const introduction = (
  stack: string,
): string => `<!-- Written by scripts/alarms.ts. Change the thresholds in systems/, not this page. -->

# Alarms

When somebody is told, of what, and by whose words: every threshold of the documents and of ours, with the alarms that
carry it in the stack \`${stack}\` (\`make alarms\`). Limits are strict: above or below, never at.

- **Alarm**: \`<system>-<what is watched>-<threshold>\`. Where others can silence it, it has no actions; a composite alarm
  \`<system>-<what is watched>-notify-<threshold>\` acts in its place, and the column "quiet while" says when it does not.
- **No data**: what the alarm makes of periods without a value. \`missing\` changes nothing by itself, \`breaching\` counts
  as a breach, \`notBreaching\` as none.
- **Tells**: the level; each system has one alert topic a level, on which its notifier listens.
- **First**: what a person does first. The runbook is the Systems Manager document \`<system>-<threshold>\`.
`;

/** The whole page, as Markdown. */
export function alarmsPage(stack: string, systems: readonly WatchedSystem[]): string {
  return [introduction(stack), summary(systems), ...systems.map(section), trailSection()].join("\n");
}

function summary(systems: readonly WatchedSystem[]): string {
  const rows = systems.map(({ title, alarms, events, excused }) => {
    const thresholds = new Set(alarms.map(({ threshold }) => threshold));
    const stated = [...thresholds].filter(({ quote }) => quote !== undefined).length;
    const composites = alarms.filter(({ silenced }) => silenced !== undefined).length;
    return [
      title,
      stated,
      thresholds.size - stated,
      alarms.length,
      composites,
      events.length,
      excused.length,
    ];
  });
  const head = [
    "",
    "thresholds in a document's words",
    "thresholds of ours",
    "metric alarms",
    "composite alarms",
    "events",
    "excused rows",
  ];
  return `${table(head, rows)}\n`;
}

function section({ title, alarms, events, excused }: WatchedSystem): string {
  const byThreshold = new Map<Threshold, PlannedAlarm[]>();
  for (const alarm of alarms) {
    byThreshold.set(alarm.threshold, [...(byThreshold.get(alarm.threshold) ?? []), alarm]);
  }
  const rows = [...byThreshold].flatMap(([threshold, its]) => rowsOf(threshold, its));
  const head = [
    "requirement",
    "words",
    "alarm",
    "metric",
    "limit",
    "no data",
    "tells",
    "quiet while",
    "first",
  ];
  return [
    `## ${title}\n`,
    `${table(head, rows)}\n`,
    ...(events.length === 0 ? [] : [eventTable(events)]),
    ...(excused.length === 0 ? [] : [excusedTable(excused)]),
  ].join("\n");
}

/** One row for each metric of a threshold: only these differ. */
function rowsOf(threshold: Threshold, alarms: readonly PlannedAlarm[]): (string | number)[][] {
  return threshold.metrics.flatMap((metric) => {
    const its = alarms.filter((alarm) => alarm.metric === metric);
    const [first] = its;
    if (first === undefined) return [];
    return [
      [
        threshold.sources.join(", "),
        groundsOf(threshold),
        its.map(({ name }) => code(name)).join("<br>"),
        `${metric.title}<br>${linesOf(first.lines)}`,
        limitOf(threshold, metric),
        `${code(metric.whenMissing.treat)}: ${metric.whenMissing.reason}`,
        threshold.direct === true ? `${threshold.severity}, a mailbox directly` : threshold.severity,
        quietWhile(its),
        threshold.action,
      ],
    ];
  });
}

function groundsOf({ quote, reason }: Threshold): string {
  const words = quote === undefined ? [] : [`"${quote}"`];
  return [...words, ...(reason === undefined ? [] : [quote === undefined ? `Ours: ${reason}` : reason])].join(
    "<br>",
  );
}

function limitOf({ breach, limit, sustained }: Threshold, { periodSeconds }: Metric): string {
  const lasting = Math.max(sustained.value, periodSeconds);
  return `${breach} ${inWords(limit)}, for ${inWords({ value: lasting, unit: "seconds" })}`;
}

function quietWhile(alarms: readonly PlannedAlarm[]): string {
  const others = alarms.flatMap(({ silenced }) => [
    ...(silenced?.byCause === undefined ? [] : [silenced.byCause]),
    ...(silenced?.byUrgent ?? []),
  ]);
  return [...new Set(others)].map(code).join("<br>");
}

/** What is read, and the formula where there is one. */
function linesOf(lines: readonly MetricLine[]): string {
  return lines
    .map((line) =>
      "expression" in line
        ? code(`${line.id} = ${line.expression}`)
        : code(`${line.id}: ${line.namespace} ${line.metricName} ${line.stat}`),
    )
    .join("<br>");
}

function eventTable(events: readonly EventAlert[]): string {
  const rows = events.map(({ id, sources, reason, event, severity, action }) => [
    sources.join(", "),
    `Ours: ${reason}`,
    code(id),
    `${event.title}<br>${event.detailTypes.map(code).join("<br>")}`,
    severity,
    action,
  ]);
  return `Announced by AWS:\n\n${table(["requirement", "words", "rule", "event", "tells", "first"], rows)}\n`;
}

/** Events of the account's trail, in the stack that owns it. */
function trailSection(): string {
  const rows = Object.entries(securityEventPatterns).map(([id, { cis, what, level, atLeast = 1 }]) => [
    `CIS ${cis}`,
    code(`estate-trail-${id}`),
    what,
    `${atLeast} in five minutes`,
    level,
  ]);
  const head = ["benchmark", "alarm", "what the trail shows", "at least", "tells"];
  return `## The account's trail\n\n${table(head, rows)}\n`;
}

function excusedTable(excused: readonly ExcusedAlert[]): string {
  const rows = excused.map(({ row, quote, reason }) => [
    row,
    quote === undefined ? "" : `"${quote}"`,
    reason,
  ]);
  return `No alarm of their own:\n\n${table(["requirement", "words", "why"], rows)}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function cell(content: string | number): string {
  return String(content).replaceAll("\\", "\\\\").replaceAll("|", "&#124;");
}
