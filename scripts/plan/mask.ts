import { createHash } from "node:crypto";
import { repositoryRoot } from "../engine/paths";
import type { PlainObject, PlainValue } from "./plan";

export const secretMark = "[secret]";
export const unknownMark = "(known after apply)";

/** Keys and values by which Pulumi marks special values on the wire. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
};
/** One sentinel per type of value that is not known before `up`. */
const unknowns: ReadonlySet<string> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** A property as it may be shown and kept: no secret, no file content, no path of this machine. */
export function mask(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return maskText(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== "object") return null;
  const properties = value as Readonly<Record<string, unknown>>;
  switch (properties[signatureKey]) {
    case signatures.secret:
      return secretMark;
    case signatures.asset:
      return `[file sha256:${digestOf(properties)}]`;
    case signatures.archive:
      return `[archive sha256:${digestOf(properties)}]`;
    case signatures.output:
      return properties.secret === true ? secretMark : unknownMark;
    default:
      return maskObject(properties);
  }
}

/** Every property of a resource, sorted by name; internal ones (`__…`) left out. */
export function maskObject(properties: Readonly<Record<string, unknown>>): PlainObject {
  const entries = Object.entries(properties)
    .filter(([key, value]) => !key.startsWith("__") && value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return Object.fromEntries(entries.map(([key, value]) => [key, mask(value)]));
}

function maskText(text: string): string {
  if (unknowns.has(text)) return unknownMark;
  return text.replaceAll(repositoryRoot, ".");
}

/** The engine's own digest of a file where it gives one, else the digest of what it gives. */
function digestOf(properties: Readonly<Record<string, unknown>>): string {
  if (typeof properties.hash === "string" && properties.hash !== "") return properties.hash.slice(0, 16);
  return createHash("sha256").update(JSON.stringify(properties)).digest("hex").slice(0, 16);
}
