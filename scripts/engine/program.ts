import * as fs from "node:fs";
import * as path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { UsageFault } from "../cli/faults";
import type { Project } from "./paths";

/** The project's program: the default export of its index.ts, loaded with its types taken out. */
export function loadProgram(project: Project): PulumiFn {
  const file = path.join(project.root, "index.ts");
  if (!fs.existsSync(file)) throw new UsageFault(`${file} does not exist: there is no program to run.`);
  // The path depends on the project, so this cannot be an import.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const loaded = require(file) as PulumiFn | { readonly default?: PulumiFn };
  const program = typeof loaded === "function" ? loaded : loaded.default;
  if (typeof program !== "function") {
    throw new UsageFault(`${file} must export the program as a function (export = async function …).`);
  }
  return program;
}
