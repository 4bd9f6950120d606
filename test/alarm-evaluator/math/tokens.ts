/** A word, number, text or sign of an expression, and where it stands. */
export interface Token {
  readonly kind: "number" | "name" | "text" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const patterns = [
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ["name", /[A-Za-z_]\w*/y],
  ["text", /"[^"]*"|'[^']*'/y],
  ["sign", /==|!=|<=|>=|&&|\|\||[<>+\-*/^(),[\]]/y],
] as const;

/** Splits an expression. A character that no expression has is an error that shows where it stands. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    if (/\s/.test(expression.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(expression, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: "end", text: "the end", at }];
}

function tokenAt(expression: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  throw new Error(`cannot read "${expression.slice(at)}" at position ${at} of "${expression}"`);
}
