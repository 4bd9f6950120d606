import type { Fact } from "../lib/facts";

/** When a documented job runs. */
export interface Schedule {
  /** How often, as the documents say it. */
  readonly cadence: "daily" | "weekly" | "fortnightly" | "monthly";
  /** Five fields (minute, hour, day of month, month, day of week), as in a crontab. */
  readonly cron: string;
  /** Time zone of the hour, as the tz database names it. */
  readonly zone: string;
}

/** Jobs with a documented cadence, keyed by the job's name. */
export type Schedules = Readonly<Record<string, Fact<Schedule>>>;

/** A schedule in UTC (VDX-070 says UTC; EG-G01 and MG-G01 leave the zone open). */
export function utc(cadence: Schedule["cadence"], cron: string): Schedule {
  return { cadence, cron, zone: "UTC" };
}
