import { checks, runCheck } from "./check/checks";
import { runMocha } from "./check/mocha";
import { commandLine, run } from "./cli/command";
import { exitCodes } from "./cli/faults";

const command = commandLine(
  "check",
  "Type check, lint, formatting and all tests; the last line counts them.",
).option("--only <name>", `one part: ${[...checks.map(({ name }) => name), "tests"].join(", ")}`);

void run(async () => {
  const { only } = command.parse().opts<{ only?: string }>();
  let [passed, failed] = [0, 0];
  for (const check of checks.filter(({ name }) => only === undefined || only === name)) {
    if (await runCheck(check)) passed += 1;
    else failed += 1;
  }
  if (only === undefined || only === "tests") {
    const tests = await runMocha();
    passed += tests.passed;
    failed += tests.failed;
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? exitCodes.ok : exitCodes.failure;
});
