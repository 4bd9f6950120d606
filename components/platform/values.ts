import type { Classification, DataContent } from "../../lib/classification";
import { contentOf, type DataFacts, type StoreFacts } from "../../lib/data-facts";
import type { Fact } from "../../lib/facts";

/** The bare values of a group of facts. */
export type ValuesOf<T> = { [K in keyof T]: T[K] extends Fact<infer V> ? V : never };

/** A group of facts as their bare values. */
export function factValues<T extends object>(facts: T): ValuesOf<T> {
  const entries = Object.entries(facts) as [string, Fact<unknown>][];
  return Object.fromEntries(entries.map(([key, fact]) => [key, fact.value])) as ValuesOf<T>;
}

/** What a store holds and how long, as plain values. */
export function classificationOf(facts: StoreFacts): Classification {
  return { content: contentOf(facts), retention: facts.retention.value };
}

/** What each of several stores holds. */
export function contentsOf<K extends string>(facts: Readonly<Record<K, DataFacts>>): Record<K, DataContent> {
  const entries = Object.entries(facts) as [K, DataFacts][];
  return Object.fromEntries(entries.map(([key, each]) => [key, contentOf(each)])) as Record<K, DataContent>;
}
