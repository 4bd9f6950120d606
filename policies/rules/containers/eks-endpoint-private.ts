import { rule } from "../../kit/rule";
import { fail, pass } from "../../kit/verdict";

/** Unset means that the whole internet may knock. */
export const eksEndpointPrivate = rule({
  name: "eks-endpoint-private",
  sentence: "The API of a Kubernetes cluster answers inside the VPC only.",
  severity: "high",
  frameworks: {
    fsbp: ["EKS.1"],
    checkov: ["CKV_AWS_39", "CKV_AWS_38"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `vpcConfig.endpointPublicAccess` to false and `vpcConfig.endpointPrivateAccess` to true.",
  types: ["aws:eks/cluster:Cluster"],
  judge: (cluster) =>
    cluster.flag("vpcConfig.endpointPublicAccess", true)
      ? fail("has an API that answers from outside the VPC")
      : pass,
});
