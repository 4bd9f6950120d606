import * as fs from "node:fs";
import * as path from "node:path";
import { Fault } from "../cli/faults";
import type { Project } from "../engine/paths";

/** The report in each of its forms. */
export const reportForms = [
  "report.html",
  "report.json",
  "report.sarif",
  "report.xml",
  "report.csv",
] as const;
/** What the report was made from, so that its digests can be checked: the bytes behind `plan` and `judgements`. */
export const materialFiles = { inventory: "inventory.json", findings: "findings.json" } as const;
export const reportFiles: readonly string[] = [...reportForms, ...Object.values(materialFiles)];

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

/** In the same folder, so that renaming is one step of the file system. */
export function newUnfinished(folder: string): string {
  return fs.mkdtempSync(path.join(folder, ".unfinished-"));
}

export function notWritable(folder: string, error: unknown): Fault {
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
