import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { buildFunction } from "../../../components/compute/bundle";
import type { PollerConfiguration, PollerTargets } from "../../../lib/poller-configuration";
import { node24 } from "../node24";

/** One line in CloudWatch's embedded metric format, taken apart. */
export interface Published {
  readonly namespace: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface Run {
  readonly published: readonly Published[];
  /** Structured lines of the log. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Values by `Name` or `Name/dimension`. */
  readonly values: Readonly<Record<string, number>>;
  readonly elapsedMs: number;
}

export interface RunSetup {
  readonly folder: string;
  readonly configuration: PollerConfiguration;
  readonly targets: PollerTargets;
  readonly environment: Readonly<Record<string, string>>;
  /** Time that Lambda would still give. */
  readonly remainingMs: number;
}

const runner = `
const { handler } = require("./index.js");
handler({}, { getRemainingTimeInMillis: () => Number(process.env.REMAINING_MS) }).then(
  () => process.exit(0),
  (error) => { console.error(error); process.exit(1); },
);
`;

/** Compiles the function as it is deployed, once, and puts it into a folder. */
export function deploy(folder: string): void {
  writeFileSync(path.join(folder, "index.js"), buildFunction("metrics-poller"));
  writeFileSync(path.join(folder, "run.js"), runner);
}

/** Runs the deployed function once on Node 24, as Lambda would, and reads what it wrote to standard output. */
export async function run(setup: RunSetup): Promise<Run> {
  const { folder, configuration, targets, environment, remainingMs } = setup;
  writeFileSync(path.join(folder, "configuration.json"), JSON.stringify(configuration));
  const started = Date.now();
  const child = spawn(node24, [path.join(folder, "run.js")], {
    env: {
      LAMBDA_TASK_ROOT: folder,
      REMAINING_MS: String(remainingMs),
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "not-a-key",
      AWS_EC2_METADATA_DISABLED: "true",
      ...Object.fromEntries(Object.entries(targets).map(([name, value]) => [name, JSON.stringify(value)])),
      ...environment,
    },
  });
  let out = "";
  let complaints = "";
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (complaints += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0)
    throw new Error(`the function ended with ${String(code)}: ${complaints}${out.slice(-2000)}`);
  return { ...parse(out + complaints), elapsedMs: Date.now() - started }; // Lambda logs both streams
}

interface Emf {
  readonly _aws?: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  readonly [field: string]: unknown;
}

/** Every line must be JSON: CloudWatch makes metrics of a line only if all of it is. */
function parse(out: string): Omit<Run, "elapsedMs"> {
  const lines = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Emf);
  const published = lines.flatMap(publishedIn);
  const values = published.map(({ name, value, dimensions }): [string, number] => [
    [name, ...Object.values(dimensions)].join("/"),
    value,
  ]);
  return {
    published,
    values: Object.fromEntries(values),
    lines: lines.filter(({ _aws }) => _aws === undefined),
  };
}

function publishedIn(line: Emf): Published[] {
  return (line._aws?.CloudWatchMetrics ?? []).flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((set) =>
      Metrics.map(({ Name, Unit }) => ({
        namespace: Namespace,
        name: Name,
        unit: Unit,
        value: Number(line[Name]),
        dimensions: Object.fromEntries(set.map((key) => [key, String(line[key])])),
      })),
    ),
  );
}
