import { PatternFault, type Matcher } from "./matcher";

type Condition = (document: unknown) => boolean;

const token =
  /^\s*(?:(&&|\|\||[(){}])|(\$(?:\.[\w-]+|\[\d+\])+)|(<=|>=|!=|=|<|>)|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)(?=[\s)}])|(IS\s+(?:NULL|TRUE|FALSE)|NOT\s+EXISTS)|(\*|[\w*.-]+))/u;

type Token =
  | { readonly kind: "mark" | "selector" | "operator" | "string" | "word" | "state"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly value: number };

/** Conditions on a JSON object: `{ ($.level = "error") && ($.status >= 500) }`. A line that is no JSON is never meant. */
export function parseJsonPattern(pattern: string): Matcher {
  const reader = new Reader(tokensOf(pattern));
  reader.take("{");
  const condition = either(reader);
  reader.take("}");
  reader.end();
  return (line) => {
    try {
      return condition(JSON.parse(line));
    } catch {
      return false;
    }
  };
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let rest = pattern; rest.trim() !== "";) {
    const found = token.exec(rest);
    if (found === null) throw new PatternFault(`"${rest.trim()}" is not understood`);
    const [whole, mark, selector, operator, string, number, state, word] = found;
    if (number !== undefined) tokens.push({ kind: "number", text: number, value: Number(number) });
    else if (string !== undefined) tokens.push({ kind: "string", text: string.replace(/\\(.)/gu, "$1") });
    else {
      const kind = mark ? "mark" : selector ? "selector" : operator ? "operator" : state ? "state" : "word";
      tokens.push({ kind, text: mark ?? selector ?? operator ?? state ?? word ?? "" });
    }
    rest = rest.slice(whole.length);
  }
  return tokens;
}

class Reader {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Whether this comes next; it is passed then. */
  has(text: string): boolean {
    if (this.tokens[this.position]?.text !== text) return false;
    this.position += 1;
    return true;
  }

  take(text: string): void {
    if (!this.has(text))
      throw new PatternFault(`${text} is missing before ${this.tokens[this.position]?.text ?? "the end"}`);
  }

  next(): Token {
    const found = this.tokens[this.position];
    if (found === undefined) throw new PatternFault("it ends too early");
    this.position += 1;
    return found;
  }

  end(): void {
    const left = this.tokens[this.position];
    if (left !== undefined) throw new PatternFault(`${left.text} stands behind the end`);
  }
}

function either(reader: Reader): Condition {
  const parts = [both(reader)];
  while (reader.has("||")) parts.push(both(reader));
  return (document) => parts.some((part) => part(document));
}

function both(reader: Reader): Condition {
  const parts = [single(reader)];
  while (reader.has("&&")) parts.push(single(reader));
  return (document) => parts.every((part) => part(document));
}

function single(reader: Reader): Condition {
  if (reader.has("(")) {
    const inner = either(reader);
    reader.take(")");
    return inner;
  }
  const selector = reader.next();
  if (selector.kind !== "selector")
    throw new PatternFault(`${selector.text} is no field: a field begins with $.`);
  const operator = reader.next();
  if (operator.kind === "state") return stateOf(selector.text, operator.text);
  if (operator.kind !== "operator") throw new PatternFault(`${operator.text} is no comparison`);
  return comparison(selector.text, operator.text, reader.next());
}

function stateOf(selector: string, state: string): Condition {
  const wanted = state.replace(/\s+/gu, " ");
  const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
    "IS NULL": (value) => value === null,
    "IS TRUE": (value) => value === true,
    "IS FALSE": (value) => value === false,
    "NOT EXISTS": (value) => value === undefined,
  };
  return (document) => tests[wanted]?.(select(document, selector)) ?? false;
}

/** Numbers are compared with numbers, strings (with `*` for anything) with strings. */
function comparison(selector: string, operator: string, operand: Token): Condition {
  if (operand.kind === "number") {
    const { value } = operand;
    return (document) => compareNumbers(select(document, selector), operator, value);
  }
  if (operand.kind !== "string" && operand.kind !== "word")
    throw new PatternFault(`${operand.text} is no value`);
  if (operator !== "=" && operator !== "!=")
    throw new PatternFault(`${operator} takes a number, not ${operand.text}`);
  const parts = operand.text.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"));
  const wanted = new RegExp(`^${parts.join(".*")}$`, "su");
  return (document) => {
    const value = select(document, selector);
    const isScalar = typeof value === "string" || typeof value === "number";
    return isScalar && wanted.test(String(value)) === (operator === "=");
  };
}

function compareNumbers(value: unknown, operator: string, limit: number): boolean {
  if (typeof value !== "number") return false;
  const results: Readonly<Record<string, boolean>> = {
    "=": value === limit,
    "!=": value !== limit,
    "<": value < limit,
    ">": value > limit,
    "<=": value <= limit,
    ">=": value >= limit,
  };
  return results[operator] ?? false;
}

function select(document: unknown, selector: string): unknown {
  const steps = selector.slice(1).match(/[\w-]+/gu) ?? [];
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    document,
  );
}
