import type { SystemFacts } from "../../lib/system-facts";
import { eventAlerts } from "../common/event-alerts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { dashboard } from "./dashboard";
import { database } from "./database";
import { environmentVariables } from "./environment";
import { logCounts } from "./log-counts";
import { logQueries } from "./log-queries";
import { logs } from "./logs";
import { applicationSecrets } from "./secrets";
import { thresholds } from "./thresholds";
import { tiers } from "./tiers";
import { web } from "./web";

/** MailGenius: campaigns for more than two million contacts (MG-194). */
export const mailgenius: SystemFacts = {
  name: "mailgenius",
  title: "MailGenius",
  database,
  caches,
  tiers,
  web,
  backups,
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

export { schedules as mailgeniusSchedules } from "./schedules";
export { excusedAlerts as mailgeniusExcusedAlerts } from "./excused-alerts";
