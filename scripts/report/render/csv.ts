import { frameworkKeys } from "../model/frameworks";
import type { Control, Report, Row } from "../model/schema";

const columns = [
  "control",
  "sentence",
  "severity",
  "level",
  "result",
  "system",
  "resource",
  "type",
  "words",
  "remediation",
  ...frameworkKeys,
  "exception_owner",
  "exception_reason",
  "exception_expires",
  "file",
  "line",
  "urn",
] as const;
type Column = (typeof columns)[number];

/** One line a control and resource (RFC 4180); a control that saw no resource has one line too. */
export function renderCsv({ controls }: Report): string {
  const lines = controls.flatMap((control) =>
    control.rows.length === 0
      ? [lineOf({ ...controlCells(control), result: "no-resource" })]
      : control.rows.map((row) => lineOf({ ...controlCells(control), ...rowCells(control, row) })),
  );
  return [columns.map(cell).join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

type Cells = Readonly<Partial<Record<Column, string>>>;

function controlCells({ id, sentence, severity, level, frameworks }: Control): Cells {
  return {
    control: id,
    sentence,
    severity,
    level,
    ...Object.fromEntries(frameworkKeys.map((key) => [key, (frameworks[key] ?? []).join("; ")])),
  };
}

function rowCells({ remediation }: Control, row: Row): Cells {
  return {
    result: row.result,
    system: row.system,
    resource: row.name,
    type: row.type,
    words: row.words,
    remediation: row.result === "fail" ? remediation : "",
    exception_owner: row.exception?.owner ?? "",
    exception_reason: row.exception?.reason ?? "",
    exception_expires: row.exception?.expires ?? "",
    file: row.place?.file ?? "",
    line: row.place === undefined ? "" : String(row.place.line),
    urn: row.urn,
  };
}

function lineOf(cells: Cells): string {
  return columns.map((column) => cell(cells[column] ?? "")).join(",");
}

/** A spreadsheet takes a cell that begins so for a formula and would run it: an apostrophe makes it text. */
const formula = /^[=+\-@\t\r\n|%]/;

export function cell(text: string): string {
  const safe = formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe.startsWith("'") ? `"${safe.replaceAll('"', '""')}"` : safe;
}
