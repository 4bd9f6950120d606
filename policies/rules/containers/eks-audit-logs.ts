import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { records } from "./shared/frameworks";

const needed = ["audit", "authenticator"] as const;

/** Unset means no log of the control plane. */
export const eksAuditLogs = rule({
  name: "eks-audit-logs",
  sentence: "A Kubernetes cluster logs who signed in and what was asked of it.",
  severity: "medium",
  frameworks: { fsbp: ["EKS.8"], checkov: ["CKV_AWS_37"], ...records },
  remediation: "List audit and authenticator in `enabledClusterLogTypes`.",
  types: ["aws:eks/cluster:Cluster"],
  judge: (cluster) => {
    const logs = cluster.list("enabledClusterLogTypes");
    const missing = needed.filter((log) => !logs.includes(log));
    return passIf(missing.length === 0, `does not log ${missing.join(" and ")}`);
  },
});
