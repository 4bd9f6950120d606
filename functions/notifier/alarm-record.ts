import type { AlertLevel } from "../../lib/severity";
import type { AlarmChange } from "./alarm";
import type { Route } from "./route";

/** What is remembered of an alarm. Times are in milliseconds since 1970. */
export interface AlarmRecord {
  readonly arn: string;
  readonly name: string;
  readonly level: AlertLevel;
  readonly description: string;
  readonly reason: string;
  readonly open: boolean;
  /** Of the last change of state that was heard of. */
  readonly changedAt: number;
  /** Start of the incident that is open, or was. */
  readonly openedAt: number;
  /** What people were last told. */
  readonly told: "alarm" | "ok" | "nothing";
  /** What that was told by: a message repeated after a failure knows itself again. */
  readonly notice: string;
  readonly noticeAt: number;
  /** End of the cooldown. */
  readonly quietUntil: number;
  /** Steps of the ladder that are done. */
  readonly steps: number;
  /** Whether somebody has not been reached yet by the last notice. */
  readonly outstanding: boolean;
  readonly recovers: boolean;
}

export interface Decision {
  /** What to remember; undefined where nothing changes. */
  readonly next?: AlarmRecord;
  readonly action: "trigger" | "resolve" | "suppress" | "ignore";
}

export interface Circumstances {
  /** Names this message, and names it again when it is repeated. */
  readonly notice: string;
  readonly level: AlertLevel;
  readonly route: Pick<Route, "cooldownSeconds" | "firstSteps">;
  readonly now: number;
}

/** What a change of state means, given what is remembered. */
export function decide(record: AlarmRecord | undefined, change: AlarmChange, given: Circumstances): Decision {
  if (record?.notice === given.notice) return again(record, change);
  // Messages overtake one another. What is older than the known state would tell of something that is over.
  if (record !== undefined && change.at < record.changedAt) return { action: "suppress" };
  if (change.state === "ALARM") return raised(record, change, given);
  if (change.state === "OK") return ended(record, change, given);
  return { action: "ignore" };
}

/** The same message once more: somebody may not have been reached. */
function again(record: AlarmRecord, change: AlarmChange): Decision {
  if (!record.outstanding) return { action: "suppress" };
  if (change.state === "ALARM" && record.told === "alarm") return { action: "trigger" };
  return { action: change.state === "OK" && record.told === "ok" ? "resolve" : "suppress" };
}

function raised(
  record: AlarmRecord | undefined,
  change: AlarmChange,
  { notice, level, route, now }: Circumstances,
): Decision {
  const quiet = record !== undefined && now < record.quietUntil;
  if (quiet && record.open) return { action: "suppress" };
  const incident = {
    arn: change.arn,
    name: change.name,
    level,
    description: change.description,
    reason: change.reason,
    open: true,
    changedAt: change.at,
    openedAt: record?.open === true ? record.openedAt : change.at,
    recovers: change.recovers,
  };
  // It came back within the cooldown of its last message. People still believe that it is over: the next round tells
  // them if it is still there when the cooldown ends.
  if (quiet) return { action: "suppress", next: { ...record, ...incident, steps: 0 } };
  return {
    action: "trigger",
    next: {
      ...incident,
      told: "alarm",
      notice,
      noticeAt: now,
      quietUntil: now + route.cooldownSeconds * 1000,
      steps: record?.open === true ? Math.max(record.steps, route.firstSteps) : route.firstSteps,
      outstanding: true,
    },
  };
}

function ended(
  record: AlarmRecord | undefined,
  change: AlarmChange,
  { notice, level, route, now }: Circumstances,
): Decision {
  // A new alarm turns from "insufficient data" to "OK" once; nobody was told that anything was wrong.
  if (record === undefined && change.oldState === "INSUFFICIENT_DATA") return { action: "ignore" };
  // From "alarm" to "OK", yet nothing was open: the beginning got lost or could not be noted, but may have been told.
  const unheard = change.oldState === "ALARM" && record !== undefined && change.at > record.changedAt;
  if (record?.open === false && !unheard) return { action: "suppress" };
  const closed: AlarmRecord = {
    ...(record ?? fresh(change, level, route.firstSteps)),
    reason: change.reason,
    open: false,
    changedAt: change.at,
  };
  // Nobody has been told otherwise: the alarm came and went within a cooldown.
  if (record?.open === true && record.told !== "alarm") return { action: "suppress", next: closed };
  return { action: "resolve", next: { ...closed, told: "ok", notice, noticeAt: now, outstanding: true } };
}

/** An alarm whose beginning was never heard of: its end is told all the same. */
function fresh(change: AlarmChange, level: AlertLevel, steps: number): AlarmRecord {
  return {
    arn: change.arn,
    name: change.name,
    level,
    description: change.description,
    reason: change.reason,
    open: false,
    changedAt: change.at,
    openedAt: change.at,
    told: "nothing",
    notice: "",
    noticeAt: 0,
    quietUntil: 0,
    steps,
    outstanding: false,
    recovers: true,
  };
}
