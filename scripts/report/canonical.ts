import { createHash } from "node:crypto";
import { compare } from "./model/results";

/** JSON with sorted keys: the same value gives the same bytes, however it was put together. */
export function canonical(value: unknown, indent = 0): string {
  return JSON.stringify(sorted(value), undefined, indent);
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => compare(left, right));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
