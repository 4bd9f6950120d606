import type { Fact } from "../../lib/facts";
import { estateFacts, estateRouting, estateSchedules, schedules, systems } from "../../systems";
import { capacityFacts } from "../../systems/mailgenius/capacity";

export interface FoundFact {
  /** Where in the facts, for example `systems.vdx.database.pool`. */
  readonly place: string;
  readonly fact: Fact<unknown>;
}

/** Every fact of every system. */
export function allFacts(): readonly FoundFact[] {
  return [
    ...factsIn("systems", systems),
    ...factsIn("estate", estateFacts),
    ...factsIn("schedules", schedules),
    ...factsIn("estate.routing", estateRouting),
    ...factsIn("estate.schedules", estateSchedules),
    ...factsIn("capacity", capacityFacts),
  ];
}

function factsIn(place: string, node: unknown): FoundFact[] {
  if (!isRecord(node)) return [];
  if (isFact(node)) return [{ place, fact: node }];
  return Object.entries(node).flatMap(([key, child]) => factsIn(`${place}.${key}`, child));
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}

function isFact(node: Record<string, unknown>): node is Record<string, unknown> & Fact<unknown> {
  return "value" in node && Array.isArray(node.sources);
}
