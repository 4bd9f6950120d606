import { isProduction } from "../../kit/production";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { instanceType, isReplica } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedReplicas = rule({
  name: "promised-replicas",
  sentence: "In production each database has as many read replicas as its documents say.",
  severity: "high",
  frameworks: { requirements: requirementsOf("productionReplicas") },
  remediation: "Declare instances with `replicateSourceDb` (replicas in Pulumi.<stack>.yaml).",
  types: [instanceType],
  judge: (subject, estate) =>
    byPromise(subject, "productionReplicas", (promised) => {
      if (isReplica(subject)) return notApplicable("It is a replica itself.");
      if (!isProduction(subject)) return notApplicable("The documents promise replicas for production only.");
      const replicas = estate.namedBy(subject, "replicateSourceDb", instanceType).length;
      return passIf(
        replicas >= promised.value,
        `has ${replicas} read replicas; promised are ${cited(promised)}.`,
      );
    }),
});
