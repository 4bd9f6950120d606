import { Command, CommanderError } from "commander";
import { colour as pc } from "./colour";
import { type ExitCode, exitCodes, exitCodesHelp, explain } from "./faults";

/** A command line with the look that all commands share. */
export function commandLine(name: string, purpose: string): Command {
  return new Command(name)
    .description(purpose)
    .addHelpText("after", exitCodesHelp)
    .showHelpAfterError("(--help lists the options)")
    .allowExcessArguments(false)
    .exitOverride();
}

/** The options of every command that works on a stack. */
export function stackOptions(command: Command): Command {
  return command
    .option("-s, --stack <name>", "stack: the middle of Pulumi.<name>.yaml", process.env.STACK || "prod")
    .option("-c, --cloud <cloud>", "simulated (no account needed) or aws", process.env.CLOUD || "simulated");
}

/**
 * Runs a command and ends the process with its exit code. User mistakes show their message only; `DEBUG=1` adds the
 * stack trace.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (thrown) {
    process.exitCode = report(thrown);
  }
  // A program that was interrupted may have left timers or connections behind: do not wait for them.
  process.stdout.write("", () => process.exit());
}

function report(thrown: unknown): ExitCode {
  // commander has already written its message; help and version are no failure
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.ok : exitCodes.failure;
  const fault = explain(thrown);
  process.stderr.write(`${pc.red("error:")} ${fault.message}\n`);
  if (isDebug() && thrown instanceof Error) process.stderr.write(`${thrown.stack ?? ""}\n`);
  return fault.exitCode;
}

/** `DEBUG=1`: stack traces and the engine's own words. */
export function isDebug(): boolean {
  return (process.env.DEBUG ?? "") !== "" && process.env.DEBUG !== "0";
}
