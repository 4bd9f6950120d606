import * as readline from "node:readline/promises";
import { Fault, UsageFault } from "./faults";

/** Refuses early what could never be confirmed: AWS is only changed with a terminal to ask on, or with `--yes`. */
export function requireConsent({ cloud, yes }: { readonly cloud: string; readonly yes: boolean }): void {
  if (cloud !== "aws" || yes || process.stdin.isTTY) return;
  throw new UsageFault(
    "This changes AWS, and there is no terminal to ask on: add --yes (YES=1 with make) to agree beforehand.",
  );
}

/** Asks before something real is changed. Without a terminal only `--yes` agrees. */
export async function confirm(question: string, yes: boolean): Promise<void> {
  if (yes) return;
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} Type yes to go on: `);
    if (answer.trim().toLowerCase() !== "yes") throw new Fault("Not confirmed; nothing was changed.");
  } finally {
    terminal.close();
  }
}
