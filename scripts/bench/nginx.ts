import { commandLine, run } from "../cli/command";
import { Fault } from "../cli/faults";
import { table } from "../plan/table";
import { candidates } from "./nginx/configurations";
import { measure, scenarios, type Measured } from "./nginx/measure";
import { missingPrograms } from "./nginx/programs";

const command = commandLine(
  "bench-nginx",
  "Throughput of the rendered proxy against a plain nginx and the documents' block, with the same processes behind.",
)
  .option("--seconds <n>", "length of one measurement", "3")
  .option("--rounds <n>", "measurements of each; the median counts", "5");

void run(async () => {
  const options = command.parse().opts<{ seconds: string; rounds: string }>();
  const [seconds, rounds] = [
    wholeNumber("--seconds", options.seconds),
    wholeNumber("--rounds", options.rounds),
  ];
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Fault(`Not installed: ${missing.join(", ")} (tools/debian-packages/install).`);
  const rows: (readonly string[])[] = [];
  for (const scenario of scenarios) {
    process.stderr.write(`${scenario.name} …\n`);
    const results = await measure(scenario, candidates, { seconds, rounds });
    const [plain] = results;
    for (const result of results) rows.push(row(scenario.name, result, plain));
  }
  process.stdout.write(
    `${table(["scenario", "nginx", "requests/s", "of plain", "p99 ms", "CPU µs", "of plain", "failed"], rows)}\n`,
  );
});

function row(scenario: string, result: Measured, plain: Measured | undefined): string[] {
  const base = plain ?? result;
  const percent = (value: number, whole: number): string => `${Math.round((100 * value) / whole)} %`;
  return [
    scenario,
    result.name,
    Math.round(result.requestsPerSecond).toLocaleString("en"),
    percent(result.requestsPerSecond, base.requestsPerSecond),
    result.p99Ms.toFixed(1),
    result.microsecondsPerRequest.toFixed(0),
    percent(result.microsecondsPerRequest, base.microsecondsPerRequest),
    String(result.failed),
  ];
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 60) return value;
  throw new Fault(`${option} is "${text}"; a whole number from 1 to 60 is allowed.`);
}
