const minutesOfDay = 24 * 60;
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** A stretch of the week, in minutes since Sunday 00:00 UTC; it may end in the next week. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a daily window (`hh:mm-hh:mm`) touches a weekly one (`ddd:hh:mm-ddd:hh:mm`), both in UTC. RDS and ElastiCache
 * refuse backups and maintenance at the same time.
 */
export function windowsOverlap(daily: string, weekly: string): boolean {
  const maintenance = weeklySpan(weekly);
  return weekdays.some((_, day) => {
    const backup = shifted(dailySpan(daily), day * minutesOfDay);
    const week = 7 * minutesOfDay;
    return [-week, 0, week].some((shift) => overlap(shifted(backup, shift), maintenance));
  });
}

function dailySpan(text: string): Span {
  const [start, end] = pair(text, /^(\d\d:\d\d)-(\d\d:\d\d)$/, "hh:mm-hh:mm");
  return spanOf(minutesOf(start), minutesOf(end), minutesOfDay);
}

function weeklySpan(text: string): Span {
  const [start, end] = pair(text, /^(\w{3}:\d\d:\d\d)-(\w{3}:\d\d:\d\d)$/, "ddd:hh:mm-ddd:hh:mm");
  return spanOf(weekMinutesOf(start), weekMinutesOf(end), 7 * minutesOfDay);
}

function pair(text: string, pattern: RegExp, shape: string): [string, string] {
  const [, start, end] = pattern.exec(text) ?? [];
  if (start === undefined || end === undefined)
    throw new Error(`window "${text}" is not of the form ${shape}`);
  return [start, end];
}

function spanOf(start: number, end: number, period: number): Span {
  return { start, end: end > start ? end : end + period };
}

function weekMinutesOf(text: string): number {
  const day = weekdays.indexOf(text.slice(0, 3).toLowerCase());
  if (day === -1) throw new Error(`"${text}" does not start with one of ${weekdays.join(", ")}`);
  return day * minutesOfDay + minutesOf(text.slice(4));
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) {
    throw new Error(`"${clock}" is not a time of day`);
  }
  return hours * 60 + minutes;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
