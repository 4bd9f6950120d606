import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { Fault, InterruptedFault } from "../cli/faults";
import { Progress } from "../cli/progress";
import { repositoryRoot } from "../engine/paths";

/** A Go program of tools/ that is built into the cache folder. */
export interface GoTool {
  /** For messages, for example `Pulumi engine 3.250.0`. */
  readonly title: string;
  /** Folder of its go.mod. */
  readonly module: string;
  readonly package: string;
  readonly ldflags: string;
  readonly output: string;
}

const tailLines = 15;

/** Whether the binary is the one that the module files and flags of today would give. */
export function isBuilt(tool: GoTool): boolean {
  try {
    return fs.readFileSync(stampFile(tool), "utf8") === stamp(tool, fs.statSync(tool.output).size);
  } catch {
    return false;
  }
}

/** Builds beside the final place and renames, so that an interrupted build leaves nothing half-made. */
export async function build(tool: GoTool, go: string): Promise<void> {
  fs.mkdirSync(path.dirname(tool.output), { recursive: true });
  fs.rmSync(stampFile(tool), { force: true });
  const unfinished = `${tool.output}.building-${process.pid}`;
  const progress = new Progress(`Building the ${tool.title} (once; a few minutes on two cores)`);
  try {
    await compile(tool, go, unfinished, progress);
    fs.renameSync(unfinished, tool.output);
    fs.writeFileSync(stampFile(tool), stamp(tool, fs.statSync(tool.output).size));
    progress.end("built");
  } catch (error) {
    progress.abandon();
    throw error;
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

async function compile(tool: GoTool, go: string, output: string, progress: Progress): Promise<void> {
  const args = [
    "build",
    "-v",
    "-buildvcs=false",
    "-mod=readonly",
    "-ldflags",
    tool.ldflags,
    "-o",
    output,
    tool.package,
  ];
  let interrupted = false;
  let child: ChildProcess | undefined;
  const interrupt = (): void => {
    interrupted = true;
    child?.kill("SIGINT");
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const started = spawn(go, args, {
      cwd: tool.module,
      env: { ...process.env, GOTOOLCHAIN: "local", GOWORK: "off" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child = started;
    const said = countWork(started.stderr, progress);
    const code = await new Promise<number>((resolve, reject) => {
      started.once("error", reject);
      started.once("close", (status) => {
        resolve(status ?? 1);
      });
    });
    if (interrupted)
      throw new InterruptedFault(`Interrupted; the ${tool.title} is not built. Run the command again.`);
    if (code !== 0) throw new Fault(buildFailure(tool, said()));
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

/** Counts downloads and compiled packages as go names them; returns what else it said. */
function countWork(stderr: NodeJS.ReadableStream, progress: Progress): () => string {
  let [rest, downloaded, compiled] = ["", 0, 0];
  const lines: string[] = [];
  stderr.setEncoding("utf8");
  stderr.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      if (line.startsWith("go: downloading")) downloaded += 1;
      else if (/^[\w.~/-]+$/.test(line)) compiled += 1;
      else lines.push(line);
    }
    progress.update(`${downloaded} modules downloaded, ${compiled} packages compiled`);
  });
  return () =>
    [...lines, rest]
      .filter((line) => line !== "")
      .slice(-tailLines)
      .join("\n");
}

function buildFailure(tool: GoTool, said: string): string {
  if (/no space left on device/i.test(said)) {
    return (
      `The ${tool.title} cannot be built: the disk is full. It needs about 4 GB for Go's caches ` +
      `and 120 MB in ${path.relative(repositoryRoot, path.dirname(tool.output))}. Go said:\n${said}`
    );
  }
  const offline = /dial tcp|no such host|i\/o timeout|connection refused|proxyconnect/.test(said)
    ? " Go's module proxy cannot be reached; GOPROXY names it."
    : "";
  return `The ${tool.title} cannot be built.${offline} Go said:\n${said}`;
}

function stampFile(tool: GoTool): string {
  return `${tool.output}.stamp`;
}

/** Changes with the pinned modules, the flags, the platform and the binary's size. */
function stamp(tool: GoTool, sizeBytes: number): string {
  const digest = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) digest.update(fs.readFileSync(path.join(tool.module, file)));
  digest.update([tool.package, tool.ldflags, process.platform, process.arch].join("\n"));
  return `${digest.digest("hex")} ${sizeBytes}\n`;
}
