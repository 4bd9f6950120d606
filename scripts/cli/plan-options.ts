import type { Command } from "commander";
import type { StackOptions } from "../engine/with-session";

export interface ShowOptions extends StackOptions {
  readonly verbose: boolean;
}

export interface PlanOptions extends ShowOptions {
  /** Packs beside the project's own. */
  readonly policyPacks: readonly string[];
}

export interface Consent {
  readonly yes: boolean;
}

/** Options of the commands that show what happens to each resource. */
export function showOptions(command: Command): Command {
  return command.option(
    "-v, --verbose",
    "list every created resource with its properties",
    process.env.VERBOSE === "1",
  );
}

/** Options of the commands that judge a plan. */
export function planOptions(command: Command): Command {
  return showOptions(command).option(
    "-p, --policy-packs <folder...>",
    "policy packs that judge the plan beside policies/all",
    [],
  );
}

/** Options of the commands that change a cloud. */
export function changeOptions(command: Command): Command {
  return command.option(
    "-y, --yes",
    "with --cloud aws: do not ask before changing anything",
    process.env.YES === "1",
  );
}
