import { rule } from "../../kit/rule";
import { securityRuleTypes } from "../../kit/security-rules";
import { every } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { judgeRules } from "./shared/judge-rules";
import { exposure } from "./shared/frameworks";

// Unset means none: the provider takes away the "allow all" that EC2 gives every new group.
export const sgNoUnrestrictedEgress = rule({
  name: "sg-no-unrestricted-egress",
  sentence:
    "No security group lets traffic out to the whole internet on all protocols or a wide range of ports.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_382"], ...exposure },
  remediation:
    "Name the port in `fromPort` and `toPort`, or the destination in `cidrIpv4` or `prefixListId`.",
  types: securityRuleTypes,
  judge: (subject, estate) =>
    judgeRules(subject, "egress", (egress) =>
      passIf(
        !every(
          () => egress.isWide,
          () => egress.isOpenToWorld(estate),
        ),
        "lets traffic out to the whole internet on all protocols or a wide range of ports",
      ),
    ),
});
