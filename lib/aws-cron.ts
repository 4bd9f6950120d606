/**
 * A crontab line of five fields as EventBridge Scheduler writes it: `0 6 * * 1` becomes `cron(0 6 ? * MON *)`.
 * AWS takes a day of the month or a day of the week, never both, and a `?` for the other; its days of the week count
 * from 1, so they are written by name.
 * @throws where the line has not five fields, or says both days, which a crontab reads as "either" and AWS cannot say.
 */
export function awsCron(crontab: string): string {
  const fields = crontab.trim().split(/\s+/);
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (fields.length !== 5 || !minute || !hour || !dayOfMonth || !month || !dayOfWeek) {
    throw new Error(
      `"${crontab}" is no crontab line: it needs minute, hour, day, month and day of the week.`,
    );
  }
  if (dayOfMonth !== "*" && dayOfWeek !== "*") {
    throw new Error(
      `"${crontab}" names a day of the month and a day of the week; EventBridge takes only one.`,
    );
  }
  const days = dayOfWeek === "*" ? [dayOfMonth, "?"] : ["?", dayOfWeek.replace(/\d/g, weekday)];
  return `cron(${minute} ${hour} ${days[0] ?? "*"} ${month} ${days[1] ?? "?"} *)`;
}

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

function weekday(digit: string): string {
  const name = weekdays[Number(digit)];
  if (name === undefined)
    throw new Error(`Day ${digit} of the week does not exist: a crontab counts from 0 to 7.`);
  return name;
}
