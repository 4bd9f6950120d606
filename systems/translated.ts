import type { Fact, RequirementId } from "../lib/facts";

/**
 * A documented value in the words of what carries it here: the document's words stay beside it, the reason says
 * how the value follows from them.
 */
export function translated<T>(
  value: T,
  sources: readonly RequirementId[],
  quote: string,
  reason: string,
): Fact<T> {
  return { value, sources, quote, reason };
}
