import type { Fact } from "./facts";

/** A structure of facts with every fact replaced by its value. */
export type PlainValues<T> =
  T extends Fact<infer V>
    ? V
    : T extends readonly (infer E)[]
      ? readonly PlainValues<E>[]
      : T extends object
        ? { readonly [K in keyof T]: PlainValues<T[K]> }
        : T;

/** Replaces every fact of a structure by its value, however deep. The result can be written as JSON. */
export function plainValues<T>(facts: T): PlainValues<T> {
  return plain(facts) as PlainValues<T>;
}

function plain(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(plain);
  if ("value" in node && "sources" in node) return node.value;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, plain(child)]));
}
