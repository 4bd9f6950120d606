import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { createInterface } from "node:readline";
import { lambdaNode } from "./emulators";

/** What runs in the child: loads the bundle as Lambda does, and answers each event on a pipe of its own. */
const host = `
const answers = require("node:fs").createWriteStream("", { fd: 3 });
const bundle = require(process.env.LAMBDA_TASK_ROOT + "/index.js");
require("node:readline").createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, handler, event, timeoutMs } = JSON.parse(line);
  const end = Date.now() + timeoutMs;
  const context = { awsRequestId: id, functionName: "under-test", getRemainingTimeInMillis: () => end - Date.now() };
  let answer;
  try {
    answer = { id, result: (await bundle[handler](event, context)) ?? null };
  } catch (error) {
    answer = { id, error: error.name + ": " + error.message };
  }
  answers.write(JSON.stringify(answer) + "\\n");
}).on("close", () => process.exit(0));
`;

interface Answer {
  readonly id: string;
  readonly error?: string;
}

/** A function's bundle in Lambda's Node.js: one process is one execution environment. */
export class LambdaProcess {
  /** Lines that it wrote to its log. */
  readonly log: string[] = [];
  private readonly waiting = new Map<string, (answer: Answer) => void>();
  private readonly child: ChildProcess;
  private readonly folder: string;
  private count = 0;

  constructor(
    bundle: string,
    configuration: unknown,
    environment: Readonly<Record<string, string>>,
    node: string = lambdaNode,
  ) {
    this.folder = mkdtempSync(path.join(tmpdir(), "lambda-"));
    writeFileSync(path.join(this.folder, "index.js"), bundle);
    writeFileSync(path.join(this.folder, "configuration.json"), JSON.stringify(configuration));
    this.child = spawn(node, ["-e", host], {
      cwd: this.folder,
      env: { LAMBDA_TASK_ROOT: this.folder, AWS_LAMBDA_FUNCTION_NAME: "under-test", ...environment },
      stdio: ["pipe", "pipe", "pipe", "pipe"],
    });
    const [, stdout, stderr, answers] = this.child.stdio;
    for (const stream of [stdout, stderr]) {
      if (stream && "on" in stream) {
        createInterface({ input: stream as NodeJS.ReadableStream }).on("line", (line) => this.log.push(line));
      }
    }
    createInterface({ input: answers as NodeJS.ReadableStream }).on("line", (line) => {
      const answer = JSON.parse(line) as Answer;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    this.child.once("exit", (code) => {
      for (const [id, settle] of this.waiting) settle({ id, error: `the process ended with ${code}` });
    });
  }

  /** Calls a handler; rejects with what it threw. */
  async invoke(handler: string, event: unknown, timeoutMs = 90_000): Promise<void> {
    const id = `call-${(this.count += 1)}`;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.child.stdin?.write(`${JSON.stringify({ id, handler, event, timeoutMs })}\n`);
    const { error } = await answer;
    if (error !== undefined) throw new Error(error);
  }

  /** Values of a metric in the log, in embedded metric format: `dimension value` → sum. */
  metric(name: string): Readonly<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const line of this.log) {
      if (!line.includes('"_aws"')) continue;
      const record = JSON.parse(line) as Record<string, unknown> & {
        _aws: { CloudWatchMetrics: { Dimensions: string[][] }[] };
      };
      const value = record[name];
      if (typeof value !== "number") continue;
      const dimensions = record._aws.CloudWatchMetrics[0]?.Dimensions[0] ?? [];
      const key = dimensions.map((dimension) => String(record[dimension])).join(" ");
      sums[key] = (sums[key] ?? 0) + value;
    }
    return sums;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    if (this.child.exitCode === null) {
      this.child.kill("SIGKILL");
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
