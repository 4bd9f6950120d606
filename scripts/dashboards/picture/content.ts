import { logQueryText } from "../../../components/monitoring/log-query-text";
import type { PlannedAlarms, PlannedGraph, PlannedLogs, PlannedText } from "../../../lib/dashboards/planned";
import type { Box } from "./box";
import { simulatedDay } from "./simulated";
import { seriesColour } from "./theme";
import { readable } from "./value";
import { element, label, round } from "./xml";

/** The newest value of each line in large letters, with its day below it. */
export function drawNumbers(graph: PlannedGraph, box: Box): string {
  const cell = box.width / graph.series.length;
  const cells = graph.series.map((series, index) => {
    const values = simulatedDay(graph, series);
    const left = box.x + index * cell + 10;
    const newest = values.at(-1) ?? 0;
    const shown = graph.view === "overall" ? 100 : newest;
    const highest = Math.max(...values, 1e-9);
    const points = values.map((value, step) => {
      const x = left + ((cell - 20) * step) / (values.length - 1);
      return `${round(x)},${round(box.y + box.height - 6 - (28 * value) / highest)}`;
    });
    return [
      label(readable(shown, graph.unit), left, box.y + 40, { class: "number" }),
      label(series.label, left, box.y + 62, { class: "soft" }, cell - 16),
      graph.view === "overall"
        ? label("whole time shown", left, box.y + box.height - 8, { class: "tiny" })
        : element("polyline", {
            class: "line",
            points: points.join(" "),
            style: `stroke:${seriesColour(index)}`,
          }),
    ].join("");
  });
  return cells.join("");
}

/** One tile for each alarm; on a calm day all are quiet. */
export function drawAlarms({ system, alarms }: PlannedAlarms, box: Box): string {
  const across = Math.max(1, Math.floor(box.width / 190));
  const width = (box.width - 12) / across;
  const height = 26;
  const rows = Math.max(1, Math.floor((box.height - 8) / height));
  const most = across * rows;
  const shown = alarms.length > most ? alarms.slice(0, most - 1) : alarms;
  const tiles = shown.map((name, index) => {
    const x = box.x + 8 + (index % across) * width;
    const y = box.y + 6 + Math.floor(index / across) * height;
    return (
      element("rect", {
        class: "skeleton",
        x: round(x),
        y,
        width: round(width - 6),
        height: height - 5,
        rx: 4,
      }) +
      element("circle", { cx: round(x + 10), cy: y + 10.5, r: 4, style: "fill:var(--good)" }) +
      label(name.slice(system.length + 1), x + 20, y + 15, {}, width - 30)
    );
  });
  const hidden = alarms.length - shown.length;
  const last = shown.length;
  const more =
    hidden === 0
      ? ""
      : label(
          `and ${hidden} more`,
          box.x + 16 + (last % across) * width,
          box.y + 21 + Math.floor(last / across) * height,
          { class: "soft" },
        );
  return tiles.join("") + more;
}

/** The query, and lines without words: what stands in logs is nobody's business here. */
export function drawLogs({ query }: PlannedLogs, box: Box): string {
  const commands = logQueryText(query).split("\n");
  const written = commands.map((command, index) =>
    label(command, box.x + 12, box.y + 20 + index * 15, { class: "code" }, box.width - 60),
  );
  const first = box.y + 30 + commands.length * 15;
  const rows = Math.max(0, Math.floor((box.y + box.height - first - 6) / 18));
  const lines = Array.from({ length: rows }, (_, index) => {
    const y = first + index * 18;
    const length = 0.45 + 0.45 * Math.abs(Math.sin(index * 2.4 + commands.length));
    return (
      element("rect", { class: "skeleton", x: round(box.x + 12), y, width: 118, height: 9, rx: 3 }) +
      element("rect", {
        class: "skeleton",
        x: round(box.x + 142),
        y,
        width: round((box.width - 160) * length),
        height: 9,
        rx: 3,
      })
    );
  });
  return [...written, ...lines].join("");
}

/** The few things of Markdown that our texts use: headings, links, bold. */
export function drawText({ markdown, runbooks }: PlannedText, box: Box): string {
  const lines = [
    ...markdown.split("\n"),
    ...(runbooks.length === 0 ? [] : [`Runbooks: ${runbooks.map(({ title }) => title).join(" · ")}`]),
  ];
  let y = box.y + (lines[0]?.startsWith("#") === true ? 14 : 0);
  return lines
    .map((line) => {
      const [, marks = "", words = line] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
      const text = words.replace(/\*\*/g, "").replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
      const style = { 0: "soft", 1: "h1", 2: "h2", 3: "title" }[marks.length] ?? "soft";
      y += { 0: 20, 1: 40, 2: 30, 3: 22 }[marks.length] ?? 20;
      return label(text, box.x + 8, y, { class: style }, box.width - 16);
    })
    .join("");
}
