import assert from "node:assert/strict";
import { notify } from "../../../functions/notifier/notify";
import { round } from "../../../functions/notifier/round";
import { OutstandingError } from "../../../functions/notifier/tools";
import { begun, climbed, database, latency } from "./escalated";
import { configurationOf, failed, FakeTools, minute, start, watched } from "./fixture";
import { alarmEvent } from "./messages";

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

  it("does not begin anew when the alarm says the same again within the cooldown", async () => {
    const tools = await begun(database, "critical");
    await climbed(tools, database, 20);
    const again = alarmEvent(database, "ALARM", { id: "again", at: start + 30_000 });
    tools.time = start + 50_000; // within the 60 s of the first message
    await notify(again, tools);
    assert.deepEqual(
      (await climbed(tools, database, 50)).filter((step) => !step.startsWith("60")),
      [],
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
});
