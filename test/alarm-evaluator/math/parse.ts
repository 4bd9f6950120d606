import { tokensOf, type Token } from "./tokens";

/** Operators that take two operands, weakest first; those of one line bind alike, from the left. */
const strengths = [
  ["OR", "||"],
  ["AND", "&&"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/"],
] as const;

export type Operator = (typeof strengths)[number][number] | "^";

/** An expression of metric math, taken apart. */
export type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | { readonly kind: "minus"; readonly operand: Node }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] };

/**
 * Reads an expression of metric math.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function parse(expression: string): Node {
  return new Parser(expression).whole();
}

/** Everything inside an expression, itself included. */
export function nodesIn(node: Node): readonly Node[] {
  switch (node.kind) {
    case "list":
      return [node, ...node.items.flatMap(nodesIn)];
    case "call":
      return [node, ...node.args.flatMap(nodesIn)];
    case "minus":
      return [node, ...nodesIn(node.operand)];
    case "operation":
      return [node, ...nodesIn(node.left), ...nodesIn(node.right)];
    default:
      return [node];
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(private readonly expression: string) {
    this.tokens = tokensOf(expression);
  }

  whole(): Node {
    const node = this.operation(0);
    if (this.token.kind !== "end") throw this.unexpected("an operator or the end");
    return node;
  }

  private operation(strength: number): Node {
    const operators: readonly Operator[] | undefined = strengths[strength];
    if (operators === undefined) return this.minus();
    let left = this.operation(strength + 1);
    for (;;) {
      const operator = operators.find((each) => this.accept(each));
      if (operator === undefined) return left;
      left = { kind: "operation", operator, left, right: this.operation(strength + 1) };
    }
  }

  private minus(): Node {
    return this.accept("-") ? { kind: "minus", operand: this.minus() } : this.power();
  }

  private power(): Node {
    const left = this.operand();
    return this.accept("^") ? { kind: "operation", operator: "^", left, right: this.minus() } : left;
  }

  private operand(): Node {
    const { kind, text } = this.token;
    if (kind === "number") {
      this.position += 1;
      return { kind, value: Number(text) };
    }
    if (kind === "text") {
      this.position += 1;
      return { kind, value: text.slice(1, -1) };
    }
    if (this.accept("[")) return { kind: "list", items: this.until("]") };
    if (this.accept("(")) {
      const node = this.operation(0);
      this.expect(")");
      return node;
    }
    if (kind !== "name") throw this.unexpected("a number, a metric, a function or (");
    this.position += 1;
    return this.accept("(") ? { kind: "call", name: text, args: this.until(")") } : { kind, name: text };
  }

  private until(closing: string): Node[] {
    const nodes: Node[] = [];
    while (!this.accept(closing)) {
      if (nodes.length > 0) this.expect(",");
      nodes.push(this.operation(0));
    }
    return nodes;
  }

  private get token(): Token {
    const token = this.tokens[this.position];
    if (token === undefined) throw this.unexpected("more");
    return token;
  }

  private accept(text: string): boolean {
    const accepted = this.token.kind !== "text" && this.token.kind !== "end" && this.token.text === text;
    if (accepted) this.position += 1;
    return accepted;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(text);
  }

  private unexpected(wanted: string): Error {
    const found = this.tokens[this.position];
    return new Error(
      `expected ${wanted}, found ${found?.text ?? "nothing"} at position ${found?.at ?? 0} of "${this.expression}"`,
    );
  }
}
