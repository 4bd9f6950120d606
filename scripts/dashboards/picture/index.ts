import { columns } from "../../../lib/dashboards/layout";
import type { Content, PlannedDashboard, PlannedWidget } from "../../../lib/dashboards/planned";
import type { Box } from "./box";
import { drawAlarms, drawLogs, drawNumbers, drawText } from "./content";
import { drawGraph } from "./graph";
import { styleSheet } from "./theme";
import { element, label } from "./xml";

const columnWidth = 52;
const rowHeight = 44;
const margin = 16;
const gap = 8;
const titleHeight = 26;

/** A dashboard as an SVG picture: its widgets at their places, a made-up calm day in them. */
export function picture({ name, widgets }: PlannedDashboard): string {
  const width = columns * columnWidth + 2 * margin;
  const rows = Math.max(...widgets.map(({ y, height }) => y + height));
  const height = rows * rowHeight + 2 * margin;
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
    },
    element("title", {}, `Dashboard ${name}, simulated data`),
    element("style", {}, styleSheet()),
    element("rect", { class: "page", width, height }),
    "\n",
    widgets.map(drawWidget).join("\n"),
    "\n",
    badge(width),
  )}\n`;
}

/** Nobody shall take it for the state of anything. */
function badge(width: number): string {
  const right = width - margin - gap;
  return (
    element("rect", { class: "badge", x: right - 112, y: margin + 12, width: 112, height: 24, rx: 12 }) +
    label("simulated data", right - 56, margin + 28, { class: "soft", anchor: "middle" })
  );
}

function drawWidget({ x, y, width, height, content }: PlannedWidget): string {
  const box: Box = {
    x: margin + x * columnWidth + gap / 2,
    y: margin + y * rowHeight + gap / 2,
    width: width * columnWidth - gap,
    height: height * rowHeight - gap,
  };
  if (content.kind === "text") return drawText(content, box);
  const inner: Box = { ...box, y: box.y + titleHeight, height: box.height - titleHeight - 4 };
  return element(
    "g",
    {},
    element("rect", { class: "card", ...box, rx: 8 }),
    label(titleOf(content), box.x + 12, box.y + 20, { class: "title" }, (box.width - 20) * 0.87),
    draw(content, inner),
  );
}

function titleOf(content: Exclude<Content, { kind: "text" }>): string {
  return content.kind === "logs" ? content.query.title : content.title;
}

function draw(content: Exclude<Content, { kind: "text" }>, box: Box): string {
  switch (content.kind) {
    case "graph":
      return content.view === "lines" ? drawGraph(content, box) : drawNumbers(content, box);
    case "alarms":
      return drawAlarms(content, box);
    case "logs":
      return drawLogs(content, box);
  }
}
