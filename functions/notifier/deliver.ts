import type { AlertLevel, Channel } from "../../lib/severity";
import type { Sender } from "./channels/sender";
import type { SendResult } from "./http";
import type { Memory } from "./memory";
import type { Message } from "./message";
import type { Counts } from "./metrics";
import { targetKey, type Target } from "./route";

/** Structured lines of a log; details hold no texts of messages and no secrets. */
export type Log = (message: string, details?: Readonly<Record<string, unknown>>) => void;

export interface Delivery {
  readonly memory: Memory;
  readonly senders: Readonly<Partial<Record<Channel, Sender>>>;
  readonly counts: Counts;
  readonly log: Log;
  /** When a message that is begun now must be handed over, in milliseconds since 1970. */
  readonly deadline: () => number;
}

/**
 * Tells every target of a notice that has not been told yet, all at the same time, and answers who could not be reached.
 * One channel's failure stops no other. What is missing in the configuration cannot be repeated and is only counted.
 */
export async function deliver(
  notice: string,
  message: Message,
  targets: readonly Target[],
  delivery: Delivery,
): Promise<readonly Target[]> {
  const reached = await Promise.all(targets.map((target) => tell(notice, message, target, delivery)));
  return targets.filter((_, index) => reached[index] === false);
}

/** False where it must be tried again. */
async function tell(notice: string, message: Message, target: Target, delivery: Delivery): Promise<boolean> {
  const { memory, senders, counts, log, deadline } = delivery;
  const { channel, recipient } = target;
  const sender = senders[channel];
  if (sender === undefined) return true;
  const claim = await claimed(notice, target, message.level, delivery);
  if (claim === "sent") return true;
  if (claim === "busy") return false;
  let result: SendResult;
  try {
    result = await sender.send(recipient, message, deadline());
  } catch (error) {
    result = { result: "failed", why: error instanceof Error ? error.name : "failed" };
  }
  const details = { channel, recipient, notice, why: result.result === "sent" ? undefined : result.why };
  if (result.result === "sent") {
    counts.sent(channel);
    log("sent", details);
    await remembered(() => memory.delivered(notice, target), delivery);
    return true;
  }
  await remembered(() => memory.notDelivered(notice, target), delivery);
  if (result.result === "not-configured") {
    counts.notConfigured(channel, true);
    log("channel not configured", details);
    return true;
  }
  counts.failed(channel);
  log("not sent", details);
  return false;
}

/** A critical message goes out even where nobody can say whether it went out before: twice is better than never. */
async function claimed(
  notice: string,
  target: Target,
  level: AlertLevel,
  { memory, log, counts }: Delivery,
): Promise<"claimed" | "sent" | "busy"> {
  try {
    return await memory.claimDelivery(notice, target);
  } catch (error) {
    log("memory out of reach", {
      target: targetKey(target),
      error: error instanceof Error ? error.name : "unknown",
    });
    if (level === "critical") return "claimed";
    counts.failed(target.channel);
    return "busy";
  }
}

/** What was sent stays sent: a memory that fails afterwards only means that it may be sent again. */
async function remembered(write: () => Promise<void>, { log }: Delivery): Promise<void> {
  try {
    await write();
  } catch (error) {
    log("memory out of reach", { error: error instanceof Error ? error.name : "unknown" });
  }
}
