import { unknown, type Value } from "../../../policies/kit/value";
import { sgNoOpenAdminPorts } from "../../../policies/rules/network/sg-no-open-admin-ports";
import { sgNoOpenAllPorts } from "../../../policies/rules/network/sg-no-open-all-ports";
import {
  highRiskPorts,
  sgNoOpenHighRiskPorts,
} from "../../../policies/rules/network/sg-no-open-high-risk-ports";
import { sgNoUnrestrictedEgress } from "../../../policies/rules/network/sg-no-unrestricted-egress";
import { sgRulesDescribed } from "../../../policies/rules/network/sg-rules-described";
import { rows, type Row } from "../rows";
import { classic, defaultGroup, egress, endpoint, group, ingress, open, prefixList } from "./pieces";

const world = "0.0.0.0/0";
const inline = (direction: string, rule: Record<string, Value>) => ({
  [direction]: [{ protocol: "tcp", fromPort: 22, toPort: 22, ...rule }],
});

rows(sgNoOpenAdminPorts, [
  ["443 for the world", "pass", ingress("a", open(world, 443))],
  ["SSH for the world", "fail", ingress("a", open(world, 22))],
  ["SSH for the world of IPv6", "fail", ingress("a", { ...open(undefined, 22), cidrIpv6: "::/0" })],
  ["Remote Desktop in a range", "fail", ingress("a", open(world, 3000, 4000))],
  ["the range ends before it", "pass", ingress("a", open(world, 23, 3388))],
  ["all protocols", "fail", ingress("a", { ipProtocol: "-1", cidrIpv4: world })],
  ["tcp by its number", "fail", ingress("a", { ...open(world, 22), ipProtocol: "6" })],
  ["ping", "pass", ingress("a", { ipProtocol: "icmp", cidrIpv4: world, fromPort: -1, toPort: -1 })],
  ["ports unset", "fail", ingress("a", { ipProtocol: "tcp", cidrIpv4: world })],
  ["SSH for an office", "pass", ingress("a", open("203.0.113.0/24", 22))],
  ["the world in two halves", "fail", ingress("a", open("128.0.0.0/1", 22))],
  ["wider than any block that an organisation holds", "fail", ingress("a", open("12.0.0.0/7", 22))],
  ["the widest such block", "pass", ingress("a", open("10.0.0.0/8", 22))],
  ["unknown range", "not-evaluated", ingress("a", open(unknown, 22))],
  ["unknown range, harmless port", "pass", ingress("a", open(unknown, 443))],
  ["unknown port, private range", "pass", ingress("a", open("10.0.0.0/8", unknown))],
  ["an egress rule", "not-applicable", egress("a", open(world, 22))],
  [
    "a classic rule",
    "fail",
    classic("a", { type: "ingress", protocol: "tcp", cidrBlocks: [world], fromPort: 22, toPort: 22 }),
  ],
  [
    "a classic egress rule",
    "not-applicable",
    classic("a", { type: "egress", protocol: "-1", cidrBlocks: [world] }),
  ],
  ["inline", "fail", group("a", inline("ingress", { cidrBlocks: ["10.0.0.0/8", world] }))],
  ["inline, IPv6", "fail", group("a", inline("ingress", { ipv6CidrBlocks: ["::/0"] }))],
  [
    "inline, one range unknown, one the world",
    "fail",
    group("a", inline("ingress", { cidrBlocks: [unknown, world] })),
  ],
  ["inline, unknown list", "not-evaluated", group("a", { ingress: unknown })],
  ["in the default group", "fail", defaultGroup("a", inline("ingress", { cidrBlocks: [world] }))],
  ["no rule", "pass", group("a")],
  [
    "through a prefix list",
    "fail",
    ingress("a", open(undefined, 22), { prefixListId: ["list"] }),
    prefixList("list", { entries: [{ cidr: world }] }),
  ],
  [
    "through a narrow prefix list",
    "pass",
    ingress("a", open(undefined, 22), { prefixListId: ["list"] }),
    prefixList("list", { entries: [{ cidr: "10.1.0.0/16" }] }),
  ],
  [
    "through a list of another stack",
    "not-evaluated",
    ingress("a", { ...open(undefined, 22), prefixListId: "pl-1" }),
  ],
]);

