import { isProduction } from "../../kit/production";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { cacheEngine, memberVerdict } from "./members";
import { cacheCluster, memoryDb, serverlessCache, stores } from "./types";

/** Unset means neither. MemoryDB has one replica a shard unless told otherwise; serverless caches span zones by nature. */
export const redisFailoverMultiAz = rule({
  name: "redis-failover-multi-az",
  sentence: "Every production in-memory store fails over by itself to a copy in another zone.",
  severity: "medium",
  frameworks: {
    fsbp: ["ElastiCache.3"],
    checkov: ["CKV2_AWS_50"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation:
    "Set `automaticFailoverEnabled` and `multiAzEnabled` to true and `numCacheClusters` to at least 2.",
  types: stores,
  judge: (subject) => {
    if (!isProduction(subject)) return notApplicable("Not a production stack.");
    switch (subject.type) {
      case serverlessCache:
        return pass;
      case memoryDb:
        return passIf(subject.number("numReplicasPerShard", 1) >= 1, "has no replica to fail over to");
      case cacheCluster:
        return memberVerdict(subject) ?? nodesVerdict(subject);
      default:
        return allOf([
          passIf(subject.flag("automaticFailoverEnabled", false), "does not fail over by itself"),
          passIf(subject.flag("multiAzEnabled", false), "keeps no copy in another zone"),
        ]);
    }
  },
});

function nodesVerdict(subject: Subject): Verdict {
  if (cacheEngine(subject) !== "memcached")
    return fail("consists of nodes outside a replication group, which cannot fail over");
  return passIf(subject.text("azMode", "single-az") === "cross-az", "has all its nodes in one zone");
}
