import { spawn } from "node:child_process";
import * as automation from "@pulumi/pulumi/automation";
import * as errors from "@pulumi/pulumi/automation/errors";
import * as commands from "@pulumi/pulumi/automation/cmd";
import type { Interrupts } from "./interrupts";

/** What the Automation API calls to start the engine; not in its typings, stable for the pinned version. */
type Run = (
  args: string[],
  cwd: string,
  env: Record<string, string>,
  onOutput?: (text: string) => void,
  onError?: (text: string) => void,
) => Promise<unknown>;

const { CommandResult } = commands as unknown as {
  CommandResult: new (stdout: string, stderr: string, code: number, error?: Error) => object;
};
const { createCommandError } = errors as unknown as { createCommandError: (result: object) => Error };

/**
 * The engine in a process group of its own. Ctrl-C in a terminal reaches every process of the foreground group,
 * and the engine takes a second interrupt as "drop everything now": so it gets exactly the interrupts that we
 * pass on, one for a graceful stop.
 */
export async function engineCommand(
  program: string,
  interrupts?: Interrupts,
): Promise<automation.PulumiCommand> {
  const found = await automation.PulumiCommand.get();
  const run: Run = (args, cwd, env, onOutput, onError) =>
    runEngine(program, args, cwd, env, { onOutput, onError, interrupts });
  return Object.assign(found, { command: program, run });
}

interface Listeners {
  readonly onOutput?: ((text: string) => void) | undefined;
  readonly onError?: ((text: string) => void) | undefined;
  readonly interrupts?: Interrupts | undefined;
}

/** Runs the engine to its end. Rejects with the Automation API's errors when it fails. */
export async function runEngine(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  listeners: Listeners = {},
): Promise<{ readonly stdout: string; readonly stderr: string; readonly code: number }> {
  const complete = args.includes("--non-interactive") ? args : [...args, "--non-interactive"];
  const child = spawn(program, complete, {
    cwd,
    env: { ...process.env, ...env, PULUMI_AUTOMATION_API: "true" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    listeners.onOutput?.(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    listeners.onError?.(text);
  });
  const stopListening = listeners.interrupts?.listen(() => {
    child.kill("SIGINT");
  });
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status, killedBy) => {
        resolve(status ?? (killedBy === null ? 1 : 128));
      });
    });
    if (code !== 0) throw createCommandError(new CommandResult(stdout, stderr, code));
    return { stdout, stderr, code };
  } finally {
    stopListening?.();
  }
}