rows(sgNoOpenAllPorts, [
  ["one port", "pass", ingress("a", open(world, 443))],
  ["all protocols", "fail", ingress("a", { ipProtocol: "-1", cidrIpv4: world })],
  [
    "all protocols, spelled out",
    "fail",
    group("a", { ingress: [{ protocol: "all", fromPort: 0, toPort: 0, cidrBlocks: [world] }] }),
  ],
  ["all ports", "fail", ingress("a", open(world, 0, 65535))],
  ["1,024 ports", "pass", ingress("a", open(world, 1, 1024))],
  ["1,025 ports", "fail", ingress("a", open(world, 1, 1025))],
  ["ports unset", "fail", ingress("a", { ipProtocol: "udp", cidrIpv4: world })],
  ["all ports for the VPC", "pass", ingress("a", open("10.20.0.0/16", 0, 65535))],
  ["unknown protocol", "not-evaluated", ingress("a", { ...open(world, 1), ipProtocol: unknown })],
  ["an egress rule", "not-applicable", egress("a", { ipProtocol: "-1", cidrIpv4: world })],
]);

rows(sgNoOpenHighRiskPorts, [
  ["80 and 443", "pass", ingress("a", open(world, 443))],
  ...[20, 22, 445, 1433, 3306, 3389, 5432, 6379, 9200, 11211, 27017].map((port): Row => [
    `port ${port}`,
    highRiskPorts.includes(port) ? "fail" : "pass",
    ingress("a", open(world, port)),
  ]),
  ["5432 for the VPC", "pass", ingress("a", open("10.20.0.0/16", 5432))],
  [
    "5432 from another group",
    "pass",
    ingress("a", open(undefined, 5432), { referencedSecurityGroupId: ["b"] }),
    group("b"),
  ],
  ["one below", "pass", ingress("a", open(world, 5431))],
  ["unknown range", "not-evaluated", ingress("a", open(unknown, 5432))],
  ["an egress rule", "not-applicable", egress("a", open(world, 5432))],
]);

rows(sgNoUnrestrictedEgress, [
  ["one port", "pass", egress("a", open(world, 443))],
  ["everything", "fail", egress("a", { ipProtocol: "-1", cidrIpv4: world })],
  ["everything, IPv6", "fail", egress("a", { ipProtocol: "-1", cidrIpv6: "::/0" })],
  ["everything within the VPC", "pass", egress("a", { ipProtocol: "-1", cidrIpv4: "10.20.0.0/16" })],
  ["1,025 ports", "fail", egress("a", open(world, 1, 1025))],
  ["1,024 ports", "pass", egress("a", open(world, 1, 1024))],
  ["unset: the provider removes what EC2 gives", "pass", group("a")],
  ["inline", "fail", group("a", inline("egress", { protocol: "-1", cidrBlocks: [world] }))],
  [
    "a classic rule",
    "fail",
    classic("a", { type: "egress", protocol: "-1", cidrBlocks: [world], fromPort: 0, toPort: 0 }),
  ],
  [
    "a gateway endpoint's list",
    "pass",
    egress("a", { ipProtocol: "-1" }, { prefixListId: ["s3"] }),
    endpoint("s3"),
  ],
  ["unknown range", "not-evaluated", egress("a", { ipProtocol: "-1", cidrIpv4: unknown })],
  ["an ingress rule", "not-applicable", ingress("a", open(world, 443))],
]);

rows(sgRulesDescribed, [
  ["described", "pass", ingress("a", { description: "Browsers" })],
  ["unset", "fail", ingress("a")],
  ["empty", "fail", egress("a", { description: "" })],
  ["unknown", "not-evaluated", ingress("a", { description: unknown })],
  ["a group that says nothing", "fail", group("a")],
  ["the provider's words", "fail", group("a", { description: "Managed by Pulumi" })],
  ["a described group", "pass", group("a", { description: "Databases" })],
  ["inline, one undescribed", "fail", group("a", { description: "Databases", ...inline("ingress", {}) })],
  ["the default group has a fixed description", "pass", defaultGroup("a")],
]);
