const hoursPerUnit: Readonly<Record<string, number>> = { hour: 1, day: 24 };
const monthsOfYear = Array.from({ length: 12 }, (_, index) => index + 1);
const longestMonthDays = 31;

/**
 * The longest time in days between two runs of a `rate(…)` or `cron(…)` schedule; undefined where it cannot be told. A
 * cron counts by its months alone, whole months at their longest, less the days that any three months can miss.
 */
export function longestGapDays(expression: string): number | undefined {
  const rate = /^rate\((\d+) (hour|day)s?\)$/.exec(expression.trim());
  if (rate) return (Number(rate[1]) * (hoursPerUnit[rate[2] ?? ""] ?? NaN)) / 24;
  const fields = /^cron\((.*)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [, , , month = "*", , year = "*"] = fields;
  if (!["*", "?"].includes(year)) return undefined;
  const months = monthsIn(month);
  return months === undefined ? undefined : longestGapMonths(months) * longestMonthDays;
}

function longestGapMonths(months: readonly number[]): number {
  const next = (index: number): number => months[index + 1] ?? (months[0] ?? 0) + 12;
  return Math.max(...months.map((month, index) => next(index) - month));
}

/** Numbers, lists, ranges and steps; names of months are not read. */
function monthsIn(field: string): readonly number[] | undefined {
  const chosen = new Set<number>();
  for (const part of field.split(",")) {
    const parsed = /^(\*|\?|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part);
    if (!parsed) return undefined;
    const [, start = "*", end, step] = parsed;
    const first = /\d/.test(start) ? Number(start) : 1;
    const last = end !== undefined ? Number(end) : /\d/.test(start) && step === undefined ? first : 12;
    for (let month = first; month <= last; month += Number(step ?? 1)) chosen.add(month);
  }
  const months = monthsOfYear.filter((month) => chosen.has(month));
  return months.length > 0 ? months : undefined;
}
