import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { loadBalancerTypes } from "./shared/load-balancer-types";
import { kindOf } from "./shared/load-balancers";

export const albDropInvalidHeaders = rule({
  name: "alb-drop-invalid-headers",
  sentence: "Every application load balancer drops header fields that are not valid.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.4"], checkov: ["CKV_AWS_131"], gdpr: ["32"], lgpd: ["46"] },
  remediation: "Set `dropInvalidHeaderFields` to true.",
  types: loadBalancerTypes,
  judge: (subject) =>
    kindOf(subject) === "application"
      ? passIf(
          subject.flag("dropInvalidHeaderFields", false),
          "lets header fields through that are not valid",
        )
      : notApplicable("does not read headers"),
});
