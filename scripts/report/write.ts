import * as fs from "node:fs";
import * as path from "node:path";
import { Fault } from "../cli/faults";
import type { Project } from "../engine/paths";
import { digestsOf, findingsText, inventoryText } from "./digests";
import type { Material } from "./material";
import { buildReport } from "./model/build";
import type { Report } from "./model/schema";
import { renderCsv } from "./render/csv";
import { renderHtml } from "./render/html";
import { renderJson } from "./render/json";
import { renderJunit } from "./render/junit";
import { renderSarif } from "./render/sarif";

/** The report in each of its forms. */
export const renderers: Readonly<Record<string, (report: Report) => string>> = {
  "report.html": renderHtml,
  "report.json": renderJson,
  "report.sarif": renderSarif,
  "report.xml": renderJunit,
  "report.csv": renderCsv,
};
/** What the report was made from, so that its digests can be checked: the bytes behind `plan` and `judgements`. */
export const materialFiles = { inventory: "inventory.json", findings: "findings.json" } as const;
export const reportFiles: readonly string[] = [...Object.keys(renderers), ...Object.values(materialFiles)];

/** Where a stack's reports go when nobody says otherwise. */
export function reportFolder(project: Project, stack: string): string {
  return path.join(project.cache, "reports", stack);
}

/**
 * Takes old reports away and sees that new ones can be written: before anything is judged, so that a run that fails
 * leaves no report behind that looks like its own.
 */
export function prepareFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const file of reportFiles) fs.rmSync(path.join(folder, file), { force: true });
    fs.rmSync(newUnfinished(folder), { recursive: true });
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Writes all forms of a report or none. */
export function writeReport(project: Project, material: Material, folder: string, at?: string): Report {
  const { inventory, findings, cloud } = material;
  const digests = digestsOf(project.root, inventory, findings);
  const report = buildReport({ inventory, findings, digests, cloud, ...(at !== undefined && { at }) });
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

/** In the same folder, so that renaming is one step of the file system. */
function newUnfinished(folder: string): string {
  return fs.mkdtempSync(path.join(folder, ".unfinished-"));
}

function notWritable(folder: string, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "permission is denied",
    EPERM: "permission is denied",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of the path is a file, not a folder",
    EEXIST: "it is a file, not a folder",
  };
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new Fault(`The report folder ${folder} cannot be written: ${reason}. There is no report.`);
}
