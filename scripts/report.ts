import * as path from "node:path";
import { Command, CommanderError } from "commander";
import { run } from "./cli/command";
import { Fault, UsageFault } from "./cli/faults";
import { currentProject } from "./engine/paths";
import { withSession } from "./engine/with-session";
import type * as preview from "./report/judge-preview";
import type * as state from "./report/judge-state";
import type { Material } from "./report/material";
import { allPacks } from "./report/pack-run";
import { readStateFile } from "./report/input/state-file";
import { summaryOf } from "./report/summary";
import { canonical } from "./report/canonical";
import { sourceDigests } from "./report/digests";
import { prepareFolder, reportFolder, writeReport } from "./report/write";

/** Other than the other commands: CI must tell a violation from a report that could not be made. */
const exitCodes = { clean: 0, failed: 1, violated: 2 } as const;

interface Options {
  readonly stack: string;
  readonly cloud: string;
  readonly state?: string;
  readonly out?: string;
  readonly at?: string;
  readonly pack: string;
}

const command = new Command("report")
  .description("Judges a stack by all rules and writes the auditor's report: HTML, JSON, SARIF, JUnit, CSV.")
  .option("-s, --stack <name>", "stack whose plan is judged", process.env.STACK || "prod")
  .option("-c, --cloud <cloud>", "simulated (no account needed) or aws", process.env.CLOUD || "simulated")
  .option(
    "--state <file>",
    "judge an exported state (pulumi stack export) instead of a plan",
    process.env.STATE || undefined,
  )
  .option(
    "-o, --out <folder>",
    "where the report goes (default: .cache/reports/<stack>)",
    process.env.OUT || undefined,
  )
  .option(
    "--at <moment>",
    "ISO 8601 moment to print in the report; its day decides which exceptions have expired",
    isoMoment,
  )
  .option("--pack <folder>", "policy pack that judges", allPacks)
  .addHelpText(
    "after",
    "\nExit codes: 0 no mandatory control is violated · 1 there is no complete report · 2 a mandatory control is violated · 130 interrupted",
  )
  .showHelpAfterError("(--help lists the options)")
  .allowExcessArguments(false)
  .exitOverride();

void run(async () => {
  const options = parse();
  const project = currentProject();
  try {
    // Read first: it says which stack the report is about, and a mistake costs no waiting.
    const stack = options.state === undefined ? options.stack : readStateFile(options.state).stack;
    const folder = path.resolve(options.out ?? reportFolder(project, stack));
    prepareFolder(folder);
    const before = sourceDigests(project.root, stack);
    const material = await judge(options);
    if (canonical(sourceDigests(project.root, stack)) !== canonical(before)) {
      throw new Fault(
        "Program, configuration or packs changed while they were judged: run it again. There is no report.",
      );
    }
    const report = writeReport(project, material, folder, options.at);
    process.stdout.write(`${summaryOf(report, folder)}\n`);
    process.exitCode = {
      violations: exitCodes.violated,
      incomplete: exitCodes.failed,
      open: 0,
      compliant: 0,
    }[report.verdict.status];
  } catch (error) {
    throw error instanceof UsageFault ? new Fault(error.message, exitCodes.failed) : error;
  }
});

async function judge(options: Options): Promise<Material> {
  // Loaded late: both bring the Automation API, seconds that mistakes need not wait for.
  if (options.state !== undefined) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { judgeState } = require("./report/judge-state") as typeof state;
    return judgeState(currentProject(), options.state, options);
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { judgePreview, whyNotJudged } = require("./report/judge-preview") as typeof preview;
  return withSession(options, "look", async (session) => {
    const { planned, material } = await judgePreview(session, { ...options, policyPacks: [] });
    if (material === undefined) throw whyNotJudged(planned, options);
    return material;
  });
}

function parse(): Options {
  try {
    return command.parse().opts<Options>();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) {
      throw new Fault("there is no report.", exitCodes.failed);
    }
    throw error;
  }
}

function isoMoment(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text)))
    return text;
  throw new Fault(
    `--at is "${text}", which is no moment such as 2026-11-30 or 2026-11-30T12:00:00Z.`,
    exitCodes.failed,
  );
}
