import { parseJsonPattern } from "./json";
import { PatternFault, type Matcher } from "./matcher";
import { parseTerms } from "./terms";

/** Longest pattern that PutMetricFilter takes. */
const longestPattern = 1024;

/**
 * Reads a filter pattern of CloudWatch Logs as its user guide describes it ("Filter pattern syntax"): terms, and conditions on
 * JSON. Patterns of fields between blanks and regular expressions are not known here. Throws a PatternFault.
 */
export function parsePattern(pattern: string): Matcher {
  const text = pattern.trim();
  if (text.length > longestPattern) {
    throw new PatternFault(`it has ${text.length} characters; at most ${longestPattern} are taken`);
  }
  if (text === "") return () => true;
  if (text.startsWith("{")) return parseJsonPattern(text);
  if (text.startsWith("[") || text.startsWith("%")) {
    throw new PatternFault(
      "fields between blanks and regular expressions are not known to the simulated cloud",
    );
  }
  return parseTerms(text);
}
