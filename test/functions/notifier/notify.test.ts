import assert from "node:assert/strict";
import { notify } from "../../../functions/notifier/notify";
import { OutstandingError } from "../../../functions/notifier/tools";
import { arnOf, configurationOf, failed, FakeTools, minute, missing, start } from "./fixture";
import { alarmEvent, snsEvent } from "./messages";

const database = "mailgenius-db-database-connections-high";

describe("notify", () => {
  it("tells L1, L2 and the database's administrator at once, by the documented channels", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "ALARM"), tools);
    assert.deepEqual(tools.told, [
      "email database trigger",
      "email l1 trigger",
      "email l2 trigger",
      "pagerduty one trigger",
      "slack one trigger",
    ]);
  });

  it("follows the documented rule of the queue: critical, and no page", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent("mailgenius-queue-queue-depth-high", "ALARM"), tools);
    assert.deepEqual(tools.told, ["email l1 trigger", "email l2 trigger", "slack one trigger"]);
  });

  it("sends an alarm that it does not know by the route of its topic's level", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent("mailgenius-app-something-new", "ALARM", { level: "warning" }), tools);
    assert.deepEqual(tools.told, ["email l1 trigger", "slack one trigger"]);
    assert.equal(tools.sent[0]?.message.level, "warning");
  });

  it("tells once within the cooldown, and again after it", async () => {
    const tools = new FakeTools();
    for (let count = 0; count < 50; count += 1) {
      await notify(alarmEvent(database, "ALARM", { id: `m${count}` }), tools);
    }
    assert.equal(tools.sent.length, 5);
    assert.equal(tools.counted.suppressed, 49);
    tools.time += 61_000; // the rule's 60 s
    await notify(alarmEvent(database, "ALARM", { id: "later", at: tools.time }), tools);
    assert.equal(tools.sent.length, 10);
  });

  it("tells the end within the cooldown, to everybody who heard of the beginning", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "ALARM"), tools);
    tools.time += 5000;
    await notify(alarmEvent(database, "OK", { at: start + 5000, oldState: "ALARM" }), tools);
    assert.equal(tools.told.filter((line) => line.endsWith("resolve")).length, 5);
    assert.deepEqual(tools.memory.incidents, [{ name: database, startedAt: start, endedAt: start + 5000 }]);
  });

  it("tells an end whose beginning nobody noted", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "OK", { oldState: "ALARM" }), tools);
    assert.ok(tools.told.includes("pagerduty one resolve"));
    await notify(alarmEvent(database, "OK", { id: "m3", oldState: "ALARM", at: start + 9000 }), tools);
    assert.equal(tools.told.filter((line) => line === "pagerduty one resolve").length, 2);
  });

  it("says nothing when a new alarm turns to OK for the first time", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "OK", { oldState: "INSUFFICIENT_DATA" }), tools);
    assert.deepEqual(tools.told, []);
  });

  it("reaches the others when one channel fails, and tells only that one again when Lambda repeats", async () => {
    const tools = new FakeTools();
    tools.answers = { slack: failed };
    const event = alarmEvent(database, "ALARM");
    await assert.rejects(notify(event, tools), OutstandingError);
    assert.equal(tools.sent.length, 4);
    assert.equal(tools.counted["failed slack"], 1);
    await assert.rejects(notify(event, tools), OutstandingError);
    assert.equal(tools.sent.length, 4, "nobody is told twice");
    tools.answers = {};
    await notify(event, tools);
    assert.deepEqual(tools.sent.at(-1)?.channel, "slack");
    assert.equal(tools.sent.length, 5);
    await notify(event, tools);
    assert.equal(tools.sent.length, 5, "a message that comes twice is told once");
  });

  it("does without a channel that nobody configured, and counts the gap", async () => {
    const tools = new FakeTools();
    tools.answers = { slack: missing };
    await notify(alarmEvent(database, "ALARM"), tools);
    assert.equal(tools.sent.length, 4);
    assert.equal(tools.counted["missing slack"], 1);
  });

  it("leaves out the channels that the stack does without", async () => {
    const tools = new FakeTools(configurationOf("mailgenius", ["pagerduty", "sms"]));
    await notify(alarmEvent(database, "ALARM"), tools);
    assert.ok(!tools.told.some((line) => line.startsWith("pagerduty")));
  });

  it("knows an alarm that leaves its ARN out by the topic's region and account", async () => {
    const tools = new FakeTools();
    const fields = {
      AlarmName: database,
      StateChangeTime: "2026-11-24T10:00:00Z",
      NewStateReason: "because",
    };
    await notify(snsEvent(JSON.stringify({ ...fields, NewStateValue: "ALARM" }), { id: "a" }), tools);
    assert.equal(tools.sent[0]?.message.dedupKey, arnOf(database));
    await notify(alarmEvent(database, "OK", { at: start + 1, oldState: "ALARM" }), tools);
    assert.ok(tools.told.includes("pagerduty one resolve"));
  });

  it("ignores a beginning that arrives after its end", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "OK", { at: start + 5000, oldState: "ALARM" }), tools);
    const before = tools.sent.length;
    await notify(alarmEvent(database, "ALARM", { at: start }), tools);
    assert.equal(tools.sent.length, before);
    assert.equal(tools.counted.suppressed, 1);
  });

  it("ends at PagerDuty what ended while its beginning was still on the way", async () => {
    const tools = new FakeTools();
    const slow = tools.senders.pagerduty.send.bind(tools.senders.pagerduty);
    let overtaken = false;
    tools.senders.pagerduty.send = async (recipient, message, deadline) => {
      if (message.action === "trigger" && !overtaken) {
        overtaken = true;
        await notify(alarmEvent(database, "OK", { at: start + 1000, oldState: "ALARM" }), tools);
      }
      return slow(recipient, message, deadline);
    };
    await notify(alarmEvent(database, "ALARM"), tools);
    const pages = tools.sent
      .filter(({ channel }) => channel === "pagerduty")
      .map(({ message }) => message.action);
    assert.deepEqual(pages, ["resolve", "trigger", "resolve"]);
  });

  it("sends what is critical even without its memory, at most once a cooldown from one process", async () => {
    const tools = new FakeTools();
    tools.memory.broken = true;
    for (let count = 0; count < 20; count += 1) {
      await notify(alarmEvent(database, "ALARM", { id: `m${count}` }), tools);
    }
    assert.equal(tools.sent.length, 5);
  });

  it("waits for its memory with what is not critical", async () => {
    const tools = new FakeTools();
    tools.memory.broken = true;
    await assert.rejects(notify(alarmEvent("mailgenius-app-x", "ALARM", { level: "warning" }), tools));
    assert.equal(tools.sent.length, 0);
    tools.memory.broken = false;
    await notify(alarmEvent("mailgenius-app-x", "ALARM", { level: "warning" }), tools);
    assert.equal(tools.sent.length, 2);
  });

  it("lets only one of two runs tell somebody at the same time", async () => {
    const tools = new FakeTools();
    const event = alarmEvent(database, "ALARM");
    const results = await Promise.allSettled([notify(event, tools), notify(event, tools)]);
    assert.equal(tools.sent.length, 5);
    assert.ok(results.some(({ status }) => status === "fulfilled"));
    await notify(event, tools);
    assert.equal(tools.sent.length, 5);
  });

  it("keeps its word for a minute, a day and a year: no time of the test's machine is in it", async () => {
    const tools = new FakeTools();
    tools.time += 400 * 24 * 60 * minute;
    await notify(alarmEvent(database, "ALARM", { at: tools.time }), tools);
    assert.equal(tools.sent[0]?.message.at.getTime(), tools.time);
  });
});
