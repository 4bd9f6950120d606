import { rule } from "../../kit/rule";
import { opensToWorld, securityRuleTypes } from "../../kit/security-rules";
import { judgeEach } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { judgeRules } from "./shared/judge-rules";
import { exposure } from "./shared/frameworks";

/** SSH and Remote Desktop. Sessions go through Systems Manager instead. */
export const adminPorts = [22, 3389] as const;

export const sgNoOpenAdminPorts = rule({
  name: "sg-no-open-admin-ports",
  sentence: "No security group lets the whole internet reach SSH (22) or Remote Desktop (3389).",
  severity: "critical",
  frameworks: {
    fsbp: ["EC2.13", "EC2.14"],
    cis: ["5.3", "5.4"],
    checkov: ["CKV_AWS_24", "CKV_AWS_25"],
    ...exposure,
  },
  remediation:
    "Remove the rule and open sessions with Systems Manager, or narrow `cidrIpv4` (`cidrBlocks`, `cidrIpv6`) or the ports.",
  types: securityRuleTypes,
  judge: (subject, estate) =>
    judgeRules(subject, "ingress", (ingress) =>
      judgeEach(adminPorts, (port) =>
        passIf(!opensToWorld(estate, ingress, port), `lets the whole internet reach port ${port}`),
      ),
    ),
});
