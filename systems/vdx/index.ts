import type { SystemFacts } from "../../lib/system-facts";
import { operations } from "../operations";
import { eventAlerts } from "../common/event-alerts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { dashboard } from "./dashboard";
import { database } from "./database";
import { endpoints } from "./endpoints";
import { applicationSecrets, environmentVariables, signingKeys } from "./environment";
import { frontend, uploads } from "./files";
import { logCounts } from "./log-counts";
import { logQueries } from "./log-queries";
import { logs } from "./logs";
import { queues } from "./queues";
import { thresholds } from "./thresholds";
import { routing } from "./routing";
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
  operations,
  applicationSecrets,
  signingKeys,
  environmentVariables,
  connections,
  endpoints,
  queues,
  thresholds,
  eventAlerts,
  dashboard,
  routing,
};

export { schedules as vdxSchedules } from "./schedules";
export { excusedAlerts as vdxExcusedAlerts } from "./excused-alerts";
