import assert from "node:assert/strict";
import fc from "fast-check";
import type { State } from "../alarm";
import { anyRule, printRule } from "./any-rule";
import { alarmsIn, holds, parseRule } from "./rule";

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
    ["AND ALARM(a)", /found AND/],
    ["ALARM(a) AND AND ALARM(b)", /found AND/],
    ["NOT", /found the end/],
  ] as const) {
    it(`"${rule}" is refused with a reason`, () => {
      assert.throws(() => parseRule(rule), message);
    });
  }

  it("reads back what is written with as few brackets as possible", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        assert.deepEqual(parseRule(printRule(rule)), rule);
      }),
    );
  });
});
