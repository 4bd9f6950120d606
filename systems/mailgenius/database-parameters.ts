import { chosen, stated } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { translated } from "../translated";

/** Engine parameters by PostgreSQL name. */
export const parameters: DatabaseFacts["parameters"] = {
  max_connections: stated("100", ["MG-106", "MG-002"], '"max_connections": 100'),
  log_min_duration_statement: translated(
    "100",
    ["MG-020", "MG-091"],
    "WHERE mean_time > 100",
    "Both documents call a statement slow above 100 ms; the log then shows each one.",
  ),
  log_parameter_max_length: chosen(
    "0",
    ["MG-020", "MG-228"],
    "Bound values of slow statements are personal data (addresses of leads); the statement text is enough.",
  ),
  log_parameter_max_length_on_error: chosen("0", ["MG-228"], "The same for statements that fail."),
  shared_preload_libraries: translated(
    "pg_stat_statements,pg_cron",
    ["MG-107", "MG-092"],
    "FROM pg_stat_statements",
    "Four documented queries need pg_stat_statements; the monthly statements outlast a function's 15 minutes, so pg_cron runs them.",
  ),
  "pg_stat_statements.track": chosen(
    "all",
    ["MG-107"],
    "Statements inside functions count too, or the slow ones hide behind their caller.",
  ),
  "cron.database_name": translated(
    "mailgenius",
    ["MG-108", "MG-089"],
    'sudo -u postgres psql -d mailgenius -c "ANALYZE; VACUUM ANALYZE;"',
    "pg_cron keeps its jobs in one database: the one they maintain.",
  ),
  wal_keep_size: translated(
    "2048",
    ["MG-178", "MG-C42"],
    "wal_keep_segments = 32",
    "In MB since PostgreSQL 13: 32 segments of the managed service's 64 MB.",
  ),
  password_encryption: chosen("scram-sha-256", ["MG-175", "MG-D21"], "The document's md5 is outdated."),
  "rds.force_ssl": translated(
    "1",
    ["MG-224", "MG-175"],
    "SELECT name, setting FROM pg_settings WHERE name LIKE '%ssl%';",
    "The compliance script checks encryption; refusing plain connections makes the check pass by construction.",
  ),
};
