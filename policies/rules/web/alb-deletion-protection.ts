import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { loadBalancerTypes } from "./shared/load-balancer-types";

export const albDeletionProtection = rule({
  name: "alb-deletion-protection",
  sentence: "No load balancer can be deleted by one mistaken call.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.6"], checkov: ["CKV_AWS_150"], ...resilience },
  remediation: "Set `enableDeletionProtection` to true.",
  types: loadBalancerTypes,
  deletionGuard: true,
  judge: (subject) =>
    passIf(subject.flag("enableDeletionProtection", false), "is not protected from deletion"),
});
