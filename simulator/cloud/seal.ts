import { createHash } from "node:crypto";
import { Asset, canonical, isList, isMap, ResourceReference, revealed, Secret } from "../protocol/values";
import type { Value, ValueMap } from "../protocol/values";
import type { Json } from "./resource";

/**
 * The cloud keeps no secret in plain text. It keeps a salted digest, which is enough to tell whether the value is
 * still the one that the engine holds (encrypted) in its own state.
 */
const sealKey = "$sealed";
const assetKeys = { asset: "$asset", archive: "$archive" } as const;

/** A value as the cloud keeps it. Must not hold unknowns. */
export function sealed(value: Value, salt: string): Json {
  if (value instanceof Secret) return { [sealKey]: digest(value, salt) };
  if (value instanceof Asset) return { [assetKeys[value.kind]]: sealedMap(value.fields, salt) };
  if (value instanceof ResourceReference) return sealed(value.fields.id ?? null, salt);
  if (isList(value)) return value.map((element) => sealed(element, salt));
  if (isMap(value)) return sealedMap(value, salt);
  if (typeof value === "object" && value !== null)
    throw new Error("the cloud cannot keep a value that is not known");
  return value;
}

/** The same for a whole set of properties. */
export function sealedMap(map: ValueMap, salt: string): Record<string, Json> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, sealed(value, salt)]));
}

/**
 * A value for the engine. Where the cloud keeps a digest, the engine's own last value is returned if it still fits.
 *
 * @param known what the engine holds in its state at this place
 */
export function unsealed(stored: Json, known: Value | undefined, salt: string): Value {
  if (isSealed(stored)) return unsealedSecret(stored[sealKey], known, salt);
  const value = unsealedOpen(stored, known === undefined ? undefined : revealed(known), salt);
  return known instanceof Secret ? new Secret(value) : value;
}

/** The same for a whole set of properties. */
export function unsealedMap(stored: Readonly<Record<string, Json>>, known: ValueMap, salt: string): ValueMap {
  const pairs = Object.entries(stored).map(
    ([key, value]) => [key, unsealed(value, known[key], salt)] as const,
  );
  return Object.fromEntries(pairs);
}

/** Whether the cloud keeps only a digest of it. */
export function isSealed(stored: Json | undefined): stored is { [sealKey]: string } {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) && sealKey in stored;
}

function unsealedSecret(kept: string, known: Value | undefined, salt: string): Value {
  if (known === undefined || digest(known, salt) !== kept) {
    return new Secret(`(a secret that was changed outside the program, digest ${kept.slice(0, 12)})`);
  }
  return known instanceof Secret ? known : new Secret(known);
}

function unsealedOpen(stored: Json, known: Value | undefined, salt: string): Value {
  if (Array.isArray(stored)) {
    const elements = isList(known) ? known : [];
    return stored.map((element, index) => unsealed(element, elements[index], salt));
  }
  if (typeof stored !== "object" || stored === null) return stored;
  for (const kind of ["asset", "archive"] as const) {
    const fields = stored[assetKeys[kind]];
    if (isObject(fields)) return new Asset(kind, unsealedMap(fields, {}, salt));
  }
  return unsealedMap(stored, isMap(known) ? known : {}, salt);
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function digest(value: Value, salt: string): string {
  return createHash("sha256")
    .update(`${salt}${canonical(value)}`)
    .digest("hex");
}
