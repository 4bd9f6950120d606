import * as path from "node:path";
import { stackNames } from "../../config/stack-files";
import type { Project } from "../engine/paths";

/** Stacks that have a golden plan: all that have a file. */
export function goldenStacks(project: Project): readonly string[] {
  return stackNames(project.root);
}

export function goldenFile(project: Project, stack: string): string {
  return path.join(project.root, "test/golden", `${stack}.json`);
}
