import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { repositoryRoot } from "../../../scripts/engine/paths";

/** One finding of gixy. */
export interface Finding {
  readonly path: string;
  readonly plugin: string;
  readonly severity: string;
  readonly reason: string;
}

/** One directive as crossplane reads it. */
export interface Directive {
  readonly directive: string;
  readonly args: readonly string[];
  readonly block?: readonly Directive[];
}

/** Whether `tools/nginx-linters/install` has been run. */
export function lintersInstalled(): boolean {
  return spawnSync(program("gixy"), ["--version"]).status === 0;
}

/** What gixy finds, beginning with the lowest severity. */
export function gixy(files: readonly string[]): readonly Finding[] {
  return JSON.parse(run("gixy", ["--format", "json", ...files])) as Finding[];
}

/** A configuration as crossplane understands it, includes followed; throws where it does not. */
export function crossplane(file: string): readonly Directive[] {
  const parsed = JSON.parse(run("crossplane", ["parse", "--combine", file])) as {
    readonly status: string;
    readonly errors: readonly { readonly error: string }[];
    readonly config: readonly { readonly parsed: readonly Directive[] }[];
  };
  if (parsed.status !== "ok") throw new Error(parsed.errors.map(({ error }) => error).join("\n"));
  return parsed.config[0]?.parsed ?? [];
}

function run(name: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program(name), args, { encoding: "utf8" });
  if (error !== undefined || stdout === "") throw new Error(`${name}: ${stderr}`, { cause: error });
  return stdout;
}

function program(name: string): string {
  return path.join(repositoryRoot, ".cache/nginx-linters/bin", name);
}
