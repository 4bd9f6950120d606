import * as pulumi from "@pulumi/pulumi";
import type {
  Content,
  PlannedAlarms,
  PlannedDashboard,
  PlannedLogs,
  PlannedText,
} from "../../lib/dashboards/planned";
import { runbookLink } from "../../lib/alarm-names";
import type { LogSource } from "../../lib/log-facts";
import type { Target } from "../../lib/metrics/targets";
import type { Place } from "../place";
import { graphProperties } from "./dashboard-graph";
import { logQueryText } from "./log-query-text";
import type { Dimensions } from "./metric-queries";

/** What a dashboard needs to know of the things that it shows. */
export interface DashboardSources {
  readonly place: Place;
  readonly dimensionsOf: (system: string, target: Target) => Dimensions;
  /** Full names of the groups that hold a system's lines. */
  readonly logGroupsOf: (system: string, source: LogSource) => readonly pulumi.Input<string>[];
}

/**
 * The dashboard as CloudWatch stores it ("Dashboard body structure and syntax" in its API reference). Each graph keeps the
 * period of its metrics: with another one, its limits would not be those of the alarms.
 */
export function dashboardBody(planned: PlannedDashboard, sources: DashboardSources): pulumi.Output<string> {
  return pulumi.jsonStringify({
    start: `-PT${planned.historyHours}H`,
    periodOverride: "inherit",
    widgets: planned.widgets.map(({ content, x, y, width, height }) => ({
      type: typeOf[content.kind],
      x,
      y,
      width,
      height,
      properties: propertiesOf(content, sources),
    })),
  });
}

const typeOf: Readonly<Record<Content["kind"], string>> = {
  graph: "metric",
  alarms: "alarm",
  logs: "log",
  text: "text",
};

function propertiesOf(content: Content, sources: DashboardSources): object {
  switch (content.kind) {
    case "graph":
      return graphProperties(content, sources);
    case "alarms":
      return alarmProperties(content, sources.place);
    case "logs":
      return logProperties(content, sources);
    case "text":
      return textProperties(content, sources.place);
  }
}

/** Those that changed last come first among those that go off. */
function alarmProperties({ title, alarms }: PlannedAlarms, { region, accountId }: Place): object {
  return {
    title,
    sortBy: "stateUpdatedTimestamp",
    alarms: alarms.map((name) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`),
  };
}

function logProperties({ system, query }: PlannedLogs, { place, logGroupsOf }: DashboardSources): object {
  const groups = query.from.flatMap((source) => logGroupsOf(system, source));
  const text = logQueryText(query);
  return {
    title: query.title,
    region: place.region,
    view: "countedBy" in query.result ? "bar" : "table",
    query: pulumi
      .all(groups)
      .apply((names) => [...names.map((name) => `SOURCE '${name}'`), text].join(" | ")),
  };
}

function textProperties({ markdown, runbooks }: PlannedText, { region }: Place): object {
  const links = runbooks.map(({ title, document }) => `[${title}](${runbookLink(region, document)})`);
  const lines = [markdown, ...(links.length === 0 ? [] : [`Runbooks: ${links.join(" · ")}`])];
  return { markdown: lines.join("\n\n") };
}
