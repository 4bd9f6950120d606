import assert from "node:assert/strict";
import fc from "fast-check";
import { plainly, valueOf } from "./fixture";

/** How strongly an operator binds, and what it does: an oracle of its own. */
const operators: Readonly<Record<string, readonly [number, (left: number, right: number) => number]>> = {
  OR: [1, (left, right) => Number(left !== 0 || right !== 0)],
  AND: [2, (left, right) => Number(left !== 0 && right !== 0)],
  "<": [3, (left, right) => Number(left < right)],
  "==": [3, (left, right) => Number(left === right)],
  "+": [4, (left, right) => left + right],
  "-": [4, (left, right) => left - right],
  "*": [5, (left, right) => left * right],
};

type Tree = number | { readonly operator: string; readonly left: Tree; readonly right: Tree };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 2 }),
    fc.record({
      operator: fc.constantFrom(...Object.keys(operators)),
      left: tie("tree"),
      right: tie("tree"),
    }),
  ),
}));

/** With as few brackets as the operators' strengths allow. */
function print(tree: Tree, around = 0): string {
  if (typeof tree === "number") return String(tree);
  const [strength] = operators[tree.operator] ?? [0];
  const text = `${print(tree.left, strength)} ${tree.operator} ${print(tree.right, strength + 1)}`;
  return strength < around ? `(${text})` : text;
}

function compute(tree: Tree): number {
  if (typeof tree === "number") return tree;
  return operators[tree.operator]?.[1](compute(tree.left), compute(tree.right)) ?? NaN;
}

describe("an expression", () => {
  it("binds OR < AND < comparisons < sums < products, and from the left", () => {
    fc.assert(
      fc.property(tree, (each) => {
        assert.equal(plainly(print(each)), compute(each));
      }),
    );
  });

  for (const [expression, value] of [
    ["1 OR 0 AND 0", 1],
    ["0 AND 0 OR 1", 1],
    ["1 || 0 && 0", 1],
    ["1 < 2 AND 2 < 1", 0],
    ["1 + 1 < 3", 1],
    ["2 + 3 * 4", 14],
    ["10 - 4 - 3", 3],
    ["8 / 4 / 2", 1],
  ] as const) {
    it(`${expression} is ${value}`, () => {
      assert.equal(plainly(expression), value);
    });
  }

  it("knows powers, minus signs and numbers of every form", () => {
    assert.equal(plainly("-2 ^ 2"), -4);
    assert.equal(plainly("2 ^ 3 ^ 2"), 512);
    assert.equal(plainly("2 * -3"), -6);
    assert.equal(plainly("1.5e3 + 0.5"), 1500.5);
  });

  for (const [expression, message] of [
    ["1 +", /expected a number.*found the end at position 3/],
    ["(1", /expected \), found the end/],
    ["1 2", /expected an operator or the end, found 2/],
    ["1 # 2", /cannot read "# 2" at position 2/],
    ["SUM(m, m)", /SUM does not take 2 arguments/],
    ["FILL(m)", /FILL does not take 1 arguments/],
    ["TIME_SERIES(m)", /TIME_SERIES takes a number/],
    ["SEARCH('x')", /the function SEARCH is not known; there are: ABS, AVG/],
    ["fill(m, 0)", /the function fill is not known/],
    ["nothing", /"nothing" is no id of the request; there are: m/],
    ["FILL(m, repeat)", /"repeat" is no id/],
    ["METRICS(m)", /METRICS takes a text/],
    ["'text'", /the text "text" stands where a value belongs/],
    ["[1, m]", /an array holds time series/],
    ["[m] + [m]", /cannot apply \+ to two arrays/],
    ["ABS(1)", /ABS: needs a time series/],
    ["SUM(1)", /SUM: needs an array/],
    ["IF(1, 1, 0)", /IF needs a time series/],
    ["IF(1, 1, m)", /chooses between time series/],
    ["IF([m], m, 0)", /IF takes numbers and single time series/],
    ["FILL(m, [m])", /FILL takes one filler/],
    ["", /found the end/],
  ] as const) {
    it(`"${expression}" is refused with a reason`, () => {
      assert.throws(() => valueOf(expression, { m: [1] }), message);
    });
  }
});
