import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Fault, UsageFault } from "../cli/faults";
import type { Project } from "../engine/paths";
import type { JudgeOptions } from "./material";

/** All rules of a project as one pack: one process instead of one a pack. */
export function packOf(project: Project): string {
  return path.join(project.root, "policies/all");
}

/** Settings of the packs that make a judgement another one than the committed files and this day give. */
const deviations = ["ESTATE_POLICY_EXCEPTIONS", "ESTATE_POLICY_TODAY"];

/** Nobody gets round the rules of something real by a variable that happens to be set. */
export function requireCommittedPolicies(cloud: string): void {
  const set = deviations.filter((name) => (process.env[name] ?? "") !== "");
  if (cloud !== "aws" || set.length === 0) return;
  throw new UsageFault(
    `${set.join(" and ")} is set: what AWS becomes is judged by policies/exceptions.yaml and as of today. Unset it.`,
  );
}

/**
 * Runs the engine with the place that the packs write their results to. Packs are processes that the engine starts:
 * they get their settings by environment.
 */
export async function withResults<T>(
  { at }: JudgeOptions,
  work: (resultsFile: string) => Promise<T>,
): Promise<T> {
  const folder = resultsFolder();
  const resultsFile = path.join(folder, "findings.json");
  const restore = setEnvironment({
    ESTATE_POLICY_RESULTS: resultsFile,
    ...(at !== undefined && { ESTATE_POLICY_TODAY: at.slice(0, 10) }),
  });
  try {
    return await work(resultsFile);
  } finally {
    restore();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function resultsFolder(): string {
  try {
    return fs.mkdtempSync(path.join(os.tmpdir(), "estate-report-"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Fault(
      `The policy packs have no place for their results: ${os.tmpdir()} cannot be written (${code ?? "?"}). ` +
        "TMPDIR names another folder. Nothing was judged.",
    );
  }
}

function setEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, key);
      else process.env[key] = value;
    }
  };
}
