import { type ChildProcess, spawn } from "node:child_process";
import * as path from "node:path";
import { repositoryRoot } from "../../scripts/engine/paths";

/** No command of these tests takes longer unless it hangs; then it must not outlive the test. */
const longestMs = 90_000;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the command has written a text to stderr or stdout; rejects when it ends before. */
  said(text: string): Promise<void>;
}

/** Starts a command of scripts/ as a person would, in a process of its own. */
export function startScript(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const script = path.join(repositoryRoot, "scripts", `${name}.ts`);
  const child = spawn(process.execPath, ["--require", "tsx/cjs", script, ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, CI: "1", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: longestMs,
    killSignal: "SIGKILL",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if ((stdout + stderr).includes(text)) resolve();
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
      void ended.then(() => {
        reject(new Error(`${name} ended without saying "${text}":\n${stdout}${stderr}`));
      });
    });
  return { child, ended, said };
}

/** Runs a command of scripts/ to its end. */
export async function runScript(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  return startScript(name, args, env).ended;
}
