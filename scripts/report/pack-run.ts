import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { today } from "../../policies/kit/clock";
import { readExceptions } from "../../policies/kit/exceptions";
import type * as packsModule from "../../policies/packs";
import { repositoryRoot } from "../engine/paths";
import type { JudgeOptions } from "./material";

/** All rules as one pack: one process instead of one a pack. */
export const allPacks = path.join(repositoryRoot, "policies/all");

/**
 * Runs the engine with the place that the packs write their results to. Packs are processes that the engine starts:
 * they get their settings by environment.
 */
export async function withResults<T>(
  { at }: JudgeOptions,
  work: (resultsFile: string) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-report-"));
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

/**
 * What is wrong with the exceptions, in the packs' own words: a pack that refuses them does not start, and the engine
 * passes on little of the reason. Undefined where they are in order.
 */
export function exceptionsFault({ pack, at }: JudgeOptions): string | undefined {
  if (path.resolve(pack) !== allPacks) return undefined; // only these rules are known here
  // Loaded late: all rules, needed only where something went wrong.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { packs } = require("../../policies/packs") as typeof packsModule;
  const file = process.env.ESTATE_POLICY_EXCEPTIONS || path.join(repositoryRoot, "policies/exceptions.yaml");
  try {
    readExceptions(file, packs.all.knownRules, at?.slice(0, 10) ?? today());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
