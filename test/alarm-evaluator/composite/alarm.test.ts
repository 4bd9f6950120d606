import assert from "node:assert/strict";
import type { State } from "../alarm";
import { compositeStates, readCompositeAlarm } from "./alarm";

const composite = (alarmName: string, alarmRule: string) =>
  readCompositeAlarm(alarmName, { alarmName, alarmRule });
const metricStates = new Map<string, State>([
  ["cpu", "ALARM"],
  ["disk", "OK"],
]);

describe("composite alarms", () => {
  it("stand on metric alarms and on one another, in any order", () => {
    const alarms = [
      composite("page", "ALARM(trouble) AND NOT ALARM(calm)"),
      composite("trouble", "ALARM(cpu) OR ALARM(disk)"),
      composite("calm", "OK(cpu)"),
    ];
    assert.deepEqual(Object.fromEntries(compositeStates(alarms, metricStates)), {
      page: "ALARM",
      trouble: "ALARM",
      calm: "OK",
    });
  });

  it("in a circle are an error that shows it", () => {
    const alarms = [composite("a", "ALARM(b)"), composite("b", "ALARM(a)")];
    assert.throws(() => compositeStates(alarms, metricStates), /circle: a → b → a$/);
  });

  it("that name what does not exist are an error", () => {
    assert.throws(
      () => compositeStates([composite("a", "ALARM(gone)")], metricStates),
      /no alarm gone, which a names/,
    );
  });

  it("are read with their suppressor, by name or ARN", () => {
    for (const alarm of ["deploying", "arn:aws:cloudwatch:us-east-1:111111111111:alarm:deploying"]) {
      const read = readCompositeAlarm("x", {
        alarmName: "x-1",
        alarmRule: "ALARM(cpu)",
        actionsSuppressor: { alarm, waitPeriod: 60, extensionPeriod: 120 },
      });
      assert.equal(read.name, "x-1");
      assert.deepEqual(read.suppressor, { alarm: "deploying", waitSeconds: 60, extensionSeconds: 120 });
    }
  });

  it("with a rule that is not known yet, or none, are refused by name", () => {
    assert.throws(() => readCompositeAlarm("x", { alarmName: "x" }), /composite alarm x:[^]*alarmRule/);
    assert.throws(() => composite("x", "(known after apply)"), /found known in the rule/);
  });
});
