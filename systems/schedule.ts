import type { Fact } from "../lib/facts";
import type { Schedule } from "../lib/schedule";

export type { Schedule } from "../lib/schedule";

/** Jobs with a documented cadence, keyed by the job's name. */
export type Schedules = Readonly<Record<string, Fact<Schedule>>>;

/** A schedule in UTC (VDX-070 says UTC; EG-G01 and MG-G01 leave the zone open). */
export function utc(cadence: Schedule["cadence"], cron: string): Schedule {
  return { cadence, cron, zone: "UTC" };
}
