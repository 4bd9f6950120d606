import type { SystemFacts } from "../../lib/system-facts";
import { eventAlerts } from "../common/event-alerts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { dashboard } from "./dashboard";
import { database } from "./database";
import { applicationSecrets, environmentVariables } from "./environment";
import { frontend, uploads } from "./files";
import { logCounts } from "./log-counts";
import { logQueries } from "./log-queries";
import { logs } from "./logs";
import { thresholds } from "./thresholds";
import { tiers } from "./tiers";
import { web } from "./web";

/** VDX: an API and a static frontend; no background workers (VDX-G13). */
export const vdx: SystemFacts = {
  name: "vdx",
  title: "VDX",
  database,
  caches,
  tiers,
  web,
  backups,
  uploads,
  frontend,
  logs,
  logCounts,
  logQueries,
  applicationSecrets,
  environmentVariables,
  connections,
  thresholds,
  eventAlerts,
  dashboard,
};

export { schedules as vdxSchedules } from "./schedules";
export { excusedAlerts as vdxExcusedAlerts } from "./excused-alerts";
