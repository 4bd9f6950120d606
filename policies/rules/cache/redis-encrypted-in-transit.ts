import { rule } from "../../kit/rule";
import { allOf, pass, passIf } from "../../kit/verdict";
import { globalVerdict, memberVerdict } from "./members";
import { memoryDb, multiRegionMemoryDb, serverlessCache, stores } from "./types";

/**
 * Unset means off, with MemoryDB on. An unset mode means "required"; "preferred" is for a migration and lets plain
 * connections in. Serverless caches know nothing but TLS.
 */
export const redisEncryptedInTransit = rule({
  name: "redis-encrypted-in-transit",
  sentence: "Every in-memory store talks over TLS only.",
  severity: "high",
  frameworks: {
    fsbp: ["ElastiCache.5"],
    checkov: ["CKV_AWS_30"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-224", "EG-172"],
  },
  remediation:
    'Set `transitEncryptionEnabled: true` and `transitEncryptionMode: "required"` (MemoryDB: `tlsEnabled`).',
  types: [...stores, multiRegionMemoryDb],
  judge: (subject) => {
    if (subject.type === serverlessCache) return pass;
    if (subject.type === memoryDb || subject.type === multiRegionMemoryDb)
      return passIf(subject.flag("tlsEnabled", true), "talks without TLS");
    return (
      memberVerdict(subject) ??
      globalVerdict(subject, "transitEncryptionEnabled") ??
      allOf([
        passIf(subject.flag("transitEncryptionEnabled", false), "talks without TLS"),
        passIf(
          subject.text("transitEncryptionMode", "required") === "required",
          "still lets connections without TLS in (`transitEncryptionMode`)",
        ),
      ])
    );
  },
});
