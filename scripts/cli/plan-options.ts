import type { Command } from "commander";
import type { StackOptions } from "../engine/with-session";

export interface PlanOptions extends StackOptions {
  readonly verbose: boolean;
  readonly policyPacks: readonly string[];
}

export interface ChangeOptions extends PlanOptions {
  readonly yes: boolean;
}

/** Options of the commands that show a plan. */
export function planOptions(command: Command): Command {
  return command
    .option("-v, --verbose", "list every created resource with its properties", process.env.VERBOSE === "1")
    .option("-p, --policy-packs <folder...>", "policy packs that judge the plan", []);
}

/** Options of the commands that change a cloud. */
export function changeOptions(command: Command): Command {
  return command.option(
    "-y, --yes",
    "with --cloud aws: do not ask before changing anything",
    process.env.YES === "1",
  );
}
