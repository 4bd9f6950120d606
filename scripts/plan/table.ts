import { colour as pc } from "../cli/colour";

// What a terminal does not show: colour codes.
const invisible = /\u001b\[\d+m/g;

/** Columns as wide as their widest cell; all but the first two to the right, because they are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => width(row[column] ?? title))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - width(cell));
        return column < 2 ? cell + gap : gap + cell;
      })
      .join("  ")
      .trimEnd();
  return [pc.bold(line(head)), ...rows.map(line)].join("\n");
}

function width(text: string): number {
  return text.replace(invisible, "").length;
}
