/** Today as an ISO date in UTC, or the day that `ESTATE_POLICY_TODAY` names, so that a run can be repeated. */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment.ESTATE_POLICY_TODAY;
  if (given === undefined || given === "") return isoDate(new Date());
  if (!isDate(given))
    throw new Error(`ESTATE_POLICY_TODAY is "${given}", which is no date such as 2026-11-30.`);
  return given;
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return isoDate(moment);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isoDate(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
