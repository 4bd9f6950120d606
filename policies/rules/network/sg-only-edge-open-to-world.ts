import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import { groupsOf, securityRuleTypes, type SecurityRule } from "../../kit/security-rules";
import { judgeEach } from "../../kit/three-valued";
import { fail, pass, type Verdict } from "../../kit/verdict";
import { guardsOnlyLoadBalancers } from "./shared/attachments";
import { judgeRules } from "./shared/judge-rules";
import { privateByDefault } from "./shared/frameworks";

const webPorts: readonly number[] = [80, 443];

export const sgOnlyEdgeOpenToWorld = rule({
  name: "sg-only-edge-open-to-world",
  sentence: "Only groups that guard load balancers alone admit the whole internet, and only on 80 and 443.",
  severity: "high",
  frameworks: { fsbp: ["EC2.18"], checkov: ["CKV_AWS_260"], ...privateByDefault },
  remediation:
    "Put a load balancer in front and admit its group with `referencedSecurityGroupId`; on the load balancer's own group keep `fromPort` and `toPort` at 80 or 443.",
  types: securityRuleTypes,
  judge: (subject, estate) =>
    judgeRules(subject, "ingress", (ingress) =>
      ingress.isOpenToWorld(estate) ? judgeOpen(estate, ingress) : pass,
    ),
});

function judgeOpen(estate: Estate, ingress: SecurityRule): Verdict {
  const isWeb =
    ["tcp", "udp"].includes(ingress.protocol) &&
    webPorts.includes(ingress.ports.from) &&
    ingress.ports.from === ingress.ports.to;
  if (!isWeb) return fail("admits the whole internet on something other than port 80 or 443");
  const groups = groupsOf(estate, ingress.resource);
  if (groups.length === 0)
    return fail("admits the whole internet to a group that no load balancer here names");
  return judgeEach(groups, (group) =>
    guardsOnlyLoadBalancers(estate, group)
      ? pass
      : fail(`admits the whole internet to ${group.name}, which does not guard load balancers alone`),
  );
}
