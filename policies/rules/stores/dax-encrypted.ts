import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";
import { encryption } from "./types";

/** Unset means neither. Both can be chosen for a new cluster only. */
export const daxEncrypted = rule({
  name: "dax-encrypted",
  sentence: "Every cache in front of DynamoDB encrypts what it keeps and what it sends.",
  severity: "high",
  frameworks: { fsbp: ["DynamoDB.3", "DynamoDB.7"], checkov: ["CKV_AWS_47", "CKV_AWS_239"], ...encryption },
  remediation: "Set `serverSideEncryption.enabled` to true and `clusterEndpointEncryptionType` to TLS.",
  types: ["aws:dax/cluster:Cluster"],
  judge: (cluster) =>
    allOf([
      passIf(cluster.flag("serverSideEncryption.enabled", false), "does not encrypt at rest"),
      passIf(cluster.text("clusterEndpointEncryptionType", "NONE") === "TLS", "talks without TLS"),
    ]),
});
