import * as path from "node:path";
import { commandLine, run, stackOptions } from "./cli/command";
import { UsageFault } from "./cli/faults";
import { currentProject } from "./engine/paths";
import { withSession } from "./engine/with-session";
import { prepareFolder, reportFolder } from "./report/folder";
import { readStateFile } from "./report/input/state-file";
import { judging } from "./report/judge";
import type { Report } from "./report/model/schema";
import { verdictFault, whyNotJudged } from "./report/outcome";
import { packOf } from "./report/pack-run";
import { summaryOf } from "./report/summary";

interface Options {
  readonly stack: string;
  readonly cloud: string;
  readonly state?: string;
  readonly out?: string;
  readonly at?: string;
  readonly pack: string;
}

const project = currentProject();
const command = stackOptions(
  commandLine(
    "report",
    "Judges a stack by all rules and writes the auditor's report: HTML, JSON, SARIF, JUnit, CSV.",
  ),
)
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
  .option("--pack <folder>", "policy pack that judges", packOf(project));

void run(async () => {
  const options = command.parse().opts<Options>();
  // Read first: it says which stack the report is about, and a mistake costs no waiting.
  const stack = options.state === undefined ? options.stack : readStateFile(options.state).stack;
  const folder = path.resolve(options.out ?? reportFolder(project, stack));
  prepareFolder(folder);
  const report = await reportOf(options, stack, folder);
  process.stdout.write(`${summaryOf(report, folder)}\n`);
  const fault = verdictFault(report);
  if (fault !== undefined) throw fault;
});

async function reportOf(options: Options, stack: string, folder: string): Promise<Report> {
  const { judgePlan, judgeStateFile } = judging();
  if (options.state !== undefined)
    return judgeStateFile(project, { stack, file: options.state }, folder, options);
  return withSession(options, "look", async (session) => {
    const { planned, report } = await judgePlan(session, folder, { ...options, policyPacks: [] });
    if (report === undefined) throw whyNotJudged(planned);
    return report;
  });
}

function isoMoment(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text)))
    return text;
  throw new UsageFault(`--at is "${text}", which is no moment such as 2026-11-30 or 2026-11-30T12:00:00Z.`);
}
