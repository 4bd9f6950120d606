import { chosen } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { translated } from "../translated";

/** Engine parameters by PostgreSQL name. */
export const parameters: DatabaseFacts["parameters"] = {
  max_connections: chosen(
    "200",
    ["EG-G05", "EG-067"],
    "Pools of 10 on the largest fleets stay below it; stack configuration is checked against it.",
  ),
  log_min_duration_statement: chosen(
    "500",
    ["EG-024", "EG-G05"],
    "No slow-query limit is documented; a statement at the API's latency warning of 500 ms is one to see.",
  ),
  log_parameter_max_length: chosen(
    "0",
    ["EG-185", "EG-190"],
    "Bound values are personal data; the text is enough.",
  ),
  log_parameter_max_length_on_error: chosen("0", ["EG-185"], "The same for statements that fail."),
  shared_preload_libraries: chosen(
    "pg_stat_statements,pg_cron",
    ["EG-067", "EG-G05"],
    "The same observation and maintenance of all three databases; adding a library later means a restart.",
  ),
  "cron.database_name": translated(
    "email_gateway",
    ["EG-003"],
    "export DB_NAME=email_gateway",
    "pg_cron keeps its jobs in one database: the one they maintain.",
  ),
  password_encryption: chosen("scram-sha-256", ["EG-177"], "Nothing is documented; md5 is outdated."),
  "rds.force_ssl": chosen(
    "1",
    ["EG-124", "EG-171"],
    "Nothing is documented; the data are personal and confidential.",
  ),
};
