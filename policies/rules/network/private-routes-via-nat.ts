import type { Estate } from "../../kit/estate";
import { named } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { anyLoadBalancerTypes } from "../web/shared/load-balancer-types";
import { privateByDefault } from "./shared/frameworks";
import { subnetTypes } from "./shared/network-types";
import { exitsOf } from "./shared/routes";

export const privateRoutesViaNat = rule({
  name: "private-routes-via-nat",
  sentence:
    "Only subnets of load balancers and NAT gateways have a route to an internet gateway; all others leave through NAT or not at all.",
  severity: "high",
  frameworks: { checkov: ["CKV2_AWS_35"], ...privateByDefault },
  remediation: "Give the subnet's route table a route with `natGatewayId` instead of `gatewayId`.",
  types: subnetTypes,
  judge: (subject, estate) => {
    const edge = edgeIn(estate, subject);
    if (edge !== undefined) return notApplicable(`public by design: it holds ${edge.name}`);
    const way = exitsOf(estate, subject).find(({ kind }) => kind === "internet gateway");
    return way === undefined ? pass : fail(`has a route to an internet gateway (${way.route})`);
  },
});

/** What makes a subnet public on purpose. An internal load balancer or a private NAT gateway does not. */
function edgeIn(estate: Estate, subnet: Subject): Subject | undefined {
  const nats = named(estate, subnet, "subnetId", "aws:ec2/natGateway:NatGateway").filter(
    (nat) => nat.text("connectivityType", "public") === "public",
  );
  const balancers = ["subnets", "subnetMappings"].flatMap((path) =>
    named(estate, subnet, path, ...anyLoadBalancerTypes),
  );
  return [...nats, ...balancers.filter((balancer) => !balancer.flag("internal", false))][0];
}
