import assert from "node:assert/strict";
import { promisedAlarmsRule } from "../../../policies/rules/promises/promised-alarms";
import { judge, type Written } from "../judge";
import { of } from "../table";
import { alarm, fleet, topics, type Inputs } from "./alarm-pieces";

describe("promised-alarms on own metrics", () => {
  const stack = of("pulumi:pulumi:Stack", {}, { name: "test" });
  const failing = (...alarms: Written[]): string => {
    const verdict = judge(promisedAlarmsRule, stack, fleet, ...alarms, ...topics);
    assert.equal(verdict.result, "fail");
    return verdict.message;
  };
  const health = (change: Inputs = {}): Written =>
    alarm("health", {
      namespace: "VDX",
      metricName: "HealthStatus",
      threshold: 0,
      treatMissingData: "breaching",
      ...change,
    });

  it("asks the stack for each of a system's own", () => {
    const message = failing();
    for (const words of [
      "HealthStatus > 0",
      "ServiceHealthStatus of redis > 0",
      "BackupAgeHours of daily > 24",
    ]) {
      assert.ok(message.includes(`${words} for vdx`), message);
    }
    assert.doesNotMatch(message, /mailgenius/);
  });

  it("takes the right one for an answer, and no other", () => {
    assert.doesNotMatch(failing(health()), / HealthStatus/);
    assert.match(failing(health({ namespace: "MailGenius" })), /no alarm reads HealthStatus/);
    assert.match(failing(health({ treatMissingData: "notBreaching" })), /takes silence for notBreaching/);
    assert.match(failing(health({ threshold: 1 })), /health has the limit 1/);
  });
});
