import type { Fact } from "../../lib/facts";

/** The bare values of a group of facts. */
export type ValuesOf<T> = { [K in keyof T]: T[K] extends Fact<infer V> ? V : never };

/** A group of facts as their bare values. */
export function factValues<T extends object>(facts: T): ValuesOf<T> {
  const entries = Object.entries(facts) as [string, Fact<unknown>][];
  return Object.fromEntries(entries.map(([key, fact]) => [key, fact.value])) as ValuesOf<T>;
}
