import type { Rule } from "../kit/rule";
import { auditRules } from "./audit";
import { backupRules } from "./backup";
import { cacheRules } from "./cache";
import { computeRules } from "./compute";
import { dataRules } from "./data";
import { databaseRules } from "./database";
import { functionsRules } from "./functions";
import { identityRules } from "./identity";
import { keyRules } from "./keys";
import { logsRules } from "./logs";
import { networkRules } from "./network";
import { promiseRules } from "./promises";
import { storageRules } from "./storage";
import { webRules } from "./web";

/** All rules, by the group of the catalogue that they come from. */
export const ruleGroups: Readonly<Record<string, readonly Rule[]>> = {
  network: networkRules,
  database: databaseRules,
  cache: cacheRules,
  web: webRules,
  compute: computeRules,
  storage: storageRules,
  keys: keyRules,
  functions: functionsRules,
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
