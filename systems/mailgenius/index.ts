import type { SystemFacts } from "../../lib/system-facts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { database } from "./database";
import { environmentVariables } from "./environment";
import { logs } from "./logs";
import { routing } from "./routing";
import { applicationSecrets } from "./secrets";
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
  applicationSecrets,
  environmentVariables,
  connections,
  routing,
};

export { schedules as mailgeniusSchedules } from "./schedules";
