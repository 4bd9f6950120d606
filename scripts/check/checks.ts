import { spawn } from "node:child_process";
import * as path from "node:path";
import pc from "picocolors";
import { repositoryRoot } from "../engine/paths";

/** A tool that judges the sources as a whole; one test in the final count. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

export const checks: readonly Check[] = [
  { name: "types", program: "tsc", args: ["-p", ".", "--noEmit", "--pretty", "false"] },
  { name: "lint", program: "eslint", args: ["."] },
  { name: "format", program: "prettier", args: ["--check", "--log-level", "warn", "."] },
];

/** Runs a tool of node_modules; its output goes straight through. */
export async function runCheck({ name, program, args }: Check): Promise<boolean> {
  const startedAt = Date.now();
  const code = await runTool(program, args);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `${code === 0 ? pc.green("ok") : pc.red("failed")} ${name} ${pc.dim(`(${seconds} s)`)}\n`,
  );
  return code === 0;
}

/** Runs a program of node_modules/.bin to its end and returns its exit code. */
export async function runTool(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(path.join(repositoryRoot, "node_modules/.bin", program), args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
