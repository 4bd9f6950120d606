import { createHash } from "node:crypto";

/** JSON as the cloud keeps it. Secrets are sealed: a digest instead of the value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One resource that lives in the simulated cloud. Assigning to `inputs` or `outputs` is drift. */
export interface CloudResource {
  readonly urn: string;
  readonly type: string;
  /** How many resources this URN had before this one. */
  readonly generation: number;
  readonly id: string;
  /** Twelve digits, or empty for providers that know no accounts. */
  readonly account: string;
  /** Empty where the type has no region. */
  readonly region: string;
  /** 1 when created, one more with every update. */
  revision: number;
  /** What the program set, or what was changed since behind its back. */
  inputs: Record<string, Json>;
  /** What only the cloud knows. */
  outputs: Record<string, Json>;
}

/** Everything the cloud says about a resource: what it was given and what it computed. */
export function stateOf(resource: CloudResource): Record<string, Json> {
  return { ...resource.outputs, ...resource.inputs, id: resource.id };
}

/** One property of it, without building the whole state. */
export function propertyOf(resource: CloudResource, property: string): Json | undefined {
  return property === "id" ? resource.id : (resource.inputs[property] ?? resource.outputs[property]);
}

/** Last part of the URN: the name in the program. */
export function logicalNameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** Twelve hex digits that hang on URN and generation only: a fresh cloud gives what any fresh cloud gives. */
export function identityHash(urn: string, generation: number): string {
  return createHash("sha256").update(`${urn}#${generation}`).digest("hex").slice(0, 12);
}
