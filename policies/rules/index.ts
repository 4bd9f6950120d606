import type { Rule } from "../kit/rule";
import { apisRules } from "./apis";
import { auditRules } from "./audit";
import { backupRules } from "./backup";
import { cacheRules } from "./cache";
import { computeRules } from "./compute";
import { containersRules } from "./containers";
import { dataRules } from "./data";
import { databaseRules } from "./database";
import { functionsRules } from "./functions";
import { identityRules } from "./identity";
import { keyRules } from "./keys";
import { logsRules } from "./logs";
import { mailRules } from "./mail";
import { networkRules } from "./network";
import { promiseRules } from "./promises";
import { storesRules } from "./stores";
import { storageRules } from "./storage";
import { webRules } from "./web";

/** All rules, by what they are about: the groups of the catalogue, and those for what the estate has not got yet. */
export const ruleGroups: Readonly<Record<string, readonly Rule[]>> = {
  network: networkRules,
  database: databaseRules,
  cache: cacheRules,
  web: webRules,
  compute: computeRules,
  containers: containersRules,
  storage: storageRules,
  stores: storesRules,
  keys: keyRules,
  functions: functionsRules,
  apis: apisRules,
  mail: mailRules,
  backup: backupRules,
  logs: logsRules,
  audit: auditRules,
  identity: identityRules,
  data: dataRules,
  promises: promiseRules,
};

export const allRules: readonly Rule[] = Object.values(ruleGroups).flat();

const names = allRules.map(({ name }) => name);
const twice = names.filter((name, index) => names.indexOf(name) !== index);
if (twice.length > 0) throw new Error(`Two rules are called ${twice.join(", ")}.`);
