import { rule } from "../../kit/rule";
import { securityRuleTypes, widestPortRange } from "../../kit/security-rules";
import { every } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { judgeRules } from "./shared/judge-rules";
import { exposure } from "./shared/frameworks";

export const sgNoOpenAllPorts = rule({
  name: "sg-no-open-all-ports",
  sentence: `No security group lets the whole internet in on all protocols or on more than ${widestPortRange} ports.`,
  severity: "critical",
  frameworks: { checkov: ["CKV_AWS_277"], ...exposure },
  remediation: "Name the one port in `fromPort` and `toPort` and its `ipProtocol`, or narrow `cidrIpv4`.",
  types: securityRuleTypes,
  judge: (subject, estate) =>
    judgeRules(subject, "ingress", (ingress) =>
      passIf(
        !every(
          () => ingress.isWide,
          () => ingress.isOpenToWorld(estate),
        ),
        "lets the whole internet in on all protocols or a wide range of ports",
      ),
    ),
});
