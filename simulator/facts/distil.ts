import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { entries } from "../types/aws";
import { distilChanges } from "./distil-changes";
import type { ConstrainedType } from "./shapes";

/**
 * Writes cloudformation.json and constraints.json anew: `npx tsx simulator/facts/distil.ts`.
 * The sources are large (185 MB in memory, 33 MB on disk), so what the table needs of them is committed.
 */
const cfnLintVersion = "1.58.0";
const environment = join(__dirname, "../../.cache/cfn-lint");

/** CloudFormation types that the reviewed table names, sorted. */
function typesInTable(): readonly string[] {
  const names = Object.values(entries).map((entry) => entry.cloudFormation);
  return [...new Set(names.filter((name) => typeof name === "string"))].sort();
}

/** The Python that holds cfn-lint; CFN_LINT_PYTHON names one that exists, otherwise one is made in the cache. */
function pythonWithCfnLint(): string {
  const given = process.env.CFN_LINT_PYTHON;
  if (given !== undefined) return given;
  const python = join(environment, "bin/python");
  if (!existsSync(python)) {
    execFileSync("python3", ["-m", "venv", environment], { stdio: "inherit" });
    const install = ["-m", "pip", "install", "--quiet", `cfn-lint==${cfnLintVersion}`];
    execFileSync(python, install, { stdio: "inherit" });
  }
  return python;
}

function distilConstraints(types: readonly string[]): Record<string, ConstrainedType> {
  const script = join(__dirname, "distil-constraints.py");
  const output = execFileSync(pythonWithCfnLint(), [script], {
    input: JSON.stringify(types),
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output.toString()) as Record<string, ConstrainedType>;
}

/** Keys sorted at every depth, one type a line: the same facts give the same bytes, and a diff names the type. */
function write(file: string, table: Readonly<Record<string, unknown>>): void {
  const lines = Object.keys(table)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(sorted(table[key]))}`);
  writeFileSync(join(__dirname, file), `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${file}: ${lines.length} types`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, nested]) => [key, sorted(nested)]));
}

const types = typesInTable();
write("cloudformation.json", distilChanges(loadAwsServiceSpecSync(), types));
write("constraints.json", distilConstraints(types));
