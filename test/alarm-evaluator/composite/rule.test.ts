import assert from "node:assert/strict";
import fc from "fast-check";
import { states, type State } from "../alarm";
import { alarmsIn, holds, parseRule, type Rule } from "./rule";

const stateOf = (known: Readonly<Record<string, State>>) => (name: string) =>
  known[name] ?? "INSUFFICIENT_DATA";

describe("the rule of a composite alarm", () => {
  // the examples of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html
  for (const [rule, known, expected] of [
    ["ALARM(Cpu) AND ALARM(Disk)", { Cpu: "ALARM", Disk: "ALARM" }, true],
    ["ALARM(Cpu) AND ALARM(Disk)", { Cpu: "ALARM", Disk: "OK" }, false],
    ["ALARM(Cpu) AND NOT ALARM(Deploying)", { Cpu: "ALARM", Deploying: "OK" }, true],
    ["ALARM(Cpu) AND NOT ALARM(Deploying)", { Cpu: "ALARM" }, true],
    ["ALARM(Cpu) AND NOT ALARM(Deploying)", { Cpu: "ALARM", Deploying: "ALARM" }, false],
    ['(ALARM("Cpu") OR \n ALARM("Disk")) AND \n OK("Network")', { Disk: "ALARM", Network: "OK" }, true],
    ['(ALARM("Cpu") OR ALARM("Disk")) AND OK("Network")', { Disk: "ALARM" }, false],
    ["INSUFFICIENT_DATA(Cpu)", {}, true],
    ["TRUE", {}, true],
    ["NOT TRUE OR FALSE", {}, false],
  ] as const) {
    it(`${rule.replaceAll("\n", " ")} is ${expected} when ${JSON.stringify(known)}`, () => {
      assert.equal(holds(parseRule(rule), stateOf(known)), expected);
    });
  }

  it("names alarms by name, in quotes with spaces, and by ARN", () => {
    const rule = 'ALARM("a b") OR OK(arn:aws:cloudwatch:us-east-1:111111111111:alarm:c) OR ALARM("a b")';
    assert.deepEqual(alarmsIn(parseRule(rule)), ["a b", "c"]);
  });

  for (const [rule, message] of [
    ["", /expected ALARM, OK.*found the end/],
    ["ALARM(a", /expected \), found the end/],
    ["ALARM()", /expected an alarm, found \)/],
    ["ALARM(a) ALARM(b)", /expected AND, OR or the end, found ALARM/],
    ["ALARM(a) and ALARM(b)", /expected AND, OR or the end, found and/],
    ["AT_LEAST(2, ALARM, (a, b))", /found AT_LEAST/],
    ['ALARM("a)', /cannot read/],
    ["Alarm(a)", /found Alarm/],
    ["NOT", /found the end/],
  ] as const) {
    it(`"${rule}" is refused with a reason`, () => {
      assert.throws(() => parseRule(rule), message);
    });
  }

  const names = ["a", "b", "c"] as const;
  const plain = { noNullPrototype: true };
  const { anyRule } = fc.letrec<{ anyRule: Rule }>((tie) => ({
    anyRule: fc.oneof(
      { maxDepth: 4 },
      fc.record(
        {
          kind: fc.constant("in-state" as const),
          state: fc.constantFrom(...states),
          alarm: fc.constantFrom(...names),
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

  /** With as few brackets as NOT before AND before OR allows. */
  function print(rule: Rule, around = 0): string {
    switch (rule.kind) {
      case "constant":
        return rule.value ? "TRUE" : "FALSE";
      case "in-state":
        return `${rule.state}("${rule.alarm}")`;
      case "not":
        return `NOT ${print(rule.operand, 3)}`;
      default: {
        const strength = rule.kind === "and" ? 2 : 1;
        const text = `${print(rule.left, strength)} ${rule.kind.toUpperCase()} ${print(rule.right, strength + 1)}`;
        return strength < around ? `(${text})` : text;
      }
    }
  }

  it("reads back what is written with as few brackets as possible", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        assert.deepEqual(parseRule(print(rule)), rule);
      }),
    );
  });
});
