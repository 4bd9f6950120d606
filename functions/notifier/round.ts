import { channels } from "../../lib/severity";
import type { AlarmChange } from "./alarm";
import type { AlarmRecord } from "./alarm-record";
import { alarmMessage } from "./alarm-text";
import { climb } from "./climb";
import type { Remembered } from "./memory";
import { noteChange, settled } from "./note-change";
import { routeOfAlarm } from "./route";
import { OutstandingError, tellSteps, type Tools } from "./tools";
import type { WatchedAlarm } from "./watched-alarms";

/** A message on its way is waited for before its absence counts. */
const graceMs = 3 * 60_000;

/** Lambda repeats a failed event within some four minutes; after that it is the round's turn. */
const repeatAfterMs = 5 * 60_000;

/** Alarms that are looked at side by side: one channel without an answer must not use up the round. */
const atOnce = 10;

/**
 * Makes what people were told agree with what is: escalates what lasts, tells again whom a broken channel kept from it,
 * and finds alarms whose beginning or end was never heard of. Runs every few minutes. What goes wrong with one alarm
 * keeps no other from being looked at.
 */
export async function round(alarms: readonly WatchedAlarm[], tools: Tools): Promise<void> {
  await reportGaps(tools);
  const unfinished = await tools.memory.unfinished();
  const byArn = new Map(alarms.map((alarm) => [alarm.arn, alarm]));
  const failures: string[] = [];
  const attempt = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    try {
      if (!(await work())) failures.push(name);
    } catch (error) {
      tools.log("round failed", { alarm: name, error: error instanceof Error ? error.name : "unknown" });
      failures.push(name);
    }
  };
  const known = new Set(unfinished.filter(({ record }) => record.open).map(({ record }) => record.arn));
  const work = [
    ...unfinished.map(
      (each) => () => attempt(each.record.name, () => follow(each, byArn.get(each.record.arn), tools)),
    ),
    ...alarms
      .filter((alarm) => isUnheard(alarm, known, tools.now()))
      .map((alarm) => () => attempt(alarm.name, () => adopt(alarm, tools))),
  ];
  for (let from = 0; from < work.length; from += atOnce) {
    await Promise.all(work.slice(from, from + atOnce).map((one) => one()));
  }
  if (failures.length > 0)
    throw new OutstandingError(`Not everybody could be told of ${failures.join(", ")}.`);
}

/** A channel without its secret is a gap in the alerting, and itself a metric. */
async function reportGaps({ configuration, senders, counts, log }: Tools): Promise<void> {
  for (const channel of channels.filter((each) => configuration.channels.includes(each))) {
    const gaps = await (senders[channel]?.gaps() ?? Promise.resolve([])).catch(() => [
      "its secret cannot be read",
    ]);
    counts.notConfigured(channel, gaps.length > 0);
    if (gaps.length > 0) log("channel not configured", { channel, gaps });
  }
}

function isUnheard(alarm: WatchedAlarm, known: ReadonlySet<string>, now: number): boolean {
  const isOpen = alarm.state === "ALARM" && alarm.level !== undefined && !alarm.silenced;
  return isOpen && !known.has(alarm.arn) && now - alarm.since > graceMs;
}

function adopt(alarm: WatchedAlarm, tools: Tools): Promise<boolean> {
  tools.log("unheard alarm", { alarm: alarm.name });
  return noteChange(
    changeTo("ALARM", alarm, alarm.since),
    alarm.level ?? "warning",
    `unheard#${alarm.since}`,
    tools,
  );
}

async function follow(
  remembered: Remembered,
  alarm: WatchedAlarm | undefined,
  tools: Tools,
): Promise<boolean> {
  const { record } = remembered;
  if (!record.open) return repeat(record, "ended", tools);
  if (alarm === undefined)
    return end(remembered, { ...record, reason: "The alarm no longer exists." }, tools.now(), tools);
  if (alarm.state === "OK") {
    return (
      tools.now() - alarm.since < graceMs ||
      end(remembered, alarm, Math.max(alarm.since, record.changedAt), tools)
    );
  }
  if (alarm.state !== "ALARM") return true; // it may be over, or not: nobody knows
  if (record.told !== "alarm") return tellLate(record, alarm, tools);
  const reached = await repeat(record, "began", tools);
  return (await climb(remembered, tools)) && reached;
}

/** Once the cooldown that swallowed its beginning is over. */
async function tellLate(record: AlarmRecord, alarm: WatchedAlarm, tools: Tools): Promise<boolean> {
  if (tools.now() < record.quietUntil) return true;
  const change = changeTo("ALARM", alarm, Math.max(alarm.since, record.changedAt));
  return noteChange(change, record.level, `late#${record.openedAt}`, tools);
}

/** Its end got lost. An alarm that counts events ends by itself, and what it told of stays for people to close. */
async function end(
  { record, version }: Remembered,
  { reason }: Pick<AlarmRecord, "reason">,
  at: number,
  tools: Tools,
): Promise<boolean> {
  if (record.recovers) {
    const change: AlarmChange = { ...record, state: "OK", reason, at };
    return noteChange(change, record.level, `ended#${record.openedAt}`, tools);
  }
  await tools.memory.keepIncident(record, at);
  await tools.memory.keepAlarm(
    { ...record, open: false, changedAt: at, told: "ok", outstanding: false },
    version,
  );
  return true;
}

/** Tells whom the last notice has not reached. */
async function repeat(record: AlarmRecord, occasion: "began" | "ended", tools: Tools): Promise<boolean> {
  if (!record.outstanding || tools.now() - record.noticeAt < repeatAfterMs) return true;
  const message = alarmMessage(tools.configuration, record, occasion, record.changedAt);
  const route = routeOfAlarm(tools.configuration, record.name, record.level);
  const complete = await tellSteps(record.notice, message, route, record.steps, tools);
  if (complete) await settled(record, tools);
  return complete;
}

function changeTo(state: "ALARM" | "OK", alarm: WatchedAlarm, at: number): AlarmChange {
  const { arn, name, description, reason, recovers } = alarm;
  return { arn, name, description, state, reason, at, recovers };
}
