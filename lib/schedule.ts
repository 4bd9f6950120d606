/** When a documented job runs. */
export interface Schedule {
  /** How often, as the documents say it. */
  readonly cadence: "daily" | "weekly" | "fortnightly" | "monthly";
  /** Five fields (minute, hour, day of month, month, day of week), as in a crontab. */
  readonly cron: string;
  /** Time zone of the hour, as the tz database names it. */
  readonly zone: string;
}
