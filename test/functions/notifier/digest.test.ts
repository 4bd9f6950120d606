import assert from "node:assert/strict";
import { digest } from "../../../functions/notifier/digest";
import { OutstandingError } from "../../../functions/notifier/tools";
import { failed, FakeTools, minute, missing, start, watched } from "./fixture";

const latency = "mailgenius-web-latency-p95-high";
const database = "mailgenius-db-database-connections-high";

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
