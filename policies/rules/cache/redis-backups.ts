import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { cacheEngine, memberVerdict } from "./members";
import { cacheCluster, stores } from "./types";

/** Days that a snapshot is kept where a system's document states it (MG-152, EG-098), and the floor elsewhere. */
const documentedDays: Readonly<Record<string, number>> = { mailgenius: 7, "email-gateway": 7 };
const floorDays = 1;

/** Unset means 0: no snapshots. A store that only caches needs an exception, with the reason why nothing in it counts. */
export const redisBackups = rule({
  name: "redis-backups",
  sentence: "Every in-memory store takes daily snapshots and keeps them for the documented days.",
  severity: "high",
  frameworks: {
    fsbp: ["ElastiCache.1"],
    checkov: ["CKV_AWS_134"],
    gdpr: ["32(1)(c)"],
    lgpd: ["46"],
    requirements: ["MG-152", "EG-098", "EG-144"],
  },
  remediation: "Set `snapshotRetentionLimit` to the documented days.",
  types: stores,
  judge: (subject) => {
    if (subject.type === cacheCluster && cacheEngine(subject) === "memcached")
      return notApplicable("Memcached on nodes knows no snapshots.");
    const member = memberVerdict(subject);
    if (member !== undefined) return member;
    const days = subject.number("snapshotRetentionLimit", 0);
    const needed = documentedDays[subject.text("tags.System")] ?? floorDays;
    return passIf(days >= needed, `keeps ${days} days of snapshots; at least ${needed} are needed`);
  },
});
