import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { fail } from "../../kit/verdict";
import { globalVerdict, memberVerdict } from "./members";
import { cacheCluster, memoryDb, stores } from "./types";

/** Unset means a key that AWS owns. Nodes outside a replication group take no key at all. */
export const redisCmk = rule({
  name: "redis-cmk",
  sentence: "Every in-memory store is encrypted under a customer-managed key.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_191", "CKV_AWS_201"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsKeyId` (MemoryDB: `kmsKeyArn`).",
  types: stores,
  judge: (subject, estate) => {
    if (subject.type === cacheCluster)
      return (
        memberVerdict(subject) ?? fail("consists of nodes outside a replication group, which take no key")
      );
    const path = subject.type === memoryDb ? "kmsKeyArn" : "kmsKeyId";
    return globalVerdict(subject, path) ?? customerKey(subject, path, estate);
  },
});
