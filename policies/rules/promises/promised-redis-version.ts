import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { cacheGroupType } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedRedisVersion = rule({
  name: "promised-redis-version",
  sentence: "Caches speak the Redis version that the documents name.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("redisMajorVersion") },
  remediation: "Set `engine` redis and `engineVersion` to the documented major version.",
  types: [cacheGroupType, "aws:elasticache/cluster:Cluster"],
  judge: (subject) =>
    byPromise(subject, "redisMajorVersion", (promised) => {
      const engine = subject.text("engine", "redis");
      const major = subject.text("engineVersion").split(".")[0] ?? "";
      return passIf(
        engine === "redis" && major === String(promised.value),
        `runs ${engine} ${major}; promised is Redis ${cited(promised)}.`,
      );
    }),
});
