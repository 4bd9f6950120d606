import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { cluster, instance } from "./types";

/** Where each kind of database names the one that it is a replica of. */
const sourcePaths: Readonly<Record<string, string>> = {
  [instance]: "replicateSourceDb",
  [cluster]: "replicationSourceIdentifier",
  "aws:neptune/cluster:Cluster": "replicationSourceIdentifier",
};

/** The argument by which a database says that it is a replica; undefined where it is none. */
export function replicaPath(subject: Subject): string | undefined {
  const path = sourcePaths[subject.type];
  return path !== undefined && subject.has(path) && subject.raw(path) !== "" ? path : undefined;
}

/** The database of the estate that a replica copies; undefined where it lies outside, or where the subject is no replica. */
export function sourceOf(subject: Subject, estate: Estate): Subject | undefined {
  const path = replicaPath(subject);
  if (path === undefined) return undefined;
  return estate
    .targetsOf(subject, path, subject.type, instance, cluster)
    .find(({ urn }) => urn !== subject.urn);
}

/**
 * Engine and version of a database, taken from its source where it is a replica. PostgreSQL where it says nothing: a
 * restored database takes both from its snapshot, and PostgreSQL is what the estate has.
 */
export function engineOf(subject: Subject, estate: Estate): { engine: string; version: string } {
  const origin = sourceOf(subject, estate) ?? subject;
  const own = subject.has("engine") ? subject : origin;
  return {
    engine: own.text("engine", "postgres"),
    version: subject.has("engineVersion") ? subject.text("engineVersion") : origin.text("engineVersion"),
  };
}

/** Whether the engine speaks PostgreSQL, on RDS or Aurora. */
export function isPostgres(engine: string): boolean {
  return engine === "postgres" || engine === "aurora-postgresql";
}

/** A Multi-AZ cluster has its instances inside, and takes arguments that Aurora has on its cluster instances. */
export function hasOwnInstances(subject: Subject): boolean {
  return subject.type !== cluster || subject.has("dbClusterInstanceClass");
}
