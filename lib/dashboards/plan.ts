import type { AlarmGround, PlannedAlarm } from "../alarm-plan";
import { runbookOf } from "../alarm-names";
import type { Fact } from "../facts";
import type { LogQuery } from "../log-facts";
import type { AlarmList, DashboardFacts, Graph, LogTable, Note, Numbers, Section, Widget } from "./facts";
import { flow, type Sized } from "./layout";
import type { PlannedAlarms, PlannedDashboard, PlannedLogs, PlannedText } from "./planned";
import { planGraph } from "./series";

/** What a dashboard can show of a system: the same things that alarms watch, its alarms, its saved queries. */
export interface DashboardGround extends AlarmGround {
  readonly title: string;
  readonly alarms: readonly PlannedAlarm[];
  readonly queries: Readonly<Record<string, Fact<LogQuery>>>;
}

/** A section with the system that it is about. */
export interface GroundedSection {
  readonly section: Fact<Section>;
  readonly ground: DashboardGround;
}

/** Limits of AWS: widgets of a dashboard, alarms of an alarm widget. */
const mostWidgets = 500;
const mostAlarms = 100;

/** Heights in rows of the grid. */
const headingHeight = 2;
const graphHeight = 6;
const numbersHeight = 4;
const logsHeight = 7;

/** The dashboard of one system. */
export function planDashboard(facts: DashboardFacts, ground: DashboardGround): PlannedDashboard {
  const sections = facts.sections.map((section) => ({ section, ground }));
  return planSections(`${ground.system}-${facts.id}`, facts, sections);
}

/** A dashboard whose sections may be about different systems. Throws where AWS would refuse or cut it. */
export function planSections(
  name: string,
  { title, historyHours }: Pick<DashboardFacts, "title" | "historyHours">,
  sections: readonly GroundedSection[],
): PlannedDashboard {
  const rows: readonly (readonly Sized[])[] = [
    [{ width: 24, height: headingHeight, content: text(`# ${title}\n${contents(sections)}`) }],
    ...sections.flatMap(sectionRows),
  ];
  const widgets = flow(rows);
  if (widgets.length > mostWidgets) {
    throw new Error(`Dashboard ${name} has ${widgets.length} widgets; CloudWatch takes ${mostWidgets}.`);
  }
  return { name, historyHours: historyHours.value, widgets };
}

function contents(sections: readonly GroundedSection[]): string {
  return sections.map(({ section }) => section.value.title).join(" · ");
}

function sectionRows({ section, ground }: GroundedSection): readonly (readonly Sized[])[] {
  const { title, about, widgets } = section.value;
  const heading = text(`## ${title}\n${about} (${section.sources.join(", ")})`);
  return [
    [{ width: 24, height: headingHeight, content: heading }],
    widgets.flatMap((widget) => sized(widget, ground)),
  ];
}

function sized(widget: Widget, ground: DashboardGround): readonly Sized[] {
  switch (widget.kind) {
    case "graph":
      return graphOf(widget, ground, { width: 8, height: graphHeight });
    case "numbers":
      return graphOf(widget, ground, { width: 6, height: numbersHeight });
    case "alarms":
      return alarmsOf(widget, ground).map((content) => {
        const width = widget.width ?? 24;
        return { width, height: alarmsHeight(content.alarms.length, width), content };
      });
    case "logs":
      return [{ width: widget.width ?? 12, height: logsHeight, content: logsOf(widget, ground) }];
    case "note":
      return [{ width: widget.width ?? 24, height: noteHeight(widget), content: noteOf(widget, ground) }];
  }
}

function graphOf(
  widget: Graph | Numbers,
  ground: DashboardGround,
  size: { readonly width: number; readonly height: number },
): readonly Sized[] {
  const content = planGraph(widget, ground);
  return content === undefined ? [] : [{ ...size, width: widget.width ?? size.width, content }];
}

/** Alarms stand as tiles, about one on four columns and five on three rows; more of them can be scrolled to. */
function alarmsHeight(count: number, width: number): number {
  const across = Math.max(1, Math.floor(width / 4));
  return Math.min(12, 2 + Math.floor(0.6 * Math.ceil(count / across)));
}

function alarmsOf(
  { title, levels, thresholds }: AlarmList,
  ground: DashboardGround,
): readonly PlannedAlarms[] {
  const unknown = thresholds?.find((id) => !ground.alarms.some(({ threshold }) => threshold.id === id));
  if (unknown !== undefined)
    throw new Error(`Widget "${title}" lists "${unknown}", which ${ground.system} has no alarm of.`);
  const names = ground.alarms
    .filter(
      ({ threshold: { id, severity } }) =>
        (thresholds?.includes(id) ?? true) && (levels?.includes(severity) ?? true),
    )
    .map(({ name }) => name);
  if (names.length === 0) throw new Error(`Widget "${title}" lists no alarm of ${ground.system}.`);
  const parts = Array.from({ length: Math.ceil(names.length / mostAlarms) }, (_, index) =>
    names.slice(index * mostAlarms, (index + 1) * mostAlarms),
  );
  return parts.map((alarms, index) => ({
    kind: "alarms",
    system: ground.system,
    title: parts.length === 1 ? title : `${title} (${index + 1} of ${parts.length})`,
    alarms,
  }));
}

function logsOf({ query }: LogTable, { system, queries }: DashboardGround): PlannedLogs {
  const found = queries[query];
  if (found === undefined)
    throw new Error(`${system} has no saved query "${query}", only ${Object.keys(queries).join(", ")}.`);
  return { kind: "logs", system, query: found.value };
}

function noteHeight({ markdown, runbooksOf = [] }: Note): number {
  const lines = markdown.split("\n").length + (runbooksOf.length > 0 ? 1 : 0);
  return Math.max(2, Math.ceil(0.8 * lines));
}

function noteOf({ markdown, runbooksOf = [] }: Note, { system, alarms }: DashboardGround): PlannedText {
  const runbooks = runbooksOf.map((id) => {
    if (!alarms.some(({ threshold }) => threshold.id === id))
      throw new Error(`${system} has no threshold "${id}".`);
    return { title: id, document: runbookOf(system, { id }) };
  });
  return { kind: "text", markdown, runbooks };
}

function text(markdown: string): PlannedText {
  return { kind: "text", markdown, runbooks: [] };
}
