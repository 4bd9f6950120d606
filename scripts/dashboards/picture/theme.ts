/** Number of colours of lines. */
export const seriesColours = 8;

/** Colours of the picture, by day and by night: the reader's system chooses. Lines differ in brightness too. */
const light = {
  page: "#f4f5f7",
  card: "#ffffff",
  border: "#dfe3e8",
  text: "#16191f",
  soft: "#5f6b7a",
  grid: "#e9ebed",
  skeleton: "#e1e4e8",
  critical: "#c7250f",
  warning: "#b35900",
  info: "#0a66b7",
  good: "#067f68",
  series: ["#0a66b7", "#c4530a", "#067f68", "#7d2fa8", "#b0083f", "#8a6d00", "#2f6d8e", "#5c6570"],
};

const dark: typeof light = {
  page: "#0f141a",
  card: "#1a222c",
  border: "#313d4a",
  text: "#eceff3",
  soft: "#9ba7b6",
  grid: "#27313c",
  skeleton: "#2c3743",
  critical: "#ff7a6b",
  warning: "#ffb454",
  info: "#6cb8ff",
  good: "#3ecfae",
  series: ["#6cb8ff", "#ff9d5c", "#3ecfae", "#c796f2", "#ff7fa3", "#e3c94f", "#86c5e0", "#a9b4c0"],
};

/** The style sheet of every picture. */
export function styleSheet(): string {
  return [
    `svg{${variables(light)}}`,
    `@media (prefers-color-scheme:dark){svg{${variables(dark)}}}`,
    "text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;fill:var(--text)}",
    ".page{fill:var(--page)}",
    ".card{fill:var(--card);stroke:var(--border)}",
    ".title{font-weight:600;font-size:12.5px}",
    ".h1{font-weight:700;font-size:26px}",
    ".h2{font-weight:700;font-size:18px}",
    ".soft{fill:var(--soft)}",
    ".tiny{fill:var(--soft);font-size:10.5px}",
    ".number{font-weight:700;font-size:24px}",
    ".code{font:11px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:var(--soft);white-space:pre}",
    ".link{fill:var(--info)}",
    ".grid{stroke:var(--grid);stroke-width:1}",
    ".line{fill:none;stroke-width:1.6;stroke-linejoin:round}",
    ".limit{stroke-width:1.2;stroke-dasharray:5 3}",
    ".area{opacity:.09}",
    ".skeleton{fill:var(--skeleton)}",
    ".badge{fill:none;stroke:var(--soft)}",
  ].join("");
}

function variables({ series, ...named }: typeof light): string {
  return [
    ...Object.entries(named).map(([name, colour]) => `--${name}:${colour}`),
    ...series.map((colour, index) => `--s${index}:${colour}`),
  ].join(";");
}

export function seriesColour(index: number): string {
  return `var(--s${index % seriesColours})`;
}
