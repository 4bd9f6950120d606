import type { SystemFacts } from "../../lib/system-facts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { database } from "./database";
import { applicationSecrets, environmentVariables } from "./environment";
import { logs } from "./logs";
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
  applicationSecrets,
  environmentVariables,
  connections,
  routing,
};

export { schedules as emailGatewaySchedules } from "./schedules";
