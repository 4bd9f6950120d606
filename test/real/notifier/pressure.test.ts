import assert from "node:assert/strict";
import { start } from "../../functions/notifier/fixture";
import { alarmEvent } from "../../functions/notifier/messages";
import type { LambdaProcess } from "../../support/lambda-process";
import { bundleRuns, database, to } from "./runs";
import { throttling } from "./throttling";

describe("the notifier's bundle under pressure", function () {
  this.timeout(600_000);
  const runs = bundleRuns();

  it("tells everybody once of 1,000 equal alarms, by two execution environments at the same time", async () => {
    await runs.fresh();
    const second = runs.another();
    const begun = Date.now();
    const calls = (each: LambdaProcess, name: string) => async (): Promise<void> => {
      for (let count = 0; count < 500; count += 1) {
        await each.invoke(
          "handler",
          to(runs.around.topics, alarmEvent(database, "ALARM", { id: `${name}-${count}` })),
        );
      }
    };
    await Promise.all([calls(runs.run, "a")(), calls(second, "b")()]);
    const tookMs = Date.now() - begun;
    console.log(`      1,000 invocations in ${(tookMs / 1000).toFixed(1)} s`);
    assert.equal(runs.around.slack.received.length, 1);
    assert.equal(runs.around.pagerduty.received.length, 1);
    const [sent, suppressed] = [runs.run, second]
      .map((each) => [each.metric("NotificationsSent"), each.metric("NotificationsSuppressed")])
      .reduce(
        ([allSent = {}, all = {}], [moreSent = {}, more = {}]) => [
          added(allSent, moreSent),
          added(all, more),
        ],
        [{}, {}],
      );
    assert.deepEqual(sent, { email: 3, slack: 1, pagerduty: 1 });
    // Unless the cooldown of 60 s ended meanwhile, on a machine that does much else.
    assert.deepEqual(suppressed, { "": 999 });
    await runs.run.invoke(
      "handler",
      to(runs.around.topics, alarmEvent(database, "OK", { at: start + 1, oldState: "ALARM" })),
    );
    assert.equal(runs.around.pagerduty.received.at(-1)?.body.event_action, "resolve");
    assert.equal(runs.around.slack.received.length, 2);
  });

  it("lets one of two environments tell, when both get the same message at the same moment", async () => {
    await runs.fresh();
    const second = runs.another();
    const event = to(runs.around.topics, alarmEvent(database, "ALARM"));
    const results = await Promise.allSettled([
      runs.run.invoke("handler", event),
      second.invoke("handler", event),
    ]);
    assert.ok(results.some(({ status }) => status === "fulfilled"));
    await second.invoke("handler", event).catch(() => undefined); // as Lambda repeats one that failed
    assert.equal(runs.around.slack.received.length, 1);
    assert.equal(runs.around.pagerduty.received.length, 1);
  });

  it("sends what is critical although its table is gone, and waits with the rest", async () => {
    await runs.fresh();
    const blind = runs.another(runs.around.configuration, { TABLE_NAME: "gone" });
    await blind.invoke("handler", to(runs.around.topics, alarmEvent(database, "ALARM")));
    assert.equal(runs.around.pagerduty.received.length, 1);
    const warning = alarmEvent("mailgenius-web-latency-p95-high", "ALARM", { id: "w" });
    await assert.rejects(blind.invoke("handler", to(runs.around.topics, warning, "warning")));
    assert.equal(runs.around.slack.received.length, 1);
  });

  it("gets through a table that refuses every other request for being asked too often", async () => {
    await runs.fresh();
    const table = await throttling(runs.endpoint, (count) => count % 2 === 0);
    const slowed = runs.another(runs.around.configuration, { AWS_ENDPOINT_URL_DYNAMODB: table.url });
    for (let count = 0; count < 20; count += 1) {
      await slowed.invoke(
        "handler",
        to(runs.around.topics, alarmEvent(database, "ALARM", { id: `m${count}` })),
      );
    }
    await table.stop();
    assert.ok(table.refused > 20);
    assert.equal(runs.around.slack.received.length, 1);
    assert.equal(runs.around.pagerduty.received.length, 1);
  });

  it("sends what is critical when the table refuses everything, once a cooldown and environment", async () => {
    await runs.fresh();
    const table = await throttling(runs.endpoint, () => true);
    const slowed = runs.another(runs.around.configuration, { AWS_ENDPOINT_URL_DYNAMODB: table.url });
    for (let count = 0; count < 3; count += 1) {
      await slowed.invoke(
        "handler",
        to(runs.around.topics, alarmEvent(database, "ALARM", { id: `m${count}` })),
      );
    }
    await table.stop();
    assert.equal(runs.around.pagerduty.received.length, 1);
    assert.equal(runs.around.slack.received.length, 1);
  });
});

function added(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}
