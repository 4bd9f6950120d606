import assert from "node:assert/strict";
import fc from "fast-check";
import { mailText, subjectOf } from "../../../functions/notifier/channels/email";
import { pagerDutyBody } from "../../../functions/notifier/channels/pagerduty";
import { slackBody } from "../../../functions/notifier/channels/slack";
import { smsText } from "../../../functions/notifier/channels/sms";
import type { Message } from "../../../functions/notifier/message";
import { configurationOf, start } from "./fixture";

const configuration = configurationOf("mailgenius");

const message: Message = {
  action: "trigger",
  level: "critical",
  headline: "mailgenius-db-database-connections-high",
  facts: [
    ["Why", "Threshold Crossed: <95 & more> *bold* <!channel> <@U123>"],
    ["Rule", "MG-002"],
  ],
  dedupKey: "arn:aws:cloudwatch:us-east-1:111111111111:alarm:x",
  at: new Date(start),
  link: "https://us-east-1.console.aws.amazon.com/x|y",
};

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4000 }),
  fc.string({ maxLength: 4000 }),
  fc.constantFrom(
    "&".repeat(4000),
    "<!here>".repeat(600),
    "\n\r\t\u0000",
    "ação é ótimo",
    "🔥".repeat(2000),
    "",
  ),
);

const anyMessage = fc.record({
  action: fc.constantFrom("trigger" as const, "resolve" as const, "tell" as const),
  level: fc.constantFrom("critical" as const, "warning" as const, "info" as const),
  headline: anything,
  facts: fc.array(fc.tuple(fc.constantFrom("Why", "Rule"), anything), { maxLength: 4 }),
  body: anything,
  dedupKey: fc.constant("key"),
  at: fc.constant(new Date(start)),
});

interface Block {
  readonly type: string;
  readonly text?: { readonly type: string; readonly text: string; readonly verbatim?: boolean };
  readonly elements?: readonly { readonly text: string }[];
}

describe("Slack's form", () => {
  it("escapes what would mention or link, and mentions nobody", () => {
    const body = JSON.stringify(slackBody(configuration, message));
    assert.doesNotMatch(body, /<!|<@|<95/);
    assert.match(body, /&lt;95 &amp; more&gt;/);
    assert.match(body, /<https:[^|]+%7Cy\|AWS console>/);
  });

  it("is what Slack takes, whatever the text", () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        const { text, blocks } = slackBody(configuration, any) as { text: string; blocks: readonly Block[] };
        assert.ok(text.length > 0 && blocks.length <= 50);
        for (const block of blocks) {
          const shown = block.text?.text ?? block.elements?.[0]?.text ?? "";
          assert.ok(shown.length > 0 && shown.length <= (block.type === "header" ? 150 : 3000), block.type);
          if (block.type !== "header") assert.doesNotMatch(shown, /<(?!https:)|&(?!amp;|lt;|gt;)/);
          if (block.text?.type === "mrkdwn") assert.equal(block.text.verbatim, true);
        }
      }),
    );
  });
});

describe("PagerDuty's form", () => {
  it("opens and ends under one key", () => {
    const open = pagerDutyBody(configuration, message, "key");
    const end = pagerDutyBody(configuration, { ...message, action: "resolve" }, "key");
    assert.equal(open.event_action, "trigger");
    assert.deepEqual(end, { routing_key: "key", dedup_key: message.dedupKey, event_action: "resolve" });
    assert.equal(open.dedup_key, end.dedup_key);
    assert.deepEqual(open.payload, {
      summary: "[production] MailGenius: mailgenius-db-database-connections-high",
      source: "mailgenius-production",
      severity: "critical",
      timestamp: "2026-11-24T10:00:00.000Z",
      component: "MailGenius",
      custom_details: { Why: "Threshold Crossed: <95 & more> *bold* <!channel> <@U123>", Rule: "MG-002" },
    });
  });

  it("keeps the summary within its limit", () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        const { payload } = pagerDutyBody(configuration, any, "key") as { payload?: { summary: string } };
        assert.ok((payload?.summary.length ?? 1) >= 1 && (payload?.summary.length ?? 0) <= 1024);
      }),
    );
  });
});

describe("an e-mail", () => {
  it("has a subject of at most 100 ASCII characters on one line, whatever the text", () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        const subject = subjectOf(configuration, any);
        assert.match(subject, /^\[[ -~]{1,99}$/);
      }),
    );
    assert.equal(
      subjectOf(configuration, { ...message, headline: "ação\n crítica" }),
      "[production] MailGenius CRITICAL: acao critica",
    );
  });

  it("says what, why, since when and where", () => {
    assert.equal(
      mailText(configuration, message),
      [
        "mailgenius-db-database-connections-high",
        "",
        "System: MailGenius (production), critical",
        "Why:    Threshold Crossed: <95 & more> *bold* <!channel> <@U123>",
        "Rule:   MG-002",
        "Time:   2026-11-24T10:00:00.000Z",
        "",
        "https://us-east-1.console.aws.amazon.com/x|y",
        "",
      ].join("\n"),
    );
  });
});

describe("an SMS", () => {
  it("is one message of plain letters", () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        assert.match(smsText(configuration, any), /^[ -~]{1,160}$/);
      }),
    );
  });
});
