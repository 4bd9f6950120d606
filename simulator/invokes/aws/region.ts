import { createHash } from "node:crypto";
import type { InvokeRequest } from "..";

/** The region that a lookup asks about: its own argument, otherwise that of the provider. */
export function regionAsked({ args, config }: InvokeRequest): string {
  return typeof args.region === "string" ? args.region : config.region;
}

/** Hex digits that hang on the question only, for ids that differ per region but never between runs. */
export function stableHex(length: number, ...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("|")).digest("hex").slice(0, length);
}

/** Text argument, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Values of a filter by name, as EC2's lookups take them. */
export function filterValues(args: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const filters = Array.isArray(args.filters) ? (args.filters as readonly FilterArgument[]) : [];
  return filters.filter((filter) => filter.name === name).flatMap((filter) => filter.values);
}

interface FilterArgument {
  readonly name: string;
  readonly values: readonly string[];
}
