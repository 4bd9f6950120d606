import type { Subject } from "../../kit/subject";
import { notApplicable, type Verdict } from "../../kit/verdict";
import { cacheCluster, replicationGroup } from "./types";

/** A node that belongs to a replication group takes its settings from there; undefined for anything else. */
export function memberVerdict(subject: Subject): Verdict | undefined {
  return subject.type === cacheCluster && subject.has("replicationGroupId")
    ? notApplicable("A node of a replication group: judged there.")
    : undefined;
}

/**
 * A group of a global datastore that leaves a setting to its primary, which may lie outside the estate. Undefined where
 * it says the setting itself, or belongs to none.
 */
export function globalVerdict(subject: Subject, path: string): Verdict | undefined {
  const follows = subject.type === replicationGroup && subject.has("globalReplicationGroupId");
  return follows && !subject.has(path) ? { result: "not-evaluated", path } : undefined;
}

/** `redis`, `valkey` or `memcached`; unset means Redis, except that clusters of nodes must say theirs. */
export function cacheEngine(subject: Subject): string {
  return subject.text("engine", "redis").toLowerCase();
}
