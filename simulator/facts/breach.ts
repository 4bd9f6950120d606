import type { Constraint } from "./shapes";

/** How a value breaks a constraint, or undefined. Counts are of characters for text, of elements for lists. */
export function breach(constraint: Constraint | undefined, value: unknown): string | undefined {
  if (constraint === undefined) return undefined;
  if (Array.isArray(value)) return breachOfList(constraint, value);
  if (typeof value === "number") return outsideRange(constraint, value) ?? notListed(constraint, value);
  if (typeof value === "boolean") return notListed(constraint, value);
  // An empty string stands for "not set" in the provider.
  if (typeof value !== "string" || value === "") return undefined;
  return notListed(constraint, value) ?? wrongLength(constraint, value) ?? wrongForm(constraint, value);
}

function breachOfList(constraint: Constraint, values: readonly unknown[]): string | undefined {
  const { maxItems, each } = constraint;
  if (maxItems !== undefined && values.length > maxItems) {
    return `has ${values.length} elements, at most ${maxItems} are allowed`;
  }
  return values.map((value) => breach(each, value)).find((message) => message !== undefined);
}

function notListed({ enum: allowed }: Constraint, value: string | number | boolean): string | undefined {
  if (allowed === undefined || allowed.some((choice) => String(choice) === String(value))) return undefined;
  return `"${value}" is not one of ${allowed.join(", ")}`;
}

function outsideRange({ minimum, maximum }: Constraint, value: number): string | undefined {
  if (minimum !== undefined && value < minimum) return `${value} is less than ${minimum}`;
  return maximum !== undefined && value > maximum ? `${value} is more than ${maximum}` : undefined;
}

function wrongLength({ minLength, maxLength }: Constraint, value: string): string | undefined {
  const count = `"${shortened(value)}" has ${value.length} characters`;
  if (minLength !== undefined && value.length < minLength)
    return `${count}, at least ${minLength} are needed`;
  return maxLength !== undefined && value.length > maxLength
    ? `${count}, at most ${maxLength} are allowed`
    : undefined;
}

function wrongForm({ pattern }: Constraint, value: string): string | undefined {
  const expression = pattern === undefined ? undefined : compiled(pattern);
  if (expression === undefined || expression.test(value)) return undefined;
  return `"${shortened(value)}" does not match ${pattern}`;
}

const expressions = new Map<string, RegExp | undefined>();

/** Patterns come from schemas written for other regular expressions; one that JavaScript cannot read is skipped. */
function compiled(pattern: string): RegExp | undefined {
  const spelling = pattern.replace(/\\Z$/, "$"); // Python's end of text
  if (!expressions.has(pattern)) expressions.set(pattern, compile(spelling, "u") ?? compile(spelling, ""));
  return expressions.get(pattern);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
