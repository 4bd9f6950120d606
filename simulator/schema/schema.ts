import { classSource } from "./packages";
import { readClass } from "./read-class";
import type { TypeSchema } from "./read-class";

export type { OutputKind, TypeSchema } from "./read-class";

const cache = new Map<string, TypeSchema>();

/**
 * Names, required, computed and secret properties of a type, read from the installed provider package on first use.
 * Throws for a type that the package does not declare.
 */
export function schemaOf(type: string): TypeSchema {
  const known = cache.get(type);
  if (known !== undefined) return known;
  const source = classSource(type);
  if (source === undefined) {
    const provider = type.split(":")[0] ?? "";
    throw new Error(`the installed package @pulumi/${provider} declares no resource type ${type}`);
  }
  const schema = readClass(source);
  cache.set(type, schema);
  return schema;
}
