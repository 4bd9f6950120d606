import type { ExcusedAlert } from "../../lib/thresholds";

/** Rows that no alarm carries. */
export const excusedAlerts: readonly ExcusedAlert[] = [
  {
    row: "MG-020",
    quote: "WHERE mean_time > 100",
    reason:
      "It says which query is slow, not how many are too many: the database logs each of them (log_min_duration_statement), the dashboard counts them, the weekly job lists them.",
  },
];
