import assert from "node:assert/strict";
import { pagerDutySender } from "../../../functions/notifier/channels/pagerduty";
import type { Sender } from "../../../functions/notifier/channels/sender";
import { slackSender } from "../../../functions/notifier/channels/slack";
import { standardPatience } from "../../../functions/notifier/http";
import type { Message } from "../../../functions/notifier/message";
import { configurationOf, start } from "../../functions/notifier/fixture";
import { type Behaviour, behaviours, StandIn } from "./stand-in";

const message: Message = {
  action: "trigger",
  level: "critical",
  headline: "mailgenius-db-database-connections-high",
  facts: [["Why", "because"]],
  dedupKey: "key",
  at: new Date(start),
};

/** Short pauses, so that the test is quick; who never answers is waited for half a second only. */
const patience = { ...standardPatience, attemptMs: 5000, attempts: 3, pauseMs: 10 };
const silentMs = 500;
const isSilent = (behaviour: Behaviour): boolean =>
  behaviour === behaviours.silent || behaviour === behaviours.dripping;

const soon = (): number => Date.now() + 5000;

describe("channels over HTTP, against servers on loopback", () => {
  let server: StandIn;
  let secret: string | undefined;
  let senders: Record<"slack" | "pagerduty", Sender>;
  const accepted: Record<"slack" | "pagerduty", Behaviour> = {
    slack: behaviours.slackOk,
    pagerduty: behaviours.pagerDutyOk,
  };

  before(async () => {
    server = await StandIn.start(behaviours.slackOk);
    const configuration = {
      ...configurationOf("mailgenius"),
      endpoints: { slack: `${server.url}/services/`, pagerduty: `${server.url}/v2/enqueue` },
    };
    const read = (): Promise<string | undefined> => Promise.resolve(secret);
    senders = {
      slack: slackSender(configuration, read, patience),
      pagerduty: pagerDutySender(configuration, read, patience),
    };
  });
  after(() => server.stop());

  for (const channel of ["slack", "pagerduty"] as const) {
    describe(channel, () => {
      beforeEach(() => {
        server.reset(accepted[channel]);
        secret =
          channel === "slack" ? `${server.url}/services/T1/B2/abc` : "0123456789abcdef0123456789abcdef";
      });

      it("is told once when it accepts", async () => {
        assert.deepEqual(await senders[channel].send("one", message, soon()), { result: "sent" });
        assert.equal(server.received.length, 1);
      });

      for (const [title, behaviour] of [
        ["an error of the service", behaviours.failing],
        ["a closed connection", behaviours.closed],
        ["no answer", behaviours.silent],
        ["an answer that never ends", behaviours.dripping],
        ["a page of a proxy", behaviours.html],
        ["being asked to wait", behaviours.busy(0)],
      ] as const) {
        it(`is told again after ${title}`, async () => {
          patience.attemptMs = isSilent(behaviour) ? silentMs : 5000;
          server.next = [behaviour];
          assert.deepEqual(await senders[channel].send("one", message, soon()), { result: "sent" });
          assert.ok(server.received.length >= 2);
        });

        it(`fails after some attempts, when ${title} goes on`, async () => {
          patience.attemptMs = isSilent(behaviour) ? silentMs : 5000;
          server.usual = behaviour;
          const outcome = await senders[channel].send("one", message, soon());
          assert.equal(outcome.result, "failed");
          assert.equal(server.received.length, patience.attempts);
        });
      }

      for (const [title, behaviour] of [
        ["says that it is gone", behaviours.gone],
        ["refuses the message", behaviours.refused],
        ["sends elsewhere", behaviours.redirected],
      ] as const) {
        it(`is not asked again when it ${title}`, async () => {
          server.usual = behaviour;
          const outcome = await senders[channel].send("one", message, soon());
          assert.equal(outcome.result, "failed");
          assert.ok(server.received.length <= (title === "sends elsewhere" ? patience.attempts : 1));
        });
      }

      it("waits as long as it is asked to, and no less", async () => {
        server.next = [behaviours.busy(1)];
        assert.deepEqual(await senders[channel].send("one", message, soon()), { result: "sent" });
        const [first = 0, second = 0] = server.times;
        assert.ok(second - first >= 990, `waited ${second - first} ms`);
      });

      it("gives up at once when it is asked to wait longer than there is time", async () => {
        server.usual = behaviours.busy(30);
        const outcome = await senders[channel].send("one", message, soon());
        assert.deepEqual(outcome, { result: "failed", why: "answer 429, to be repeated after 30 s" });
        assert.equal(server.received.length, 1);
      });

      it("ends by its deadline although nobody answers", async () => {
        server.usual = behaviours.silent;
        const begun = Date.now();
        const outcome = await senders[channel].send("one", message, begun + 150);
        assert.equal(outcome.result, "failed");
        assert.ok(Date.now() - begun < 2000);
      });

      it("says that its secret is missing, or none of its kind, without showing it", async () => {
        for (const value of [
          undefined,
          "",
          "  ",
          "http://evil.example.net/services/x",
          "not a secret of this kind!",
        ]) {
          secret = value;
          const outcome = await senders[channel].send("one", message, soon());
          assert.equal(outcome.result, "not-configured");
          assert.equal((await senders[channel].gaps()).length, 1);
          if (value !== undefined && value.trim() !== "") assert.ok(!JSON.stringify(outcome).includes(value));
        }
        assert.equal(server.received.length, 0);
      });

      it("shows neither address nor key in what it says of failures", async () => {
        server.usual = behaviours.closed;
        const outcome = JSON.stringify(await senders[channel].send("one", message, soon()));
        assert.doesNotMatch(outcome, /services|abc|0123456789abcdef|127\.0\.0\.1/);
      });
    });
  }

  it("fails where nobody listens", async () => {
    secret = "0123456789abcdef0123456789abcdef";
    const gone = await StandIn.start(behaviours.pagerDutyOk);
    const endpoints = { slack: "http://x", pagerduty: gone.url };
    await gone.stop();
    const configuration = { ...configurationOf("mailgenius"), endpoints };
    const sender = pagerDutySender(configuration, () => Promise.resolve(secret), patience);
    assert.deepEqual(await sender.send("one", message, soon()), {
      result: "failed",
      why: "connection failed (ECONNREFUSED)",
    });
  });
});
