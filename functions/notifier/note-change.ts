import type { AlertLevel } from "../../lib/severity";
import type { AlarmChange } from "./alarm";
import { decide, type AlarmRecord, type Circumstances, type Decision } from "./alarm-record";
import { alarmMessage } from "./alarm-text";
import { deliver } from "./deliver";
import { routeOfAlarm, targetsOf, type Route } from "./route";
import { tellSteps, type Tools } from "./tools";

/** Others may write at the same time; each try reads what they wrote. */
const tries = 10;

/** Notes a change of an alarm's state and tells whom it concerns. False where somebody could not be told. */
export async function noteChange(
  change: AlarmChange,
  level: AlertLevel,
  notice: string,
  tools: Tools,
): Promise<boolean> {
  const route = routeOfAlarm(tools.configuration, change.name, level);
  const noted = await note(change, level, notice, route, tools);
  const { record, action } = noted;
  if (action === "suppress") tools.counts.suppressed();
  if (action !== "trigger" && action !== "resolve") return true;
  const occasion = action === "trigger" ? "began" : "ended";
  const message = alarmMessage(tools.configuration, record, occasion, change.at);
  // The route of the level at which it began: that is where people wait for its end.
  const told = routeOfAlarm(tools.configuration, record.name, record.level);
  const complete = await tellSteps(notice, message, told, record.steps, tools);
  if (complete) await settled(record, tools);
  if (action === "trigger") await settleEnd(record, told, tools);
  return complete;
}

interface Noted {
  readonly record: AlarmRecord;
  readonly action: Decision["action"];
}

async function note(
  change: AlarmChange,
  level: AlertLevel,
  notice: string,
  route: Route,
  tools: Tools,
): Promise<Noted> {
  try {
    for (let count = 0; count < tries; count += 1) {
      const noted = await noteOnce(change, level, notice, route, tools);
      if (noted !== undefined) return noted;
    }
    throw new ContendedError("Others kept writing the same alarm.");
  } catch (error) {
    tools.log("memory out of reach", {
      alarm: change.name,
      error: error instanceof Error ? error.name : "unknown",
    });
    if (level !== "critical" || error instanceof ContendedError) throw error;
    return withoutMemory(change, { notice, level, route, now: tools.now() }, tools);
  }
}

class ContendedError extends Error {
  override readonly name = "ContendedError";
}

/**
 * What is critical goes out even where nothing can be noted: twice is better than never. The cooldown then holds within
 * this process only. A round finds the alarm open and notes it.
 */
function withoutMemory(change: AlarmChange, given: Circumstances, { recent }: Tools): Noted {
  const { next, action } = decide(undefined, change, given);
  if (next === undefined) return { record: nothing(change, given.level), action };
  const key = `${change.state} ${change.arn}`;
  if ((recent.get(key) ?? 0) > given.now) return { record: next, action: "suppress" };
  recent.set(key, given.now + given.route.cooldownSeconds * 1000);
  return { record: next, action };
}

/** Undefined where somebody else wrote in between. */
async function noteOnce(
  change: AlarmChange,
  level: AlertLevel,
  notice: string,
  route: Route,
  { memory, now }: Tools,
): Promise<Noted | undefined> {
  const known = await memory.alarm(change.arn);
  const { next, action } = decide(known?.record, change, { notice, level, route, now: now() });
  if (next !== undefined && !(await memory.keepAlarm(next, known?.version))) return undefined;
  if (known?.record.open === true && next?.open === false) await memory.keepIncident(next, change.at);
  const record = next ?? known?.record;
  return record === undefined ? { record: nothing(change, level), action: "ignore" } : { record, action };
}

function nothing(change: AlarmChange, level: AlertLevel): AlarmRecord {
  const { arn, name, description, reason, recovers, at } = change;
  const times = { changedAt: at, openedAt: at, noticeAt: 0, quietUntil: 0 };
  const open = { open: false, told: "nothing", notice: "", steps: 0, outstanding: false } as const;
  return { arn, name, level, description, reason, recovers, ...times, ...open };
}

/** Everybody has been told of this notice, unless the alarm has gone on meanwhile. */
export async function settled(record: AlarmRecord, { memory, log }: Tools): Promise<void> {
  try {
    const known = await memory.alarm(record.arn);
    if (known === undefined || known.record.notice !== record.notice || !known.record.outstanding) return;
    await memory.keepAlarm({ ...known.record, outstanding: false }, known.version);
  } catch (error) {
    log("memory out of reach", {
      alarm: record.name,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}

/**
 * The end may have overtaken the beginning: PagerDuty would get them the wrong way round and keep the incident open for
 * ever. Whoever tells of a beginning looks once more, and repeats the end.
 */
async function settleEnd(record: AlarmRecord, route: Route, tools: Tools): Promise<void> {
  const { configuration, memory, log } = tools;
  try {
    const known = await memory.alarm(record.arn);
    if (known === undefined || known.record.open || known.record.told !== "ok") return;
    const message = alarmMessage(configuration, known.record, "ended", known.record.changedAt);
    const pages = targetsOf(configuration, route, route.steps).filter(
      ({ channel }) => channel === "pagerduty",
    );
    await deliver(`${known.record.notice}#again`, message, pages, tools);
  } catch (error) {
    log("memory out of reach", {
      alarm: record.name,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
