import * as fs from "node:fs";
import * as path from "node:path";
import type { Project } from "../engine/paths";
import type { Plan } from "./plan";

/** Writes the machine-readable plan and returns its path. Replaced at once, never half. */
export function writePlan(project: Project, plan: Plan): string {
  const file = path.join(project.cache, "plans", `${plan.stack}.json`);
  writeWhole(file, `${JSON.stringify(plan, null, 1)}\n`);
  return file;
}

/** Writes beside the file and renames. */
export function writeWhole(file: string, content: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, content);
    fs.renameSync(unfinished, file);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}
