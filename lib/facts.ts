/** An id of the requirement tables, for example `MG-001`, `EG-C07` (a contradiction) or `VDX-G04` (a gap). */
export type RequirementId = `${"MG" | "EG" | "VDX"}-${string}`;

/** A value with the place where it was stated: the only home of that value in the program. */
export interface Fact<T> {
  readonly value: T;
  /** The requirement rows that the value carries. */
  readonly sources: readonly RequirementId[];
  /** The document's own words, verbatim. Absent where the documents are silent. */
  readonly quote?: string;
  /** Why this value, where the documents are silent or contradict one another. */
  readonly reason?: string;
}

/** A value that a document states in so many words. */
export function stated<T>(value: T, sources: readonly RequirementId[], quote: string): Fact<T> {
  return { value, sources, quote };
}

/** A value that the documents leave open, or that settles a contradiction; `sources` name the gap or conflict. */
export function chosen<T>(value: T, sources: readonly RequirementId[], reason: string): Fact<T> {
  return { value, sources, reason };
}

/** What a stack is for. The documents ask more of production than of staging (VDX-007, VDX-008, VDX-010). */
export const environments = ["production", "staging"] as const;
export type Environment = (typeof environments)[number];
