import { today } from "../../policies/kit/clock";
import { showValue } from "../plan/show-value";
import type { Loss } from "./guard";

/** Longest list of resources that a message spells out. */
const shownLosses = 25;

/** Why a run is refused, what guards each resource, and what unblocks it. */
export function refusalMessage(
  refused: readonly Loss[],
  stack: string,
  cloud: string,
  protectionOn: boolean,
): string {
  const count = refused.length === 1 ? "1 stateful resource" : `${refused.length} stateful resources`;
  const byWeight = [...refused].sort((left, right) => weightOf(left) - weightOf(right));
  const shown = byWeight.slice(0, shownLosses).map(lossLines);
  if (refused.length > shownLosses) shown.push(`  … and ${refused.length - shownLosses} more`);
  return [
    `Refused: this would delete or replace ${count} of stack ${stack}. Nothing was changed.`,
    ...shown,
    unblock(refused, stack, cloud, protectionOn),
  ].join("\n");
}

/** What holds data comes before what is only protected along with it. */
function weightOf({ kind }: Loss): number {
  return kind === "protected resource" ? 1 : 0;
}

function lossLines({ name, type, kind, action, causes, guards }: Loss): string {
  const withoutCause =
    action === "destroy" ? "the whole stack is being destroyed" : "the program no longer declares it";
  const why =
    causes.length === 0
      ? withoutCause
      : causes
          .map(({ path, before, after }) => `${path}: ${showValue(before)} → ${showValue(after)}`)
          .join("; ");
  return [
    `  ${action === "replace" ? "±" : "-"} ${name} (${kind}, ${type})`,
    `      why: ${why}`,
    `      guards: ${guards.join(", ") || "none"}`,
  ].join("\n");
}

function unblock(refused: readonly Loss[], stack: string, cloud: string, protectionOn: boolean): string {
  const ofWhole = refused.every(({ action }) => action === "destroy");
  const place = `STACK=${stack} CLOUD=${cloud}`;
  if (!protectionOn) {
    return (
      `Pulumi.${stack}.yaml switches the protection off, but the state still has it. Apply that alone first: ` +
      `${ofWhole ? "" : "undo the change that causes the loss, "}run make up ${place}, then repeat this.`
    );
  }
  return (
    `To go on, if the loss is intended:\n` +
    `  1. take a snapshot or backup of each and check that it can be restored;\n` +
    `  2. ${ofWhole ? "set" : "undo for the moment what causes the loss, and set"} in Pulumi.${stack}.yaml only\n` +
    `       estate:protection: { on: false, reason: "…", until: <last day, such as ${today()}> }\n` +
    `  3. make up ${place}   (takes the protection off, in the state and in the cloud);\n` +
    `  4. repeat what was refused, then set the protection on again.`
  );
}
