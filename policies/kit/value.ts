/** Stands for a value that is not known before the resource exists. */
export const unknown: unique symbol = Symbol("unknown until the resource exists");

/** A property value: JSON, with `unknown` wherever the engine does not know yet. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | typeof unknown
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Ends a judgement: it needed a value that nobody knows yet. */
export class Undetermined extends Error {
  constructor(readonly path: string) {
    super(`the value of ${path} is not known yet`);
  }
}

export function isObject(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value itself, or the end of the judgement where it is unknown. */
export function known<T extends Value>(value: T | typeof unknown, path: string): T {
  if (value === unknown) throw new Undetermined(path);
  return value;
}
