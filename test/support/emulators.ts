import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { freePort } from "../real/support";

/**
 * AWS on loopback, for tests: ministack runs alarms, topics, functions and schedules; moto knows more services and
 * enforces IAM. Neither checks values, and neither is AWS: what passes here has only shown that our code does its part.
 */
const repositoryRoot = path.resolve(__dirname, "../..");
const programs = path.join(repositoryRoot, ".cache/emulators/venv/bin");
const runtimeFolder = path.join(repositoryRoot, ".cache/lambda-runtime/bin");

/** Longest that installing may take, on a machine that does much else. */
const installMs = 8 * 60_000;

/** The account of everything in an emulator. */
export const emulatedAccount = "123456789012";

export interface Emulator {
  /** For the SDK's `endpoint`, and `AWS_ENDPOINT_URL` of processes. */
  readonly endpoint: string;
  /** What every SDK client needs to reach it, and never anything else. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** The same for processes. */
  readonly environment: Readonly<Record<string, string>>;
  /** Last lines that it wrote, for failures. */
  log(): string;
  stop(): Promise<void>;
}

/** Why the emulators cannot run here; undefined where they can. Installs them when they are missing. */
export function emulatorsUnavailable(): string | undefined {
  return installed("tools/emulators/install", "AWS emulators");
}

/** Why Lambda's Node.js cannot run here; undefined where it can. Installs it when it is missing. */
export function lambdaRuntimeUnavailable(): string | undefined {
  return installed("tools/lambda-runtime/install", "Node.js 24");
}

/** The Node.js that Lambda runs our functions on. */
export const lambdaNode = path.join(runtimeFolder, "node");

const known = new Map<string, string | undefined>();

function installed(script: string, what: string): string | undefined {
  if (known.has(script)) return known.get(script);
  let reason: string | undefined;
  try {
    execFileSync(path.join(repositoryRoot, script), {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: installMs,
    });
  } catch (error) {
    const said =
      error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n").at(-1) : "";
    reason = `${what} cannot be installed (${script}): ${said ?? ""}`;
  }
  known.set(script, reason);
  return reason;
}

/** Behaviour: an alarm fires its topic, a topic its function, a schedule its target. Functions run on Lambda's Node.js. */
export async function startMinistack(): Promise<Emulator> {
  const port = await freePort();
  return start(path.join(programs, "ministack"), [], port, {
    BIND_HOST: "127.0.0.1",
    GATEWAY_PORT: String(port),
    MINISTACK_ACCOUNT_ID: emulatedAccount,
    MINISTACK_HOST: "127.0.0.1",
    LAMBDA_EXECUTOR: "local",
    PATH: `${existsSync(lambdaNode) ? `${runtimeFolder}:` : ""}${process.env.PATH ?? ""}`,
  });
}

/**
 * Breadth: more services and more of each. With `callsWithoutPermission`, that many calls are allowed to everybody, to
 * make roles and keys with; from then on policies are enforced.
 */
export async function startMoto(options: { callsWithoutPermission?: number } = {}): Promise<Emulator> {
  const port = await freePort();
  const { callsWithoutPermission } = options;
  return start(path.join(programs, "moto_server"), ["-H", "127.0.0.1", "-p", String(port)], port, {
    MOTO_ACCOUNT_ID: emulatedAccount,
    ...(callsWithoutPermission !== undefined && {
      INITIAL_NO_AUTH_ACTION_COUNT: String(callsWithoutPermission),
    }),
  });
}

async function start(
  program: string,
  args: readonly string[],
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Emulator> {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const keep = (chunk: Buffer): void => {
    lines.push(...chunk.toString().split("\n"));
    lines.splice(0, Math.max(0, lines.length - 200));
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const endpoint = `http://127.0.0.1:${port}`;
  const log = (): string => lines.join("\n");
  try {
    await answers(endpoint, child, log);
  } catch (error) {
    await ended(child);
    throw error;
  }
  const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
  return {
    endpoint,
    client: { endpoint, region: "us-east-1", credentials },
    environment: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: "true",
    },
    log,
    stop: () => ended(child),
  };
}

async function answers(endpoint: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The emulator ended with ${child.exitCode}:\n${log()}`);
    const answered = await fetch(endpoint, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The emulator does not answer:\n${log()}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 3000);
  await exit;
  clearTimeout(patience);
}

/** The version of an emulator's package, for the report of a test run. */
export function emulatorVersion(name: "ministack" | "moto"): string {
  const pinned = readFileSync(path.join(repositoryRoot, "tools/emulators/requirements.txt"), "utf8");
  return new RegExp(`^${name}(?:\\[.*\\])?==(\\S+)`, "m").exec(pinned)?.[1] ?? "unknown";
}
