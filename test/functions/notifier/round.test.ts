import assert from "node:assert/strict";
import { digest } from "../../../functions/notifier/digest";
import { notify } from "../../../functions/notifier/notify";
import { round } from "../../../functions/notifier/round";
import { OutstandingError } from "../../../functions/notifier/tools";
import { alarmEvent, configurationOf, failed, FakeTools, minute, missing, start, watched } from "./fixture";

const latency = "mailgenius-web-latency-p95-high";
const database = "mailgenius-db-database-connections-high";

/** A warning that began at `start` and was told. */
async function begun(name = latency, level = "warning", tools = new FakeTools()): Promise<FakeTools> {
  await notify(alarmEvent(name, "ALARM", { level }), tools);
  tools.sent.length = 0;
  return tools;
}

/** What rounds tell while an alarm lasts, looked at every two minutes: `minute audience`. */
async function climbed(tools: FakeTools, name: string, minutes: number): Promise<string[]> {
  const steps: string[] = [];
  for (let passed = 0; passed <= minutes; passed += 2) {
    tools.time = start + passed * minute;
    tools.sent.length = 0;
    await round([watched(name, "ALARM", start)], tools);
    steps.push(...tools.sent.map(({ channel, recipient }) => `${passed} ${channel} ${recipient}`));
  }
  return steps.sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b));
}

describe("round", () => {
  it("escalates a warning of MailGenius to L2 after 15 and L3 after 60 minutes, once each", async () => {
    assert.deepEqual(await climbed(await begun(), latency, 240), [
      "16 email l2",
      "16 slack one",
      "60 email l3",
      "60 slack one",
    ]);
  });

  it("calls the engineer on duty after 15 minutes of a critical alert, and goes up to management", async () => {
    assert.deepEqual(await climbed(await begun(database, "critical"), database, 240), [
      "16 sms on-call-engineer",
      "60 email l3",
      "60 pagerduty one",
      "60 slack one",
      "120 email management",
    ]);
  });

  it("takes a critical problem of Email Gateway to executives after an hour", async () => {
    const name = "email-gateway-api-cpu-critical";
    const tools = await begun(name, "critical", new FakeTools(configurationOf("email-gateway")));
    assert.deepEqual(await climbed(tools, name, 120), ["60 email l4", "60 sms executive"]);
  });

  it("calls VDX's two contacts when nobody on call ended it in time, whatever the level", async () => {
    const name = "vdx-backend-cpu-high";
    const tools = await begun(name, "warning", new FakeTools(configurationOf("vdx")));
    assert.deepEqual(await climbed(tools, name, 120), ["16 sms devops", "16 sms tech-lead"]);
  });

  it("catches up on every step when rounds were missing, in order", async () => {
    const tools = await begun();
    tools.time = start + 90 * minute;
    await round([watched(latency, "ALARM", start)], tools);
    assert.deepEqual(
      tools.sent.filter(({ channel }) => channel === "email").map(({ recipient }) => recipient),
      ["l2", "l3"],
    );
  });

  it("takes a step again until everybody on it has been told, and tells nobody twice", async () => {
    const tools = await begun();
    tools.time = start + 20 * minute;
    tools.answers = { slack: failed };
    await assert.rejects(round([watched(latency, "ALARM", start)], tools), OutstandingError);
    tools.answers = {};
    await round([watched(latency, "ALARM", start)], tools);
    await round([watched(latency, "ALARM", start)], tools);
    assert.deepEqual(tools.told, ["email l2 trigger", "slack one trigger"]);
  });

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

describe("digest", () => {
  const alarms = [
    watched(database, "ALARM", start - 5 * minute),
    watched(latency, "INSUFFICIENT_DATA", start - 25 * 60 * minute, { level: "warning" }),
    watched("mailgenius-app-new", "INSUFFICIENT_DATA", start - 60 * minute),
    watched("mailgenius-app-fine", "OK", start),
    watched("mailgenius-app-muted", "OK", start, { silenced: true }),
  ];

  it("lists what is open, what has no data for a day, what is silenced, and channels without their secret", async () => {
    const tools = new FakeTools();
    tools.answers = { pagerduty: missing };
    await digest(alarms, tools);
    assert.deepEqual(tools.told, ["email l1 tell"]);
    const [{ message } = assert.fail()] = tools.sent;
    assert.equal(message.headline, "Daily list: 1 open, 1 without data, 1 gaps");
    assert.match(
      message.body ?? "",
      /In alarm \(1\):\n- mailgenius-db-database-connections-high since .* \(critical\)/,
    );
    assert.match(
      message.body ?? "",
      /Without data for more than a day \(1\):\n- mailgenius-web-latency-p95-high/,
    );
    assert.match(message.body ?? "", /Silenced.*\(1\):\n- mailgenius-app-muted/);
    assert.match(message.body ?? "", /- pagerduty: no value/);
    assert.doesNotMatch(message.body ?? "", /mailgenius-app-new|mailgenius-app-fine/);
  });

  it("is sent when nothing is open, and once a day", async () => {
    const tools = new FakeTools();
    await digest([], tools);
    await digest([], tools);
    assert.equal(tools.sent.length, 1);
    assert.equal(tools.sent[0]?.message.body, "Nothing is open.");
    tools.time += 24 * 60 * minute;
    await digest([], tools);
    assert.equal(tools.sent.length, 2);
  });

  it("is repeated when it could not be sent", async () => {
    const tools = new FakeTools();
    tools.answers = { email: failed };
    await assert.rejects(digest([], tools), OutstandingError);
    tools.answers = {};
    await digest([], tools);
    assert.equal(tools.sent.length, 1);
  });

  it("stays short when everything burns", async () => {
    const tools = new FakeTools();
    await digest(
      Array.from({ length: 1000 }, (_, index) => watched(`mailgenius-app-${index}`, "ALARM", start)),
      tools,
    );
    const body = tools.sent[0]?.message.body ?? "";
    assert.match(body, /- and 900 more/);
    assert.ok(body.length < 12_000);
  });
});
