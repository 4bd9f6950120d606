import { spawn, spawnSync } from "node:child_process";
import { skipLoudly } from "../../real/support";

/** What wrk counted. */
export interface Load {
  readonly requests: number;
  /** Answers other than 2xx and 3xx. */
  readonly refused: number;
  /** Connections that failed, broke off or took too long. */
  readonly broken: number;
  readonly requestsPerSecond: number;
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99Ms: number;
  /** The report, for messages. */
  readonly report: string;
}

export interface LoadOptions {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Ends the suite where wrk is not installed, in a way that nobody overlooks. */
export function needsWrk(context: Mocha.Context): void {
  if (spawnSync("wrk", ["-v"]).error === undefined) return;
  skipLoudly(context, "wrk is not installed (tools/debian-packages/install)");
}

/** Requests that go on until they are stopped, or for the time given. */
export interface RunningLoad {
  readonly done: Promise<Load>;
  /** Ends it early; the report is as good. */
  stop(): Promise<Load>;
}

/** Sends requests as fast as they are answered. With `Connection: close` each comes on a connection of its own. */
export function startLoad({ url, seconds, connections, headers }: LoadOptions): RunningLoad {
  const headerOptions = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-t", "1", "-c", String(connections), "-d", `${seconds}s`, "--timeout", "10s", "--latency"];
  const child = spawn("wrk", [...args, ...headerOptions, url], { stdio: ["ignore", "pipe", "inherit"] });
  let report = "";
  child.stdout.on("data", (part: Buffer) => (report += part.toString()));
  const done = new Promise<Load>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(loadIn(report));
      else reject(new Error(`wrk ended with ${String(code)}: ${report}`));
    });
  });
  return {
    done,
    stop: () => {
      child.kill("SIGINT");
      return done;
    },
  };
}

function loadIn(report: string): Load {
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report);
  return {
    requests: numberIn(report, /(\d+) requests in/),
    refused: numberIn(report, /Non-2xx or 3xx responses: (\d+)/),
    broken: (sockets?.slice(1) ?? []).map(Number).reduce((sum, count) => sum + count, 0),
    requestsPerSecond: numberIn(report, /Requests\/sec:\s+([\d.]+)/),
    p99Ms: millisecondsIn(report),
    report,
  };
}

function millisecondsIn(report: string): number {
  const [, value, unit] = /99%\s+([\d.]+)(us|ms|s|m)\s/.exec(report) ?? [];
  return Number(value ?? 0) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit ?? ""] ?? 0);
}

function numberIn(report: string, pattern: RegExp): number {
  return Number(pattern.exec(report)?.[1] ?? 0);
}
