import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { systemOf } from "./system";

/** VDX-090, EG-G07: a copied backup that no key opens is no backup. */
export const promisedRecoveryKeys = rule({
  name: "promised-recovery-keys",
  sentence: "Each system's key exists in the recovery region too.",
  severity: "high",
  frameworks: { requirements: ["VDX-090", "EG-G07"] },
  remediation:
    "Set `multiRegion` on the key and declare a ReplicaKey with `primaryKeyArn` and another region.",
  types: ["aws:kms/key:Key"],
  judge: (subject, estate) => {
    if (systemOf(subject) === undefined) return notApplicable("It belongs to none of the three systems.");
    const replicas = estate.namedBy(subject, "primaryKeyArn", "aws:kms/replicaKey:ReplicaKey");
    return passIf(replicas.length > 0, "has no replica in another region.");
  },
});
