import { createHash } from "node:crypto";

/** Why CloudFormation knows none of these. */
export const noCounterpart = { none: "Docker is no AWS service" };

/** Docker knows no change of these: the thing is made anew. */
export function madeAnew(...inputs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map((input) => [input, "Docker cannot change it"]));
}

/** 64 hex digits, as Docker's own ids and digests. */
export function digest(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Longest name of containers, networks and volumes. */
export const longestName = 255;
