import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { anyLoadBalancerTypes } from "./shared/load-balancer-types";
import { kindOf } from "./shared/load-balancers";

export const albDesyncMitigation = rule({
  name: "alb-desync-mitigation",
  sentence:
    "Every load balancer for HTTP handles requests that could desynchronise it defensively or strictly.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.12", "ELB.14"], checkov: ["CKV_AWS_328"], ...resilience },
  remediation: "Set `desyncMitigationMode` to defensive or strictest.",
  types: anyLoadBalancerTypes,
  judge: (subject) => {
    if (!["application", "classic"].includes(kindOf(subject))) return notApplicable("does not read HTTP");
    const mode = subject.text("desyncMitigationMode", "defensive"); // unset means defensive
    return passIf(["defensive", "strictest"].includes(mode), `handles them in mode ${mode}`);
  },
});
