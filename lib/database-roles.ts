/**
 * Roles in PostgreSQL that programs of the estate log in as with an IAM token instead of a password. The databases'
 * bootstrap makes them; until then a login fails.
 */
export const databaseRoles = {
  /** Reads statistics, no table: member of `pg_monitor` and `rds_iam`. */
  monitor: "monitor",
} as const;
