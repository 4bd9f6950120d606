import type { Fact } from "../facts";
import type { Metric } from "../metrics/metric";
import type { AlertLevel } from "../severity";

/** What people look at: one dashboard of a system. */
export interface DashboardFacts {
  /** Second part of its name: `<system>-<id>`. */
  readonly id: string;
  readonly title: string;
  /** How far it looks back when it is opened. */
  readonly historyHours: Fact<number>;
  readonly sections: readonly Fact<Section>[];
}

/** A part of a dashboard, in the order of the document. */
export interface Section {
  readonly title: string;
  /** What a person reads off it, in one line. */
  readonly about: string;
  readonly widgets: readonly Widget[];
}

export type Widget = Graph | Numbers | AlarmList | LogTable | Note;

interface OfMetrics {
  readonly title: string;
  /** All in one unit. */
  readonly metrics: readonly Metric[];
  /** Names of what is shown; required for queues, jobs and other things that exist by name. @default all that have it */
  readonly targets?: readonly string[];
  /** In 24ths of the dashboard. @default 8 of a graph, 6 of numbers */
  readonly width?: number;
}

/** Lines over time, with every limit that an alarm has on them. */
export interface Graph extends OfMetrics {
  readonly kind: "graph";
  /** Looks back further than the dashboard, one point an hour. */
  readonly pastDays?: number;
}

/** The newest values as large numbers. */
export interface Numbers extends OfMetrics {
  readonly kind: "numbers";
  /** Instead of the newest value, one value for all the time shown. @default false */
  readonly overall?: boolean;
}

/** The state of alarms, those that go off first. */
export interface AlarmList {
  readonly kind: "alarms";
  readonly title: string;
  /** @default every level */
  readonly levels?: readonly AlertLevel[];
  /** Ids of thresholds. @default all */
  readonly thresholds?: readonly string[];
  /** In 24ths of the dashboard. @default 24 */
  readonly width?: number;
}

/** Log lines, by a saved query. */
export interface LogTable {
  readonly kind: "logs";
  /** Key of the query in the system's facts. */
  readonly query: string;
  /** In 24ths of the dashboard. @default 12 */
  readonly width?: number;
}

/** Words and links, in Markdown. */
export interface Note {
  readonly kind: "note";
  readonly markdown: string;
  /** Thresholds whose runbooks are linked below the words. @default none */
  readonly runbooksOf?: readonly string[];
  /** In 24ths of the dashboard. @default 24 */
  readonly width?: number;
}

export function graph(
  title: string,
  metrics: readonly Metric[],
  more: Omit<Partial<Graph>, "kind"> = {},
): Graph {
  return { kind: "graph", title, metrics, ...more };
}

export function numbers(
  title: string,
  metrics: readonly Metric[],
  more: Omit<Partial<Numbers>, "kind"> = {},
): Numbers {
  return { kind: "numbers", title, metrics, ...more };
}

export function alarmList(title: string, more: Omit<Partial<AlarmList>, "kind"> = {}): AlarmList {
  return { kind: "alarms", title, ...more };
}

export function logTable(query: string, more: Omit<Partial<LogTable>, "kind"> = {}): LogTable {
  return { kind: "logs", query, ...more };
}

export function note(markdown: string, more: Omit<Partial<Note>, "kind"> = {}): Note {
  return { kind: "note", markdown, ...more };
}
