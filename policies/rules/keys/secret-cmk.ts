import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { secret } from "./types";

/** Unset means the account's `aws/secretsmanager` key, in a replica's region that region's. */
export const secretCmk = rule({
  name: "secret-cmk",
  sentence: "Every secret and every replica of it is encrypted under a customer-managed key.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_149"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsKeyId` on the secret and in each of its `replicas`.",
  types: [secret],
  judge: (subject, estate) =>
    judgeEach([subject, ...replicasOf(subject)], (each) => customerKey(each, "kmsKeyId", estate)),
});

/** A replica's key depends on what the whole list depends on. */
function replicasOf(subject: Subject): readonly Subject[] {
  const propertyDependencies = { kmsKeyId: subject.dependenciesOf("replicas") };
  return subject.blocks("replicas").map(({ data }) => new Subject({ ...data, propertyDependencies }));
}
