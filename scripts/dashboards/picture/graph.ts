import type { PlannedGraph, PlannedLimit } from "../../../lib/dashboards/planned";
import { inWords } from "../../../lib/quantity-words";
import { axisOf, type Axis } from "./axis";
import type { Box } from "./box";
import { simulatedDay } from "./simulated";
import { seriesColour } from "./theme";
import { readable } from "./value";
import { element, label, letterWidth, round } from "./xml";

/** Rows of a legend that are shown; the rest is counted. */
const legendRows = 2;
const legendRowHeight = 16;
const axisWidth = 48;
const wordHeight = 12;

/** Lines over time with limits and a legend. */
export function drawGraph(graph: PlannedGraph, box: Box): string {
  const legend = drawLegend(graph, box);
  const plot: Box = {
    x: box.x + axisWidth,
    y: box.y + 12,
    width: box.width - axisWidth - 8,
    height: box.height - 12 - 22 - legend.height,
  };
  const days = graph.series.map((series) => simulatedDay(graph, series));
  const axis = axisOf(graph, days);
  const yOf = (value: number): number =>
    plot.y + plot.height * (1 - (value - axis.bottom) / (axis.top - axis.bottom));
  const lines = days.map((values, index) => {
    const points = values.map((value, step) => {
      const x = plot.x + (plot.width * step) / (values.length - 1);
      return `${round(x)},${round(yOf(value))}`;
    });
    return element("polyline", {
      class: "line",
      points: points.join(" "),
      style: `stroke:${seriesColour(index)}`,
    });
  });
  return [
    axes(graph, plot, axis, yOf),
    ...drawLimits(graph.limits, plot, axis, yOf),
    ...lines,
    legend.text,
  ].join("");
}

function axes(
  { unit, pastDays }: PlannedGraph,
  plot: Box,
  { marks }: Axis,
  yOf: (value: number) => number,
): string {
  const rows = marks.map((value) => {
    const y = yOf(value);
    return (
      element("path", { class: "grid", d: `M${round(plot.x)} ${round(y)}h${round(plot.width)}` }) +
      label(readable(value, unit), plot.x - 6, y + 4, { class: "tiny", anchor: "end" })
    );
  });
  const ticks =
    pastDays === undefined ? ["−24 h", "−18 h", "−12 h", "−6 h", "now"] : [`−${pastDays} d`, "now"];
  const columns = ticks.map((text, index) => {
    const x = plot.x + (plot.width * index) / (ticks.length - 1);
    const anchor = index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle";
    return label(text, x, plot.y + plot.height + 14, { class: "tiny", anchor });
  });
  return [...rows, ...columns].join("");
}

/** The line of each limit, and for critical ones the side on which the alarm goes off. Words that would meet step aside. */
function drawLimits(
  limits: readonly PlannedLimit[],
  plot: Box,
  axis: Axis,
  yOf: (value: number) => number,
): readonly string[] {
  const taken: number[] = [];
  return [...limits]
    .sort((one, other) => other.limit.value - one.limit.value)
    .map(({ thresholds, limit, severity, breach }) => {
      const y = yOf(limit.value);
      const edge = breach === "above" ? yOf(axis.top) : yOf(axis.bottom);
      const area = element("rect", {
        class: "area",
        x: round(plot.x),
        y: round(Math.min(y, edge)),
        width: round(plot.width),
        height: round(Math.abs(y - edge)),
        style: `fill:var(--${severity})`,
      });
      const place = freePlace(y - 4, taken, plot.y + plot.height);
      taken.push(place);
      const words = `${thresholds.join(", ")} · ${breach} ${inWords(limit)}`;
      return [
        severity === "critical" && limit.value !== 0 ? area : "",
        element("path", {
          class: "limit",
          d: `M${round(plot.x)} ${round(y)}h${round(plot.width)}`,
          style: `stroke:var(--${severity})`,
        }),
        element(
          "g",
          { style: `--soft:var(--${severity})` },
          label(words, plot.x + plot.width - 2, place, { class: "tiny", anchor: "end" }, plot.width),
        ),
      ].join("");
    });
}

/** Words move down to where none are yet; above the bottom there is no room below, so they move up. */
function freePlace(wanted: number, taken: readonly number[], bottom: number): number {
  const step = wanted + wordHeight > bottom ? -wordHeight : wordHeight;
  let place = wanted;
  while (taken.some((other) => Math.abs(other - place) < wordHeight - 1)) place += step;
  return place;
}

function drawLegend({ series }: PlannedGraph, box: Box): { readonly text: string; readonly height: number } {
  const rows: { readonly index: number; readonly name: string; readonly x: number }[][] = [[]];
  let x = 0;
  for (const [index, { label: name }] of series.entries()) {
    const width = Math.min(box.width - 8, 26 + name.length * letterWidth);
    if (x > 0 && x + width > box.width - 8) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ index, name, x });
    x += width;
  }
  const shown = rows.slice(0, legendRows);
  const hidden = rows.slice(legendRows).flat().length;
  const height = shown.length * legendRowHeight + 6;
  const entries = shown.flatMap((row, line) =>
    row.map(({ index, name, x: left }) => {
      const y = box.y + box.height - (shown.length - line - 1) * legendRowHeight - 5;
      const isLast = hidden > 0 && line === shown.length - 1 && row.at(-1)?.index === index;
      return (
        element("path", {
          class: "line",
          d: `M${round(box.x + 8 + left)} ${round(y - 4)}h10`,
          style: `stroke:${seriesColour(index)};stroke-width:3`,
        }) +
        label(
          isLast ? `and ${hidden + 1} more` : name,
          box.x + 8 + left + 14,
          y,
          { class: "soft" },
          box.width - 30 - left,
        )
      );
    }),
  );
  return { text: entries.join(""), height };
}
