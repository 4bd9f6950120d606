import assert from "node:assert/strict";
import { notify } from "../../../functions/notifier/notify";
import { round } from "../../../functions/notifier/round";
import { begun, climbed, database, latency } from "./escalated";
import { failed, FakeTools, minute, missing, start, watched } from "./fixture";
import { alarmEvent } from "./messages";

describe("round, where something got lost", () => {
  it("ends an alarm whose end got lost, and tells all who heard of it, escalation included", async () => {
    const tools = await begun(database, "critical");
    await climbed(tools, database, 70);
    tools.sent.length = 0;
    await round([watched(database, "OK", start + 71 * minute)], tools);
    assert.deepEqual(tools.told, [], "its message may be on the way");
    tools.time = start + 80 * minute;
    await round([watched(database, "OK", start + 71 * minute)], tools);
    assert.deepEqual(tools.told, [
      "email database resolve",
      "email l1 resolve",
      "email l2 resolve",
      "email l3 resolve",
      "pagerduty one resolve",
      "slack one resolve",
      "sms on-call-engineer resolve",
    ]);
    assert.deepEqual(await climbed(tools, database, 300), [], "and escalates no more");
    assert.equal(tools.memory.incidents[0]?.endedAt, start + 71 * minute);
  });

  it("ends an alarm that was deleted", async () => {
    const tools = await begun();
    tools.time += 10 * minute;
    await round([], tools);
    assert.deepEqual(tools.told, ["email l1 resolve", "slack one resolve"]);
  });

  it("leaves open at PagerDuty what counts events: such an alarm ends by itself", async () => {
    const tools = new FakeTools();
    await notify(alarmEvent(database, "ALARM", { okActions: [] }), tools);
    tools.sent.length = 0;
    tools.time += 10 * minute;
    await round([watched(database, "OK", start + 5 * minute, { recovers: false })], tools);
    assert.deepEqual(tools.told, []);
    assert.equal(tools.memory.incidents.length, 1);
    assert.deepEqual(await climbed(tools, database, 200), []);
  });

  it("neither escalates nor ends what has no data", async () => {
    const tools = await begun();
    tools.time += 100 * minute;
    await round([watched(latency, "INSUFFICIENT_DATA", start + minute)], tools);
    assert.deepEqual(tools.told, []);
    await round([watched(latency, "ALARM", start + 100 * minute)], tools);
    assert.deepEqual(tools.told, [
      "email l2 trigger",
      "email l3 trigger",
      "slack one trigger",
      "slack one trigger",
    ]);
  });

  it("tells what came back within a cooldown and stayed, when the cooldown ends", async () => {
    const tools = await begun();
    await notify(
      alarmEvent(latency, "OK", { level: "warning", at: start + minute, oldState: "ALARM" }),
      tools,
    );
    await notify(
      alarmEvent(latency, "ALARM", { id: "back", level: "warning", at: start + 2 * minute }),
      tools,
    );
    tools.sent.length = 0;
    const open = [watched(latency, "ALARM", start + 2 * minute, { level: "warning" })];
    tools.time = start + 4 * minute;
    await round(open, tools);
    assert.deepEqual(tools.told, [], "the documented 300 s are not over");
    tools.time = start + 6 * minute;
    await round(open, tools);
    await round(open, tools);
    assert.deepEqual(tools.told, ["email l1 trigger", "slack one trigger"]);
  });

  it("finds an alarm that nobody ever heard of, after the message had its time", async () => {
    const tools = new FakeTools();
    tools.time = start + 2 * minute;
    await round([watched(database, "ALARM", start)], tools);
    assert.deepEqual(tools.told, []);
    tools.time = start + 4 * minute;
    await round([watched(database, "ALARM", start)], tools);
    await round([watched(database, "ALARM", start)], tools);
    assert.equal(tools.told.filter((line) => line === "pagerduty one trigger").length, 1);
  });

  it("leaves alone what notifies no topic of the system, and what somebody silenced", async () => {
    const tools = new FakeTools();
    tools.time = start + 10 * minute;
    const alarms = [
      watched("mailgenius-app-scaling", "ALARM", start, { level: undefined }),
      watched(database, "ALARM", start, { silenced: true }),
    ];
    await round(alarms, tools);
    assert.deepEqual(tools.told, []);
  });

  it("tells again whom a channel kept from it, once Lambda's repetitions are over", async () => {
    const tools = new FakeTools();
    tools.answers = { slack: failed };
    const event = alarmEvent(latency, "ALARM", { level: "warning" });
    await assert.rejects(notify(event, tools));
    tools.answers = {};
    tools.sent.length = 0;
    await round([watched(latency, "ALARM", start)], tools);
    assert.deepEqual(tools.told, []);
    tools.time += 6 * minute;
    await round([watched(latency, "ALARM", start)], tools);
    await round([watched(latency, "ALARM", start)], tools);
    assert.deepEqual(tools.told, ["slack one trigger"]);
  });

  it("repeats an end that did not reach everybody", async () => {
    const tools = await begun();
    tools.answers = { email: failed };
    await assert.rejects(
      notify(alarmEvent(latency, "OK", { at: start + 1, oldState: "ALARM", level: "warning" }), tools),
    );
    tools.answers = {};
    tools.time += 6 * minute;
    await round([watched(latency, "OK", start + 1)], tools);
    await round([watched(latency, "OK", start + 1)], tools);
    assert.deepEqual(tools.told, ["email l1 resolve", "slack one resolve"]);
  });

  it("looks at every alarm although one of them fails", async () => {
    const tools = new FakeTools();
    tools.time += 10 * minute;
    const keep = tools.memory.keepAlarm.bind(tools.memory);
    tools.memory.keepAlarm = (record, version) =>
      record.name.includes("latency") ? Promise.reject(new Error("no")) : keep(record, version);
    const alarms = [
      watched(latency, "ALARM", start, { level: "warning" }),
      watched("mailgenius-queue-queue-depth-high", "ALARM", start),
    ];
    await assert.rejects(round(alarms, tools), /latency-p95-high/);
    assert.deepEqual(tools.told, ["email l1 trigger", "email l2 trigger", "slack one trigger"]);
  });

  it("counts every channel that the stack uses, whether it is configured or not", async () => {
    const tools = new FakeTools();
    tools.answers = { pagerduty: missing };
    await round([], tools);
    assert.deepEqual(tools.counted, {
      "missing email": 0,
      "missing slack": 0,
      "missing pagerduty": 1,
      "missing sms": 0,
    });
  });
});
