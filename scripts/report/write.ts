import * as fs from "node:fs";
import * as path from "node:path";
import type { Project } from "../engine/paths";
import { digestsOf, findingsText, inventoryText } from "./digests";
import { materialFiles, newUnfinished, notWritable, type reportForms } from "./folder";
import type { Material } from "./material";
import { buildReport } from "./model/build";
import type { Report } from "./model/schema";
import { renderCsv } from "./render/csv";
import { renderHtml } from "./render/html";
import { renderJson } from "./render/json";
import { renderJunit } from "./render/junit";
import { renderSarif } from "./render/sarif";

/** How each form is made. */
export const renderers: Readonly<Record<(typeof reportForms)[number], (report: Report) => string>> = {
  "report.html": renderHtml,
  "report.json": renderJson,
  "report.sarif": renderSarif,
  "report.xml": renderJunit,
  "report.csv": renderCsv,
};

/** The report on what was judged, with the digests of the project's files as they are. */
export function reportOn(project: Project, { inventory, findings, cloud }: Material, at?: string): Report {
  const digests = digestsOf(project.root, inventory, findings);
  return buildReport({ inventory, findings, digests, cloud, ...(at !== undefined && { at }) });
}

/** Writes all forms of a report or none. */
export function writeReport(project: Project, material: Material, folder: string, at?: string): Report {
  const { inventory, findings } = material;
  const report = reportOn(project, material, at);
  const files = Object.entries(renderers).map(([name, render]) => [name, render(report)] as const);
  writeFiles(folder, [
    ...files,
    [materialFiles.inventory, inventoryText(inventory)],
    [materialFiles.findings, findingsText(findings)],
  ]);
  return report;
}

function writeFiles(folder: string, files: readonly (readonly [string, string])[]): void {
  let unfinished: string | undefined;
  try {
    unfinished = newUnfinished(folder);
    for (const [name, content] of files) fs.writeFileSync(path.join(unfinished, name), content);
    for (const [name] of files) fs.renameSync(path.join(unfinished, name), path.join(folder, name));
  } catch (error) {
    for (const [name] of files) fs.rmSync(path.join(folder, name), { force: true });
    throw notWritable(folder, error);
  } finally {
    if (unfinished !== undefined) fs.rmSync(unfinished, { recursive: true, force: true });
  }
}
