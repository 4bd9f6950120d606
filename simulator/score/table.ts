import type { Score } from "./compare";

/** How many verdicts there are. */
export function asksOf(score: Score): number {
  return score.truePositives + score.falsePositives + score.falseNegatives + score.trueNegatives;
}

/** Share of verdicts that agree, 0 to 1; 1 where nothing was asked. */
export function agreement(score: Score): number {
  return share(score.truePositives + score.trueNegatives, asksOf(score));
}

/** Of what we call positive, how much is, 0 to 1. */
export function precision(score: Score): number {
  return share(score.truePositives, score.truePositives + score.falsePositives);
}

/** Of what is positive, how much we find, 0 to 1. */
export function recall(score: Score): number {
  return share(score.truePositives, score.truePositives + score.falseNegatives);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Rows as text in columns; the first column left, the others right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  return [line(header), ...rows.map(line)].join("\n");
}

export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Verdicts, agreement, precision, recall, and how many differences are explained. */
export function cells(score: Score): readonly string[] {
  const measured = [agreement(score), precision(score), recall(score)].map(percent);
  return [String(asksOf(score)), ...measured, `${score.explained.length}+${score.unexplained.length}`];
}
