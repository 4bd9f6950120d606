/**
 * A small reading of CloudWatch's metric math, for one period: FILL, IF, SUM and MAX of lists, comparisons, AND, OR and
 * arithmetic. A metric without a value makes everything silent that FILL does not fill; SUM and MAX take what there is.
 */
export function evaluate(expression: string, metrics: Readonly<Record<string, number>>): number | undefined {
  const tokens = expression.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|>=|[()<>,/*+[\]-]/g) ?? [];
  let position = 0;
  const next = (): string => tokens[position++] ?? "";
  const accept = (...wanted: string[]): string | undefined =>
    wanted.includes(tokens[position] ?? "") ? next() : undefined;
  const expect = (wanted: string): void => {
    const found = next();
    if (found !== wanted) throw new Error(`expected ${wanted}, found ${found} in ${expression}`);
  };

  type Value = number | undefined;
  const binary = (
    operand: () => Value,
    operators: Record<string, (a: number, b: number) => number>,
  ): Value => {
    let left = operand();
    for (
      let operator = accept(...Object.keys(operators));
      operator;
      operator = accept(...Object.keys(operators))
    ) {
      const right = operand();
      left = left === undefined || right === undefined ? undefined : operators[operator]?.(left, right);
    }
    return left;
  };
  const or = (): Value => binary(and, { OR: (a, b) => Number(a !== 0 || b !== 0) });
  const and = (): Value => binary(comparison, { AND: (a, b) => Number(a !== 0 && b !== 0) });
  const comparison = (): Value =>
    binary(sum, {
      "<": (a, b) => Number(a < b),
      ">": (a, b) => Number(a > b),
      ">=": (a, b) => Number(a >= b),
    });
  const sum = (): Value => binary(product, { "+": (a, b) => a + b, "-": (a, b) => a - b });
  const product = (): Value => binary(atom, { "*": (a, b) => a * b, "/": (a, b) => a / b });
  const callArguments = (): Value[] => {
    expect("(");
    const values = [or()];
    while (accept(",")) values.push(or());
    expect(")");
    return values;
  };
  const listed = (): Value[] => {
    expect("(");
    expect("[");
    const values = [or()];
    while (accept(",")) values.push(or());
    expect("]");
    expect(")");
    return values;
  };
  const atom = (): Value => {
    const token = next();
    if (/^\d/.test(token)) return Number(token);
    if (token === "(") {
      const value = or();
      expect(")");
      return value;
    }
    if (token === "FILL") {
      const [value, filling] = callArguments();
      return value ?? filling;
    }
    if (token === "IF") {
      const [condition, whenTrue, whenFalse] = callArguments();
      return condition === undefined ? undefined : condition !== 0 ? whenTrue : whenFalse;
    }
    if (token === "SUM" || token === "MAX") {
      const values = listed().filter((value) => value !== undefined);
      if (values.length === 0) return undefined;
      return token === "MAX" ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
    }
    return metrics[token];
  };

  const value = or();
  if (position !== tokens.length)
    throw new Error(`cannot read "${tokens.slice(position).join(" ")}" in ${expression}`);
  return value;
}
