import type { Fact } from "../../lib/facts";
import type { Section } from "../../lib/dashboards/facts";
import type { Content } from "../../lib/dashboards/planned";
import type { StackDashboard } from "./stack-dashboards";

const introduction = (
  stack: string,
): string => `<!-- Written by scripts/dashboards.ts. Change systems/*/dashboard.ts, not this page. -->

# Dashboards

What people look at: one CloudWatch dashboard a system, with the sections that its documents name, and one over all of
them, as the stack \`${stack}\` has them (\`make dashboards\`). Every graph reads the series that the alarms read
(\`lib/metrics/\`), and draws a limit wherever an alarm goes off ([alarms](alarms.md)): critical ones with the side on
which it does. The pictures are drawn from the plan, with **simulated** data of a calm day.
`;

/** The page that shows the pictures, and where each section comes from. */
export function dashboardsPage(stack: string, dashboards: readonly StackDashboard[]): string {
  return [introduction(stack), ...dashboards.map(part)].join("\n");
}

function part({
  facts: { title, historyHours, sections },
  planned: { name, widgets },
}: StackDashboard): string {
  const contents = widgets.map(({ content }) => content);
  return [
    `## ${title}: \`${name}\`\n`,
    `${counted(contents)}. Opens with the last ${historyHours.value} hours (${historyHours.sources.join(", ")}).\n`,
    `| section | requirements | words |\n| --- | --- | --- |\n${sections.map(row).join("\n")}\n`,
    `![Dashboard ${name} with simulated data](dashboards/${name}.svg)\n`,
  ].join("\n");
}

function row({ value: { title }, sources, quote, reason }: Fact<Section>): string {
  const words = quote === undefined ? `Ours: ${reason ?? ""}` : `"${quote}"`;
  return `| ${cell(title)} | ${sources.join(", ")} | ${cell(words)} |`;
}

function cell(text: string): string {
  return text.replace(/[|*<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\n/g, " ");
}

function counted(contents: readonly Content[]): string {
  const graphs = contents.filter((content) => content.kind === "graph");
  const lines = graphs.reduce((sum, { series }) => sum + series.length, 0);
  const limits = graphs.reduce((sum, graph) => sum + (graph.view === "lines" ? graph.limits.length : 0), 0);
  const tables = contents.filter(({ kind }) => kind === "logs").length;
  const alarms = new Set(contents.flatMap((content) => (content.kind === "alarms" ? content.alarms : [])));
  return `${graphs.length} widgets with ${lines} series and ${limits} limits, ${tables} log tables, ${alarms.size} alarms`;
}
