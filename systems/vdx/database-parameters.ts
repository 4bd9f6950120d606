import { chosen } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { translated } from "../translated";

/** Engine parameters by PostgreSQL name. */
export const parameters: DatabaseFacts["parameters"] = {
  max_connections: chosen(
    "200",
    ["VDX-099", "VDX-C22"],
    "Pools of 10 on the largest fleet stay below it; stack configuration is checked against it.",
  ),
  log_min_duration_statement: chosen(
    "1000",
    ["VDX-031", "VDX-154"],
    "No slow-query limit is documented; a second is a third of the response time that raises the alarm.",
  ),
  log_parameter_max_length: chosen(
    "0",
    ["VDX-143"],
    "Bound values may be personal data; the statement text is enough.",
  ),
  log_parameter_max_length_on_error: chosen("0", ["VDX-143"], "The same for statements that fail."),
  shared_preload_libraries: translated(
    "pg_stat_statements,pg_cron",
    ["VDX-060", "VDX-C01"],
    "FROM pg_stat_statements",
    "The documented slow-query report needs the extension; pg_cron serves the weekly jobs of all three databases.",
  ),
  "cron.database_name": chosen(
    "vdx",
    ["VDX-013"],
    "pg_cron keeps its jobs in one database: the one they maintain.",
  ),
  password_encryption: chosen("scram-sha-256", ["VDX-129"], "Nothing is documented; md5 is outdated."),
  "rds.force_ssl": translated(
    "1",
    ["VDX-C11", "VDX-112"],
    "DATABASE_URL=postgresql://user:password@host:5432/dbname",
    "The printed URL has no TLS, against the document's own security section.",
  ),
};
