import type { MutationTable } from "../mutation";
import { apisMutations, mailMutations } from "./apis";
import { auditMutations } from "./audit";
import { backupMutations } from "./backup";
import { cacheMutations } from "./cache";
import { computeMutations } from "./compute";
import { containersMutations } from "./containers";
import { dataMutations } from "./data";
import { databaseMutations } from "./database";
import { functionsMutations } from "./functions";
import { identityMutations } from "./identity";
import { keyMutations } from "./keys";
import { logsMutations } from "./logs";
import { networkMutations } from "./network";
import { promisesMutations } from "./promises";
import { storageMutations } from "./storage";
import { storesMutations } from "./stores";
import { webMutations } from "./web";

/** By the groups of the rules. */
export const mutationTables: Readonly<Record<string, MutationTable>> = {
  network: networkMutations,
  database: databaseMutations,
  cache: cacheMutations,
  web: webMutations,
  compute: computeMutations,
  containers: containersMutations,
  storage: storageMutations,
  stores: storesMutations,
  keys: keyMutations,
  functions: functionsMutations,
  apis: apisMutations,
  mail: mailMutations,
  backup: backupMutations,
  logs: logsMutations,
  audit: auditMutations,
  identity: identityMutations,
  data: dataMutations,
  promises: promisesMutations,
};
