import * as path from "node:path";
import { colour as pc } from "../cli/colour";
import { several } from "./model/verdict";
import type { Control, Report } from "./model/schema";

const shownRows = 3;

/** The report in a few lines for a terminal. */
export function summaryOf(report: Report, folder: string): string {
  const { verdict, totals, controls } = report;
  const paint = { violations: pc.red, incomplete: pc.red, open: pc.yellow, compliant: pc.green }[
    verdict.status
  ];
  const { pass, fail, excepted, "not-evaluated": open, "not-applicable": idle } = totals.judgements;
  const failed = (level: Control["level"]): string[] =>
    controls.filter((control) => control.status === "fail" && control.level === level).flatMap(linesOf);
  return [
    paint(pc.bold(verdict.sentence)),
    ...failed("mandatory"),
    ...failed("advisory"),
    ...verdict.notes.map((note) => `  ${note}`),
    `${several(totals.controls, "control", "controls")}; judgements: ${pass} passed, ${fail} failed, ${excepted} excepted, ` +
      `${open} not evaluated, ${idle} not applicable`,
    `The report: ${path.relative(process.cwd(), path.join(folder, "report.html"))} (also .json, .sarif, .xml, .csv)`,
  ].join("\n");
}

function linesOf({ id, severity, level, counts, rows }: Control): string[] {
  const failed = rows.filter(({ result }) => result === "fail");
  return [
    `  ${pc.red("✗")} ${pc.bold(id)} (${severity}, ${level}): ${several(counts.fail, "violation", "violations")}`,
    ...failed.slice(0, shownRows).map(({ name, words }) => `      ${name} ${words}`),
    ...(failed.length > shownRows ? [`      … and ${failed.length - shownRows} more`] : []),
  ];
}
