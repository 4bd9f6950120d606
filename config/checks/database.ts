import { shown, type Finding } from "../fault";
import type { Parts, SystemParts } from "../parts";

/** RDS lets storage grow only up to a ceiling of at least this share of the start. */
const leastGrowthPercent = 110;

/** Storage, recovery window and replicas of each database. */
export function checkDatabases({ systems, environment }: Parts): readonly Finding[] {
  return systems.flatMap((system) => [
    ...checkStorage(system),
    ...checkRecoveryWindow(system),
    ...(environment === undefined ? [] : checkReplicas(system, environment)),
  ]);
}

function checkStorage({ path, database }: SystemParts): readonly Finding[] {
  if (database === undefined) return [];
  const least = Math.ceil((database.storageGib * leastGrowthPercent) / 100);
  if (database.maxStorageGib >= least) return [];
  return [
    {
      path: [...path, "database", "maxStorageGib"],
      given: shown(database.maxStorageGib),
      allowed: `at least ${least} GiB, 10 % above storageGib (${database.storageGib})`,
      why: "RDS refuses a smaller ceiling.",
    },
  ];
}

function checkRecoveryWindow({ path, database, facts }: SystemParts): readonly Finding[] {
  const floor = facts.database.recoveryWindowDays;
  if (database === undefined || database.recoveryWindowDays >= floor.value) return [];
  return [
    {
      path: [...path, "database", "recoveryWindowDays"],
      given: shown(database.recoveryWindowDays),
      allowed: `${floor.value} to 35 days`,
      why: `${facts.title} keeps its backups ${floor.value} days (${floor.sources.join(", ")}).`,
    },
  ];
}

function checkReplicas(
  { path, database, facts }: SystemParts,
  environment: NonNullable<Parts["environment"]>,
): readonly Finding[] {
  const { value, sources } = facts.database.minimumReplicas;
  const given = Object.keys(database?.replicas ?? {}).length;
  if (database === undefined || given >= value[environment]) return [];
  return [
    {
      path: [...path, "database", "replicas"],
      given: `${given} replicas`,
      allowed: `at least ${value[environment]} in ${environment}`,
      why: `Asked for by ${sources.join(", ")}.`,
    },
  ];
}
