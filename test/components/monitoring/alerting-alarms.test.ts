import assert from "node:assert/strict";
import type { Recording } from "../../support/record";
import { declareNotifier } from "./notifier-fixture";

describe("AlertingAlarms", () => {
  let estate: Recording;
  before(async () => {
    estate = await declareNotifier("mailgenius");
  });

  it("has alarms about itself that go straight to a mailbox's topic", () => {
    const alarms = estate.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
    assert.deepEqual(
      alarms.map(({ inputs }) => inputs.name).sort(),
      [
        "channel-not-configured",
        "notifications-failed",
        "notifier-failing",
        "rounds-missing",
        "undelivered",
      ].map((id) => `mailgenius-alerting-${id}`),
    );
    for (const { inputs } of alarms) {
      assert.match(JSON.stringify(inputs.alarmActions), /mailgenius-notifier-mail-l1"/);
      assert.deepEqual(inputs.okActions, inputs.alarmActions);
    }
  });

  it("watches all three queues, both functions and every channel", () => {
    const queries = (id: string): string =>
      JSON.stringify(estate.named(`mailgenius-notifier-alarms-${id}`).inputs.metricQueries);
    for (const queue of ["undelivered-queue", "alerts-dead-letters", "rounds-dead-letters"]) {
      assert.ok(queries("undelivered").includes(`mailgenius-notifier-${queue}-name`), queue);
    }
    for (const channel of ["email", "slack", "pagerduty", "sms"]) {
      assert.ok(queries("channel-not-configured").includes(`"Channel":"${channel}"`), channel);
      assert.ok(queries("notifications-failed").includes(`"Channel":"${channel}"`), channel);
    }
    assert.match(queries("notifier-failing"), /alerts-function.*rounds-function/);
  });
});
