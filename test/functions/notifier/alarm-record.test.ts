import assert from "node:assert/strict";
import fc from "fast-check";
import { type AlarmRecord, decide } from "../../../functions/notifier/alarm-record";
import { change, start } from "./fixture";

const route = { cooldownSeconds: 300, firstSteps: 2 };
const cooldownMs = route.cooldownSeconds * 1000;

interface Told {
  readonly at: number;
  readonly action: string;
}

/** Plays messages in the given order and answers what people were told, with what is remembered at the end. */
function play(
  messages: readonly { readonly state: "ALARM" | "OK"; readonly at: number; readonly arrives: number }[],
): { told: readonly Told[]; record: AlarmRecord | undefined } {
  let record: AlarmRecord | undefined;
  const told: Told[] = [];
  for (const [index, { state, at, arrives }] of messages.entries()) {
    const oldState = state === "OK" ? "ALARM" : "OK";
    const decision = decide(record, change("x", state, at, { oldState }), {
      notice: `m${index}`,
      level: "critical",
      route,
      now: arrives,
    });
    record = decision.next ?? record;
    if (decision.action === "trigger" || decision.action === "resolve")
      told.push({ at: arrives, action: decision.action });
  }
  return { told, record };
}

/** An alarm that flaps: every state lasts a while, and each message takes its time. */
const flapping = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 0, max: 2000 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((steps) => {
    let at = start;
    return steps.map(([lastsMs, delayMs], index) => {
      at += lastsMs;
      return { state: index % 2 === 0 ? ("ALARM" as const) : ("OK" as const), at, arrives: at + delayMs };
    });
  });

const inOrderOfArrival = flapping.map((messages) => [...messages].sort((a, b) => a.arrives - b.arrives));

describe("decide", () => {
  it("never tells of a beginning twice within the cooldown, however the alarm flaps", () => {
    fc.assert(
      fc.property(inOrderOfArrival, (messages) => {
        const begun = play(messages).told.filter(({ action }) => action === "trigger");
        for (const [index, { at }] of begun.slice(1).entries()) {
          assert.ok(at - (begun[index]?.at ?? 0) >= cooldownMs);
        }
      }),
    );
  });

  it("never leaves people with an alarm that is over", () => {
    fc.assert(
      fc.property(flapping, (messages) => {
        const { told, record } = play(messages);
        if (messages.at(-1)?.state === "OK") assert.notEqual(told.at(-1)?.action, "trigger");
        assert.equal(record?.open, messages.at(-1)?.state === "ALARM");
      }),
    );
  });

  it("never drops the end of what was told, whatever the order of arrival", () => {
    fc.assert(
      fc.property(inOrderOfArrival, (messages) => {
        const { told, record } = play(messages);
        const lastTold = told.at(-1)?.action;
        if (record?.open === false && lastTold !== undefined) assert.equal(lastTold, "resolve");
        if (record?.told === "alarm") assert.equal(lastTold, "trigger");
      }),
    );
  });

  it("knows the last state of the alarm, in whatever order messages arrive", () => {
    fc.assert(
      fc.property(
        flapping.chain((messages) => fc.shuffledSubarray(messages, { minLength: messages.length })),
        (messages) => {
          const { record } = play(
            messages.map((message, index) => ({ ...message, arrives: start + 1e9 + index * cooldownMs })),
          );
          const last = [...messages].sort((a, b) => a.at - b.at).at(-1);
          assert.equal(record?.open, last?.state === "ALARM");
        },
      ),
    );
  });

  it("keeps the start of an incident while the alarm says the same again", () => {
    const { record } = play(
      [0, 1, 2].map((n) => ({ state: "ALARM", at: start + n * cooldownMs, arrives: start + n * cooldownMs })),
    );
    assert.equal(record?.openedAt, start);
    assert.equal(record.noticeAt, start + 2 * cooldownMs);
  });

  it("starts the ladder anew with a new incident", () => {
    const first = decide(undefined, change("x", "ALARM"), {
      notice: "a",
      level: "warning",
      route,
      now: start,
    }).next;
    assert.ok(first);
    const over = decide({ ...first, steps: 5 }, change("x", "OK", start + 1), {
      notice: "b",
      level: "warning",
      route,
      now: start,
    }).next;
    const again = decide(over, change("x", "ALARM", start + cooldownMs), {
      notice: "c",
      level: "warning",
      route,
      now: start + cooldownMs,
    });
    assert.equal(again.next?.steps, route.firstSteps);
    assert.equal(again.next.openedAt, start + cooldownMs);
  });
});
