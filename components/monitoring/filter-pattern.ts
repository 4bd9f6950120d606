import type { LinesWith } from "../../lib/log-facts";

/** Which lines, as a filter pattern of CloudWatch Logs (user guide, "Filter pattern syntax for metric filters"). */
export function filterPattern(lines: LinesWith): string {
  if ("words" in lines) return anyOf(lines.words);
  if ("atLeast" in lines) return `{ $.${lines.field} >= ${lines.atLeast} }`;
  const conditions = lines.is.map((value) => `$.${lines.field} = ${JSON.stringify(value)}`);
  return conditions.length === 1
    ? `{ ${conditions.join("")} }`
    : `{ ${conditions.map((each) => `(${each})`).join(" || ")} }`;
}

/** Quoted, because a bare term takes letters, digits and underscores only; `?` in front of each means "or". */
function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => JSON.stringify(word));
  return quoted.length === 1 ? quoted.join("") : quoted.map((word) => `?${word}`).join(" ");
}
