import type { Subject } from "../../kit/subject";

/** What AWS Backup takes where a rule names no schedule: every day at five (AWS Backup API, BackupRuleInput). */
const defaultSchedule = "cron(0 5 ? * * *)";

/** Whether a rule of a plan makes a recovery point at least once a day, the recovery point objective of all systems. */
export function isDaily(rule: Subject): boolean {
  return rule.flag("enableContinuousBackup", false) || runsDaily(rule.text("schedule", defaultSchedule));
}

/** A cron with no day, month or year picked out, or a rate of 24 hours at most. */
export function runsDaily(schedule: string): boolean {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule.trim());
  if (rate) return rate[2] === "day" ? Number(rate[1]) <= 1 : hoursOf(Number(rate[1]), rate[2]) <= 24;
  const fields = /^cron\((.*)\)$/.exec(schedule.trim())?.[1]?.trim().split(/\s+/);
  return fields?.length === 6 && fields.slice(2).every((field) => /^(\*|\?|(\*|1)\/1)$/.test(field));
}

function hoursOf(count: number, unit: string | undefined): number {
  return unit === "minute" ? count / 60 : count;
}

/** Days until a recovery point is deleted; undefined where it stays for ever. */
export function keptDays(rule: Subject): number | undefined {
  const days = rule.number("lifecycle.deleteAfter", 0);
  return days > 0 ? days : undefined;
}
