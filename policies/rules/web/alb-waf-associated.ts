import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { loadBalancerTypes } from "./shared/load-balancer-types";
import { kindOf } from "./shared/load-balancers";

export const albWafAssociated = rule({
  name: "alb-waf-associated",
  sentence: "A web ACL filters what every application load balancer receives from the internet.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.16"], checkov: ["CKV2_AWS_28"], ...resilience },
  remediation: "Declare `wafv2.WebAclAssociation` with the load balancer's ARN as `resourceArn`.",
  types: loadBalancerTypes,
  judge: (subject, estate) => {
    if (kindOf(subject) !== "application")
      return notApplicable("WAF filters application load balancers only");
    if (subject.flag("internal", false)) return notApplicable("does not face the internet");
    const associations = namers(
      estate,
      subject,
      "resourceArn",
      "aws:wafv2/webAclAssociation:WebAclAssociation",
    );
    return passIf(associations.length > 0, "faces the internet without a web ACL");
  },
});
