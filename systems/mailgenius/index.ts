import type { SystemFacts } from "../../lib/system-facts";
import { operations } from "../operations";
import { eventAlerts } from "../common/event-alerts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { dashboard } from "./dashboard";
import { database } from "./database";
import { endpoints } from "./endpoints";
import { environmentVariables } from "./environment";
import { logCounts } from "./log-counts";
import { logQueries } from "./log-queries";
import { logs } from "./logs";
import { queues } from "./queues";
import { routing } from "./routing";
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
  operations,
  applicationSecrets,
  signingKeys: {}, // the documents sign nothing
  environmentVariables,
  connections,
  endpoints,
  queues,
  thresholds,
  eventAlerts,
  dashboard,
  routing,
};

export { schedules as mailgeniusSchedules } from "./schedules";
export { excusedAlerts as mailgeniusExcusedAlerts } from "./excused-alerts";
