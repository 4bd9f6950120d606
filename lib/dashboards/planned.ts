import type { LogQuery } from "../log-facts";
import type { MetricLine } from "../metrics/metric";
import type { Target } from "../metrics/targets";
import type { Quantity, Unit } from "../quantity";
import type { AlertLevel } from "../severity";

/** One dashboard, decided; components only write it down in AWS's words. */
export interface PlannedDashboard {
  /** As CloudWatch lists it. */
  readonly name: string;
  readonly historyHours: number;
  readonly widgets: readonly PlannedWidget[];
}

/** A widget at its place on a grid of 24 columns. */
export interface PlannedWidget {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly content: Content;
}

export type Content = PlannedGraph | PlannedAlarms | PlannedLogs | PlannedText;

export interface PlannedGraph {
  readonly kind: "graph";
  readonly title: string;
  readonly view: "lines" | "numbers" | "overall";
  readonly unit: Unit;
  readonly pastDays?: number;
  readonly series: readonly PlannedSeries[];
  readonly limits: readonly PlannedLimit[];
}

/** What one alarm would read, and how it is called here. The last line is shown, the others only feed it. */
export interface PlannedSeries {
  /** System that it is of. */
  readonly system: string;
  readonly target: Target;
  readonly label: string;
  readonly periodSeconds: number;
  /** Ids are unique in the widget. */
  readonly lines: readonly MetricLine[];
}

/** Where alarms on the lines go off. */
export interface PlannedLimit {
  /** Ids; several where they differ only in how long it lasts. */
  readonly thresholds: readonly string[];
  readonly breach: "above" | "below";
  readonly limit: Quantity;
  readonly severity: AlertLevel;
}

export interface PlannedAlarms {
  readonly kind: "alarms";
  readonly system: string;
  readonly title: string;
  /** Names of metric alarms. */
  readonly alarms: readonly string[];
}

export interface PlannedLogs {
  readonly kind: "logs";
  readonly system: string;
  readonly query: LogQuery;
}

export interface PlannedText {
  readonly kind: "text";
  readonly markdown: string;
  /** Links below it: what a person reads, and the runbook's document. */
  readonly runbooks: readonly { readonly title: string; readonly document: string }[];
}
