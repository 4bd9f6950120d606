import { rule } from "../../kit/rule";
import { pass, passIf } from "../../kit/verdict";
import { memberVerdict } from "./members";
import { serverlessCache, stores } from "./types";

/** Unset means on. Serverless caches are always up to date. */
export const redisMinorUpgrades = rule({
  name: "redis-minor-upgrades",
  sentence: "Every in-memory store takes minor versions, and with them security fixes, by itself.",
  severity: "medium",
  frameworks: { fsbp: ["ElastiCache.2"], checkov: ["CKV_AWS_322"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation: "Set `autoMinorVersionUpgrade` to true, or leave it out.",
  types: stores,
  judge: (subject) =>
    subject.type === serverlessCache
      ? pass
      : (memberVerdict(subject) ??
        passIf(subject.flag("autoMinorVersionUpgrade", true), "does not take minor versions by itself")),
});
