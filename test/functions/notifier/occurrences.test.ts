import assert from "node:assert/strict";
import { notify } from "../../../functions/notifier/notify";
import { configurationOf, FakeTools } from "./fixture";
import { snsEvent } from "./messages";

describe("what is no alarm", () => {
  it("passes a runbook's text on, to whom it names", async () => {
    const tools = new FakeTools(configurationOf("email-gateway"));
    const text = "Incident: data leak - Response initiated";
    await notify(snsEvent(text, { audience: "security, l4, nobody" }), tools);
    assert.deepEqual(tools.told, [
      "email l4 trigger",
      "email security trigger",
      "sms executive trigger",
      "sms security-lead trigger",
    ]);
    assert.equal(tools.sent[0]?.message.headline, text);
  });

  it("tells the same text once within the cooldown, another one at once", async () => {
    const tools = new FakeTools();
    for (const [id, text] of [
      ["a", "one"],
      ["b", "one"],
      ["c", "two"],
    ] as const) {
      await notify(snsEvent(text, { id, level: "info" }), tools);
    }
    assert.deepEqual(
      tools.sent.map(({ message }) => message.headline),
      ["one", "two"],
    );
  });

  it("tells an unknown topic's message as a warning", async () => {
    const tools = new FakeTools();
    const event = structuredClone(snsEvent("text")) as { Records: { Sns: { TopicArn: string } }[] };
    for (const { Sns } of event.Records) Sns.TopicArn = "arn:aws:sns:us-east-1:1:other";
    await notify(event, tools);
    assert.equal(tools.sent[0]?.message.level, "warning");
  });

  for (const [title, event] of [
    ["nothing", undefined],
    ["a text", "hello"],
    ["no records", { Records: [] }],
    ["a queue's message", { Records: [{ EventSource: "aws:sqs", Sns: { MessageId: "1" } }] }],
    ["records without a message", { Records: [{ EventSource: "aws:sns" }] }],
  ] as const) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(notify(event, new FakeTools()), /not one of SNS/);
    });
  }

  for (const [title, text] of [
    ["no JSON", "{broken"],
    ["an empty text", ""],
    ["a number", "42"],
    [
      "an alarm without a time",
      JSON.stringify({ AlarmName: "x", AlarmArn: "arn:x", NewStateValue: "ALARM" }),
    ],
    ["an alarm in no state", JSON.stringify({ AlarmName: "x", AlarmArn: "arn:x", NewStateValue: "MAYBE" })],
    ["two hundred kilobytes", "x".repeat(200_000)],
  ] as const) {
    it(`tells ${title} as it is, rather than nothing`, async () => {
      const tools = new FakeTools();
      await notify(snsEvent(text), tools);
      assert.equal(tools.counted["sent slack"], 1);
      for (const { message } of tools.sent)
        assert.ok(message.headline.length > 0 && message.headline.length <= 150);
    });
  }
});
