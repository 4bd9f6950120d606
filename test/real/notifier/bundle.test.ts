import assert from "node:assert/strict";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { start } from "../../functions/notifier/fixture";
import { alarmEvent, snsEvent } from "../../functions/notifier/messages";
import { bundleRuns, database, to } from "./runs";
import { behaviours } from "./stand-in";

describe("the notifier's bundle, on Lambda's Node.js and an emulated AWS", function () {
  this.timeout(600_000);
  const runs = bundleRuns();

  it("repeats only what is outstanding: Slack is down, the others hear once", async () => {
    await runs.fresh();
    runs.around.slack.usual = behaviours.gone;
    const event = to(runs.around.topics, alarmEvent(database, "ALARM"));
    await assert.rejects(runs.run.invoke("handler", event), /OutstandingError/);
    await assert.rejects(runs.run.invoke("handler", event), /OutstandingError/);
    runs.around.slack.usual = behaviours.slackOk;
    await runs.run.invoke("handler", event);
    await runs.run.invoke("handler", event);
    assert.equal(runs.around.pagerduty.received.length, 1);
    assert.equal(runs.around.slack.received.length, 3);
    assert.deepEqual(runs.run.metric("NotificationsFailed"), { email: 0, slack: 2, pagerduty: 0 });
  });

  it("works with what is configured, and counts the gaps", async () => {
    await runs.fresh(false);
    await runs.run.invoke("handler", to(runs.around.topics, alarmEvent(database, "ALARM")));
    assert.deepEqual(runs.run.metric("NotificationsSent"), { email: 3 });
    assert.deepEqual(runs.run.metric("ChannelNotConfigured"), { slack: 1, pagerduty: 1 });
    await runs.around.fill("pagerduty", "0123456789abcdef0123456789abcdef");
    const later = runs.another(); // a missing secret is asked for again after half a minute, or by the next environment
    await later.invoke("rounds", { job: "escalate" });
    assert.deepEqual(later.metric("ChannelNotConfigured"), { email: 0, slack: 1, pagerduty: 0, sms: 1 });
  });

  it("keeps secrets, numbers and addresses out of its log and out of messages", async () => {
    await runs.fresh();
    runs.around.pagerduty.usual = behaviours.refused;
    const text = "Response started by maria@empresa.com.br from 203.0.113.9, password=hunter2";
    await assert.rejects(runs.run.invoke("handler", to(runs.around.topics, snsEvent(text))));
    const texts = runs.around.slack.received.map(({ body }) => JSON.stringify(body));
    texts.push(...runs.around.pagerduty.received.map(({ body }) => JSON.stringify(body.payload)));
    const everything = [...runs.run.log, ...texts].join("\n");
    assert.match(everything, /Response started by \(e-mail address\)/);
    assert.doesNotMatch(everything, /maria|203\.0\.113|hunter2|services\/T1|0123456789abcdef|988887777/);
  });

  it("keeps incidents: start, end and level", async () => {
    await runs.fresh();
    await runs.run.invoke("handler", to(runs.around.topics, alarmEvent(database, "ALARM")));
    await runs.run.invoke(
      "handler",
      to(runs.around.topics, alarmEvent(database, "OK", { at: start + 90_000, oldState: "ALARM" })),
    );
    const { Items } = await runs.around.documents.send(
      new QueryCommand({
        TableName: runs.around.tableName,
        KeyConditionExpression: "pk = :month",
        ExpressionAttributeValues: { ":month": "incident#2026-11" },
      }),
    );
    assert.equal(Items?.length, 1);
    const { expiresAt, ...incident } = (Items[0] ?? {}) as Record<string, unknown>;
    assert.deepEqual(incident, {
      pk: "incident#2026-11",
      sk: `2026-11-24T10:00:00.000Z#${database}`,
      alarm: database,
      level: "critical",
      startedAt: "2026-11-24T10:00:00.000Z",
      endedAt: "2026-11-24T10:01:30.000Z",
    });
    assert.ok(Number(expiresAt) > Date.now() / 1000 + 399 * 24 * 3600);
  });

  it("sends the daily list, once a day", async () => {
    await runs.fresh();
    await runs.run.invoke("rounds", { job: "digest" });
    await runs.run.invoke("rounds", { job: "digest" });
    assert.deepEqual(runs.run.metric("NotificationsSent"), { email: 1 });
  });

  it("refuses events that are none of its own, and stays usable", async () => {
    await runs.fresh();
    for (const event of [null, {}, [], "x", { Records: [{}] }]) {
      await assert.rejects(runs.run.invoke("handler", event), /not one of SNS/);
    }
    await assert.rejects(runs.run.invoke("rounds", { job: "everything" }));
    await runs.run.invoke("handler", to(runs.around.topics, alarmEvent(database, "ALARM")));
    assert.equal(runs.around.slack.received.length, 1);
  });

  it("says what is wrong with its configuration", async () => {
    await runs.fresh();
    const broken = runs.another({ ...runs.around.configuration, channels: ["fax"] });
    await assert.rejects(
      broken.invoke("handler", alarmEvent(database, "ALARM")),
      /configuration\.json is not valid/,
    );
  });
});
