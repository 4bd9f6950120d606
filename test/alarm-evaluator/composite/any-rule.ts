import fc from "fast-check";
import { states } from "../alarm";
import type { Rule } from "./rule";

/** The alarms that a random rule names. */
export const ruleAlarms = ["a", "b", "c"] as const;

const plain = { noNullPrototype: true };

/** Any rule over three alarms. */
export const { anyRule } = fc.letrec<{ anyRule: Rule }>((tie) => ({
  anyRule: fc.oneof(
    { maxDepth: 4 },
    fc.record(
      {
        kind: fc.constant("in-state" as const),
        state: fc.constantFrom(...states),
        alarm: fc.constantFrom(...ruleAlarms),
      },
      plain,
    ),
    fc.record({ kind: fc.constant("not" as const), operand: tie("anyRule") }, plain),
    fc.record(
      { kind: fc.constantFrom("and" as const, "or"), left: tie("anyRule"), right: tie("anyRule") },
      plain,
    ),
  ),
}));

/** Writes a rule with as few brackets as NOT before AND before OR allows. */
export function printRule(rule: Rule, around = 0): string {
  switch (rule.kind) {
    case "constant":
      return rule.value ? "TRUE" : "FALSE";
    case "in-state":
      return `${rule.state}("${rule.alarm}")`;
    case "not":
      return `NOT ${printRule(rule.operand, 3)}`;
    default: {
      const strength = rule.kind === "and" ? 2 : 1;
      const right = printRule(rule.right, strength + 1);
      const text = `${printRule(rule.left, strength)} ${rule.kind.toUpperCase()} ${right}`;
      return strength < around ? `(${text})` : text;
    }
  }
}
