import { rule } from "../../kit/rule";
import { fail, pass, passIf } from "../../kit/verdict";
import { cacheEngine, globalVerdict, memberVerdict } from "./members";
import { cacheCluster, memoryDb, serverlessCache, stores } from "./types";

/** Unset means off with Redis and on with Valkey. Serverless caches and MemoryDB always encrypt; single nodes never. */
export const redisEncryptedAtRest = rule({
  name: "redis-encrypted-at-rest",
  sentence: "Every in-memory store encrypts what it writes to disk, snapshots included.",
  severity: "high",
  frameworks: {
    fsbp: ["ElastiCache.4"],
    checkov: ["CKV_AWS_29"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-224", "EG-124"],
  },
  remediation:
    "Set `atRestEncryptionEnabled: true` on a replication group; another group takes the place of the old one.",
  types: stores,
  judge: (subject) => {
    if (subject.type === serverlessCache || subject.type === memoryDb) return pass;
    if (subject.type === cacheCluster)
      return (
        memberVerdict(subject) ??
        fail("consists of nodes outside a replication group, which cannot encrypt at rest")
      );
    return (
      globalVerdict(subject, "atRestEncryptionEnabled") ??
      passIf(
        subject.has("atRestEncryptionEnabled")
          ? subject.flag("atRestEncryptionEnabled", false)
          : cacheEngine(subject) === "valkey",
        "does not encrypt at rest",
      )
    );
  },
});
