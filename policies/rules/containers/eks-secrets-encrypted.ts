import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";

/** Unset means that only the disk below is encrypted. */
export const eksSecretsEncrypted = rule({
  name: "eks-secrets-encrypted",
  sentence: "Secrets inside a Kubernetes cluster are encrypted under a customer-managed key.",
  severity: "high",
  frameworks: { fsbp: ["EKS.3"], checkov: ["CKV_AWS_58"], ...encryption },
  remediation: "Set `encryptionConfig` with `resources` secrets and a `provider.keyArn`.",
  types: ["aws:eks/cluster:Cluster"],
  judge: (cluster) =>
    passIf(
      cluster.has("encryptionConfig.provider.keyArn") &&
        cluster.list("encryptionConfig.resources").includes("secrets"),
      "keeps its secrets without a key of their own",
    ),
});
