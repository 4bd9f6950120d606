import { named, namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { rulesOfGroup, securityGroupTypes, separateRuleTypes } from "../../kit/security-rules";
import { judgeEach } from "../../kit/three-valued";
import { allOf, fail, pass, passIf } from "../../kit/verdict";
import { privateByDefault } from "./shared/frameworks";
import { vpcTypes } from "./shared/network-types";

const defaultGroupType = securityGroupTypes[1];

export const vpcDefaultSgClosed = rule({
  name: "vpc-default-sg-closed",
  sentence: "The default security group of every VPC is adopted and has no rules.",
  severity: "medium",
  frameworks: { fsbp: ["EC2.2"], cis: ["5.5"], checkov: ["CKV2_AWS_12"], ...privateByDefault },
  remediation: "Declare `ec2.DefaultSecurityGroup` with the VPC's `vpcId` and no `ingress` and no `egress`.",
  types: [...vpcTypes, defaultGroupType],
  judge: (subject, estate) => {
    if (subject.type === defaultGroupType) {
      const rules = [...rulesOfGroup(estate, subject, "ingress"), ...rulesOfGroup(estate, subject, "egress")];
      return passIf(rules.length === 0, "has rules");
    }
    const adopted = namers(estate, subject, "vpcId", defaultGroupType);
    // a rule may also name the group by the VPC's output
    const rules = named(estate, subject, "securityGroupId", ...separateRuleTypes);
    return allOf([
      adopted.length > 0
        ? pass
        : fail("leaves its default security group as AWS made it, open among its members"),
      judgeEach(rules, (each) => fail(`has a default security group with a rule, ${each.name}`)),
    ]);
  },
});
