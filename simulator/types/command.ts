import type { IdentityContext, TypeEntry } from "./entry";

const noCounterpart = { none: "runs beside the program, no cloud is asked" };
const triggered = { triggers: "the command shall run again" };

/** Commands are recorded, not run: they have no output. */
function commandId(context: IdentityContext): string {
  return `${typeof context.inputs.create === "string" ? "create" : "none"}${context.hash}`;
}

const silent = { stdout: "", stderr: "" };

/** @pulumi/command. The simulated cloud never runs anything. */
export const entries: Readonly<Record<string, TypeEntry>> = {
  "command:local:Command": {
    cloudFormation: noCounterpart,
    id: commandId,
    replaces: triggered,
    outputs: () => silent,
  },
  "command:remote:Command": {
    cloudFormation: noCounterpart,
    id: commandId,
    replaces: triggered,
    outputs: () => silent,
  },
  "command:remote:CopyFile": {
    cloudFormation: noCounterpart,
    id: (context) => `copy${context.hash}`,
    replaces: triggered,
  },
};
