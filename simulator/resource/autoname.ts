import { identityHash, logicalNameOf } from "../cloud/resource";
import { hasUnknown } from "../protocol/values";
import type { ValueMap } from "../protocol/values";
import type { Autoname, InputProblem } from "../types/entry";
import type { ResourceRequest } from "./request";

/** Random digits at the end of a name that the provider chooses. */
const randomDigits = 7;

/** How the engine wants names to be chosen (`pulumi:autonaming` in the stack's configuration). */
export type Autonaming =
  { readonly mode: "propose" | "enforce"; readonly name: string } | { readonly mode: "disable" };

export type Named = { readonly inputs: ValueMap } | { readonly problem: InputProblem };

/**
 * Fills the name that the program left out. A resource keeps the name it has; a new one gets
 * `<logical name>-<7 hex digits>`. The digits hang on URN and generation, so that previews agree with updates and
 * runs with one another; a replacement gets others, because it is another generation.
 */
export function autonamed(
  request: ResourceRequest,
  autoname: Autoname | undefined,
  inputs: ValueMap,
  olds: ValueMap,
  wanted?: Autonaming,
): Named {
  if (autoname === undefined || wanted?.mode === "disable") return { inputs };
  const { property, maxLength, suffix = "" } = autoname;
  if (inputs[property] !== undefined || inputs[`${property}Prefix`] !== undefined) return { inputs };
  const stem = stemOf(autoname, request.urn);
  const before = olds[property];
  // names that the engine proposes may hold new random digits on each run: what was chosen once stays
  if (typeof before === "string" && (wanted !== undefined || isAutomatic(before, stem, suffix))) {
    return { inputs: { ...inputs, [property]: before } };
  }
  const digits = identityHash(request.urn, request.cloud.generationOf(request.urn)).slice(0, randomDigits);
  const name = wanted?.name ?? `${stem}-${digits}${suffix}`;
  if (name.length <= maxLength) return { inputs: { ...inputs, [property]: name } };
  const reason =
    `name '${stem}-' plus ${randomDigits} random chars is longer than maximum length ${maxLength}. ` +
    `Give ${property} a value, or the resource a shorter name.`;
  return { problem: { property, reason } };
}

/** Whether the provider chose the name that these inputs have. */
export function isAutonamed(urn: string, autoname: Autoname, inputs: ValueMap): boolean {
  const name = inputs[autoname.property];
  if (name === undefined) return inputs[`${autoname.property}Prefix`] !== undefined;
  const stem = stemOf(autoname, urn);
  return hasUnknown(name) || (typeof name === "string" && isAutomatic(name, stem, autoname.suffix ?? ""));
}

function isAutomatic(name: string, stem: string, suffix: string): boolean {
  const start = `${stem}-`;
  if (!name.startsWith(start) || !name.endsWith(suffix)) return false;
  const digits = name.slice(start.length, name.length - suffix.length);
  return digits.length === randomDigits && /^[0-9a-f]+$/.test(digits);
}

/** What stands before the random part. */
function stemOf({ prefix = "", lowerCase }: Autoname, urn: string): string {
  const name = logicalNameOf(urn);
  const stem = name.startsWith(prefix) ? name : `${prefix}${name}`;
  return lowerCase === true ? stem.toLowerCase() : stem;
}
