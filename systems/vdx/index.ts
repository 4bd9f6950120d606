import type { SystemFacts } from "../../lib/system-facts";
import { backups } from "./backups";
import { caches } from "./caches";
import { connections } from "./connections";
import { database } from "./database";
import { applicationSecrets, environmentVariables } from "./environment";
import { frontend, uploads } from "./files";
import { logs } from "./logs";
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
  applicationSecrets,
  environmentVariables,
  connections,
  routing,
};

export { schedules as vdxSchedules } from "./schedules";
