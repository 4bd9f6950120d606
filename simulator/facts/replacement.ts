import { entries } from "../types/aws";
import facts from "./cloudformation.json";
import type { CloudFormationType } from "./shapes";
import { cellsAlong } from "./walk";

const types = facts as Readonly<Record<string, CloudFormationType>>;

/** Every provider resource with a generated or regional identity is made anew when one of these changes. */
const alwaysReplacing = ["name", "namePrefix", "region"];

/** How an input differs: another value, or there was none, or there is none any more. */
export type ChangeKind = "change" | "add" | "remove";

/**
 * Whether a change of this input replaces the resource.
 *
 * @param type Pulumi token, for example `aws:rds/instance:Instance`
 * @param path input path in the provider's words, without list indexes: `vpcConfig.subnetIds`
 */
export function replacementOf(type: string, path: string, kind: ChangeKind = "change"): "replace" | "update" {
  return reviewed(type, path, kind) ?? unreviewedVerdict(type, path);
}

/** The verdict of the sources alone: identity always replaces, and what CloudFormation calls create-only. */
export function unreviewedVerdict(type: string, path: string): "replace" | "update" {
  return alwaysReplacing.includes(path) ? "replace" : cloudFormationVerdict(type, path);
}

/** The table's own verdict; that on the nearest enclosing property counts, so `updates` may except from `replaces`. */
function reviewed(type: string, path: string, kind: ChangeKind): "replace" | "update" | undefined {
  const entry = entries[type];
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length--) {
    const prefix = steps.slice(0, length).join(".");
    if (entry?.replacesWhenSetOrUnset?.[prefix] !== undefined)
      return kind === "change" ? "update" : "replace";
    if (entry?.replaces?.[prefix] !== undefined) return "replace";
    if (entry?.updates?.[prefix] !== undefined) return "update";
  }
  return undefined;
}

/** Create-only there means replacement; 'maybe' does not: the provider changes in place what the API can change. */
function cloudFormationVerdict(type: string, path: string): "replace" | "update" {
  const name = entries[type]?.cloudFormation;
  const described = typeof name === "string" ? types[name] : undefined;
  if (described === undefined || typeof name !== "string") return "update";
  const changes = cellsAlong(name, described, path, (cell) => cell.split(">")[1]);
  return changes.some((change) => change.startsWith("replace")) ? "replace" : "update";
}
