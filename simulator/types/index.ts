import { schemaOf } from "../schema/schema";
import { entries as aws } from "./aws";
import { entries as command } from "./command";
import { entries as docker } from "./docker";
import type { TypeEntry } from "./entry";
import { entries as random } from "./random";

const registry = new Map<string, TypeEntry>(Object.entries({ ...aws, ...random, ...command, ...docker }));

/** The reviewed entry of a type. Throws for a type that nobody reviewed, and says where its entry belongs. */
export function entryOf(type: string): TypeEntry {
  const entry = registry.get(type);
  if (entry !== undefined) return entry;
  schemaOf(type); // a type that does not exist at all is the worse mistake, so it is reported first
  throw new Error(
    `the simulated cloud has no reviewed entry for the resource type ${type}. ` +
      `Add one to ${entryFile(type)}; simulator/README.md says what an entry holds.`,
  );
}

/** Adds entries, or puts others in their place, until the returned function is called. For tests. */
export function withEntries(entries: Readonly<Record<string, TypeEntry>>): () => void {
  const before = new Map(registry);
  for (const [type, entry] of Object.entries(entries)) registry.set(type, entry);
  return () => {
    registry.clear();
    for (const [type, entry] of before) registry.set(type, entry);
  };
}

function entryFile(type: string): string {
  const [provider = "", module = ""] = type.split(":");
  if (provider !== "aws") return `simulator/types/${provider}.ts`;
  return `simulator/types/aws/${module.split("/")[0] ?? module}.ts`;
}
