import { unknown } from "../../../policies/kit/value";
import { privateRoutesViaNat } from "../../../policies/rules/network/private-routes-via-nat";
import { sgOnlyEdgeOpenToWorld } from "../../../policies/rules/network/sg-only-edge-open-to-world";
import { of, rows } from "../rows";
import * as p from "./pieces";

const world = "0.0.0.0/0";
const toGroup = { securityGroupId: ["edge"] };
const edge = p.group("edge");
const guarded = p.balancer("balancer", {}, { securityGroups: ["edge"] });
const defaultSubnet = of("aws:ec2/defaultSubnet:DefaultSubnet");

rows(sgOnlyEdgeOpenToWorld, [
  ["443 at a load balancer", "pass", p.ingress("a", p.open(world, 443), toGroup), edge, guarded],
  ["80 at a load balancer", "pass", p.ingress("a", p.open(world, 80), toGroup), edge, guarded],
  ["81 at a load balancer", "fail", p.ingress("a", p.open(world, 81), toGroup), edge, guarded],
  ["80 to 443 at a load balancer", "fail", p.ingress("a", p.open(world, 80, 443), toGroup), edge, guarded],
  ["443 at nothing", "fail", p.ingress("a", p.open(world, 443), toGroup), edge],
  [
    "443 at an instance",
    "fail",
    p.ingress("a", p.open(world, 443), toGroup),
    edge,
    p.instance("i", {}, { vpcSecurityGroupIds: ["edge"] }),
  ],
  [
    "a group shared with a launch template",
    "fail",
    p.ingress("a", p.open(world, 443), toGroup),
    edge,
    guarded,
    p.template("t", {}, { networkInterfaces: ["edge"] }),
  ],
  ["a group outside the stack", "fail", p.ingress("a", { ...p.open(world, 443), securityGroupId: "sg-1" })],
  [
    "inline",
    "pass",
    p.group("edge", { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: [world] }] }),
    guarded,
  ],
  ["a range in the VPC", "pass", p.ingress("a", p.open("10.0.0.0/8", 5432), toGroup), edge],
  ["unknown range", "not-evaluated", p.ingress("a", p.open(unknown, 443), toGroup), edge, guarded],
  ["unknown group", "not-evaluated", p.ingress("a", { ...p.open(world, 443), securityGroupId: unknown })],
  ["unset ranges", "pass", p.ingress("a", { ipProtocol: "tcp" }, toGroup), edge],
  ["an egress rule", "not-applicable", p.egress("a", p.open(world, 443), toGroup), edge],
]);

const toVpc = { vpcId: ["vpc"] };
const out = p.gateway("gateway", {}, toVpc);
rows(privateRoutesViaNat, [
  [
    "through a VPN gateway that is not known yet",
    "pass",
    ...routed({}, { gatewayId: ["vpn"] }),
    of("aws:ec2/vpnGateway:VpnGateway")({}, { name: "vpn" }),
  ],
  ["through NAT", "pass", ...routed({}, { natGatewayId: ["nat"] }), p.nat("nat", {}, { subnetId: ["edge"] })],
  ["through an internet gateway", "fail", ...routed({}, { gatewayId: ["gateway"] }), out],
  ["by its id", "fail", ...routed({ gatewayId: "igw-1" })],
  ["a gateway of nobody knows what kind", "not-evaluated", ...routed({ gatewayId: unknown })],
  ["local", "pass", ...routed({ gatewayId: "local" })],
  [
    "with a NAT gateway inside",
    "not-applicable",
    ...routed({}, { gatewayId: ["gateway"] }),
    out,
    p.nat("nat", {}, { subnetId: ["subject"] }),
  ],
  [
    "with a private NAT gateway inside",
    "fail",
    ...routed({}, { gatewayId: ["gateway"] }),
    out,
    p.nat("nat", { connectivityType: "private" }, { subnetId: ["subject"] }),
  ],
  [
    "with a load balancer inside",
    "not-applicable",
    ...routed({}, { gatewayId: ["gateway"] }),
    out,
    p.balancer("b", {}, { subnets: ["subject"] }),
  ],
  [
    "with an internal load balancer inside",
    "fail",
    ...routed({}, { gatewayId: ["gateway"] }),
    out,
    p.balancer("b", { internal: true }, { subnets: ["subject"] }),
  ],
  ["the main table, untouched", "pass", p.subnet("subject", {}, toVpc), p.vpc("vpc")],
  [
    "the main table with a way out",
    "fail",
    p.subnet("subject", {}, toVpc),
    p.vpc("vpc"),
    out,
    p.route("r", {}, { routeTableId: ["vpc"], gatewayId: ["gateway"] }),
  ],
  [
    "inline",
    "fail",
    p.subnet("subject", {}, toVpc),
    p.vpc("vpc"),
    out,
    p.table("t", { routes: [{ cidrBlock: world, gatewayId: unknown }] }, { routes: ["gateway"] }),
    p.association("a", {}, { subnetId: ["subject"], routeTableId: ["t"] }),
  ],
  ["no VPC here", "not-evaluated", p.subnet("subject", { vpcId: "vpc-1" })],
  ["in the default VPC", "fail", defaultSubnet()],
]);

function routed(
  inputs: Parameters<typeof p.routedSubnet>[1] = {},
  from: Parameters<typeof p.routedSubnet>[2] = {},
) {
  const [first, ...others] = p.routedSubnet("subject", inputs, from);
  return [first ?? p.subnet("subject"), ...others, p.vpc("vpc")] as const;
}
