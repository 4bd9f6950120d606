import { rule } from "../../kit/rule";
import { opensToWorld, securityRuleTypes } from "../../kit/security-rules";
import { judgeEach } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { adminPorts } from "./sg-no-open-admin-ports";
import { dataPorts } from "./shared/data-stores";
import { judgeRules } from "./shared/judge-rules";
import { exposure } from "./shared/frameworks";

/** The list of Security Hub's EC2.19, and the ports of data stores that it leaves out. */
export const highRiskPorts: readonly number[] = [
  ...new Set([
    ...[20, 21, 23, 25, 110, 135, 137, 138, 139, 143, 445, 1434, 3000, 4333, 5000, 5432, 5500, 5601],
    ...[8080, 8088, 8888, 9093, 9094, 9096, 9098, 2181],
    ...adminPorts,
    ...dataPorts,
  ]),
];

export const sgNoOpenHighRiskPorts = rule({
  name: "sg-no-open-high-risk-ports",
  sentence: "No security group lets the whole internet reach a port of databases, caches or administration.",
  severity: "critical",
  frameworks: { fsbp: ["EC2.19"], cis: ["5.1.2"], ...exposure },
  remediation: "Replace `cidrIpv4` (`cidrBlocks`) by `referencedSecurityGroupId` of the tier that needs it.",
  types: securityRuleTypes,
  judge: (subject, estate) =>
    judgeRules(subject, "ingress", (ingress) =>
      judgeEach(highRiskPorts, (port) =>
        passIf(!opensToWorld(estate, ingress, port), `lets the whole internet reach port ${port}`),
      ),
    ),
});
