import { rule } from "../../kit/rule";
import { rulesOf, securityRuleTypes } from "../../kit/security-rules";
import { judgeEach } from "../../kit/three-valued";
import { allOf, passIf, pass } from "../../kit/verdict";

/** What the provider writes where the program says nothing. */
const placeholders = ["", "Managed by Pulumi", "Managed by Terraform"];

export const sgRulesDescribed = rule({
  name: "sg-rules-described",
  sentence: "Every security group and every rule says what it is for.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_23"], gdpr: ["5(2)"], lgpd: ["6.X"] },
  remediation: "Set `description` on the group and on each rule.",
  types: securityRuleTypes,
  judge: (subject) =>
    allOf([
      subject.type === "aws:ec2/securityGroup:SecurityGroup"
        ? passIf(!placeholders.includes(subject.text("description")), "has no description of its own")
        : pass,
      judgeEach([...rulesOf(subject, "ingress"), ...rulesOf(subject, "egress")], (each) =>
        passIf(
          !placeholders.includes(each.description),
          `does not say what ${each.place || "the rule"} is for`,
        ),
      ),
    ]),
});
