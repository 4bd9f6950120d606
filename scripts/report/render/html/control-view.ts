import { frameworkKeys, frameworkTitles } from "../../model/frameworks";
import { resultTitles, results } from "../../model/results";
import type { Control } from "../../model/schema";
import { number } from "../../model/verdict";

const mostOpenRows = 12;

/** A control as the page shows it. */
export interface ControlView {
  readonly control: Control;
  /** Violations lie open, unless they would push everything else off the page. */
  readonly open: boolean;
  /** For the filter: `gdpr`, `gdpr:32(1)(a)`; a line each. */
  readonly tokens: string;
  readonly references: readonly { readonly title: string; readonly ids: string }[];
  readonly tally: string;
  /** Sentence and remediation in pieces: what stood between backquotes is code. */
  readonly remediation: readonly Piece[];
  readonly rows: readonly {
    readonly row: Control["rows"][number];
    readonly words: readonly Piece[];
    readonly place: string;
    readonly shortType: string;
  }[];
}

interface Piece {
  readonly code: boolean;
  readonly text: string;
}

export function controlView(control: Control): ControlView {
  const { frameworks, counts } = control;
  const used = frameworkKeys.filter((key) => (frameworks[key] ?? []).length > 0);
  return {
    control,
    open: control.status === "fail" && control.rows.length <= mostOpenRows,
    tokens: used.flatMap((key) => [key, ...(frameworks[key] ?? []).map((id) => `${key}:${id}`)]).join("\n"),
    references: used.map((key) => ({ title: frameworkTitles[key], ids: (frameworks[key] ?? []).join(", ") })),
    tally: results
      .filter((result) => counts[result] > 0)
      .map((result) => `${number(counts[result])} ${resultTitles[result].toLowerCase()}`)
      .join(" · "),
    remediation: piecesOf(control.remediation),
    rows: control.rows.map((row) => ({
      row,
      words: piecesOf(row.words),
      place: row.place === undefined ? "" : `${row.place.file}:${row.place.line}`,
      shortType: row.type.replace(/^(\w+):([\w-]+)\/\w+:(\w+)$/, "$1 $2 $3"),
    })),
  };
}

/** Words with what stood between backquotes marked as code. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/`([^`]*)`/)
    .map((piece, index) => ({ code: index % 2 === 1, text: piece }))
    .filter((piece) => piece.text !== "");
}
