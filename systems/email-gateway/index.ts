import type { SystemFacts } from "../../lib/system-facts";
import { operations } from "../operations";
import { eventAlerts } from "../common/event-alerts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { dashboard } from "./dashboard";
import { database } from "./database";
import { endpoints } from "./endpoints";
import { applicationSecrets, environmentVariables } from "./environment";
import { logCounts } from "./log-counts";
import { logQueries } from "./log-queries";
import { logs } from "./logs";
import { queues } from "./queues";
import { thresholds } from "./thresholds";
import { routing } from "./routing";
import { tiers } from "./tiers";
import { web } from "./web";

/** Email Gateway: an API that takes e-mails and a worker that sends them. */
export const emailGateway: SystemFacts = {
  name: "email-gateway",
  title: "Email Gateway",
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

export { schedules as emailGatewaySchedules } from "./schedules";
export { excusedAlerts as emailGatewayExcusedAlerts } from "./excused-alerts";
