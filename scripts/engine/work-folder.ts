import * as fs from "node:fs";
import * as path from "node:path";
import { isRunning } from "./kept-cloud";
import type { Project } from "./paths";

let count = 0;

/** A folder of this process alone; those of processes that are gone are removed on the way. */
export function newWorkFolder(project: Project, stack: string): string {
  const parent = path.join(project.cache, "work");
  fs.mkdirSync(parent, { recursive: true });
  for (const name of fs.readdirSync(parent)) {
    const owner = /-(\d+)-\d+$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) discardWorkFolder(path.join(parent, name));
  }
  const folder = path.join(parent, `${stack}-${process.pid}-${count++}`);
  fs.mkdirSync(folder, { recursive: true });
  // The engine looks for files of the program where it works (components/compute/bundle-file.ts).
  fs.symlinkSync(path.join(project.root, ".cache"), path.join(folder, ".cache"));
  return folder;
}

export function discardWorkFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}
