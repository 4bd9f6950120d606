/** One entry of an RDS parameter group. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly applyMethod: "immediate" | "pending-reboot";
}

/** Our own choices for every database of the estate; the documents' values come on top. */
const base: Readonly<Record<string, string>> = {
  log_statement: "ddl", // who changed the schema; new passwords arrive as SCRAM verifiers
};

/** Security settings that no caller may weaken. */
const forced: Readonly<Record<string, string>> = {
  "rds.force_ssl": "1",
  password_encryption: "scram-sha-256",
};

/** Documented parameters that contradict a required one. */
export function weakenedParameters(
  documented: Readonly<Record<string, string>>,
): { readonly name: string; readonly given: string; readonly required: string }[] {
  return Object.entries(forced).flatMap(([name, required]) => {
    const given = documented[name] ?? required;
    return given === required ? [] : [{ name, given, required }];
  });
}

/** Merges the documents' parameters over the base and says how each one takes effect; in the order of their names. */
export function parametersOf(documented: Readonly<Record<string, string>>): Parameter[] {
  return Object.entries({ ...base, ...documented, ...forced })
    .map(([name, value]): Parameter => ({
      name,
      value,
      applyMethod: isStatic(name) ? "pending-reboot" : "immediate",
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Whether PostgreSQL reads a parameter at start only. RDS refuses `immediate` for these, and applies `pending-reboot`
 * at the first start of a new instance and at the next reboot of an existing one (nothing reboots by itself).
 */
export function isStatic(name: string): boolean {
  return staticParameters.has(name) || name.startsWith("cron.");
}

/**
 * The `postmaster` context of PostgreSQL 16 to 18 (`pg_settings`), and RDS's own static parameters. Names that RDS
 * lets nobody change are left out. `rds.force_ssl` is dynamic.
 */
const staticParameters: ReadonlySet<string> = new Set([
  "autovacuum_freeze_max_age",
  "autovacuum_max_workers", // dynamic from 18 on; waiting for a reboot is allowed there too
  "autovacuum_multixact_freeze_max_age",
  "autovacuum_worker_slots",
  "commit_timestamp_buffers",
  "event_source",
  "huge_pages",
  "huge_page_size",
  "io_max_combine_limit",
  "io_max_concurrency",
  "io_method",
  "jit_provider",
  "max_active_replication_origins",
  "max_connections",
  "max_files_per_process",
  "max_locks_per_transaction",
  "max_logical_replication_workers",
  "max_notify_queue_pages",
  "max_pred_locks_per_transaction",
  "max_prepared_transactions",
  "max_replication_slots",
  "max_wal_senders",
  "max_worker_processes",
  "min_dynamic_shared_memory",
  "multixact_member_buffers",
  "multixact_offset_buffers",
  "notify_buffers",
  "old_snapshot_threshold",
  "pg_stat_statements.max",
  "rds.enable_plan_management",
  "rds.logical_replication",
  "rds.restrict_password_commands",
  "reserved_connections",
  "serializable_buffers",
  "shared_buffers",
  "shared_memory_type",
  "shared_preload_libraries",
  "subtransaction_buffers",
  "superuser_reserved_connections",
  "track_activity_query_size",
  "track_commit_timestamp",
  "transaction_buffers",
  "wal_buffers",
  "wal_decode_buffer_size",
]);
