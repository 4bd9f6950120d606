import { unknown } from "../../../policies/kit/value";
import { noInternetPathToData } from "../../../policies/rules/network/no-internet-path-to-data";
import { of, rows } from "../rows";
import { admit, admitRange, data, gateway, groups, store, vpc, world } from "./paths";
import * as p from "./pieces";

const fleet = p.fleet(
  "fleet",
  {},
  { launchTemplate: ["machine"], targetGroupArns: ["targets"], vpcZoneIdentifiers: ["place"] },
);
const targets = p.targetGroup("targets", { port: 443 });
const balancer = p.balancer("balancer", {}, { securityGroups: ["edge"] });
const open = admitRange("edge", world);
const machine = p.template("machine", {}, { networkInterfaces: ["tier"] });
const behind = [fleet, targets, balancer, open, vpc, ...groups];
describe("an instance", () => {
  rows(noInternetPathToData, [
    [
      "from a template, with an open group of its own",
      "fail",
      p.instance("machine", { launchTemplate: {} }, { vpcSecurityGroupIds: ["tier"] }),
      admitRange("tier", world),
      vpc,
      ...groups,
    ],
    [
      "a launch configuration, whose fleet names subnets",
      "pass",
      of("aws:ec2/launchConfiguration:LaunchConfiguration")(
        { securityGroups: unknown },
        { from: { securityGroups: ["tier"] } },
      ),
      vpc,
      ...groups,
    ],
    ["from a load balancer, on its target port", "pass", machine, admit("tier", "edge", 443), ...behind],
    ["from a load balancer, on another port", "fail", machine, admit("tier", "edge", 22), ...behind],
    [
      "from a load balancer, on more ports",
      "fail",
      machine,
      p.ingress("r", p.open(undefined, 443, 444), {
        securityGroupId: ["tier"],
        referencedSecurityGroupId: ["edge"],
      }),
      ...behind,
    ],
    [
      "from a load balancer that has no target here",
      "fail",
      machine,
      admit("tier", "edge", 443),
      balancer,
      open,
      vpc,
      ...groups,
    ],
    [
      "from an open group of something else",
      "fail",
      machine,
      admit("tier", "edge", 443),
      fleet,
      targets,
      open,
      vpc,
      ...groups,
    ],
    [
      "an unknown target port",
      "not-evaluated",
      machine,
      admit("tier", "edge", 443),
      fleet,
      p.targetGroup("targets", { port: unknown }),
      balancer,
      open,
      vpc,
      ...groups,
    ],
    [
      "a health check port",
      "pass",
      machine,
      admit("tier", "edge", 8080),
      fleet,
      p.targetGroup("targets", { port: 443, healthCheck: { port: "8080" } }),
      balancer,
      open,
      vpc,
      ...groups,
    ],
    ["from the world", "fail", machine, admitRange("tier", world), ...behind],
    [
      "a fleet in private subnets",
      "pass",
      fleet,
      ...p.routedSubnet("place", {}, { natGatewayId: ["nat"] }),
      p.nat("nat"),
      vpc,
    ],
    [
      "a fleet in public subnets",
      "fail",
      fleet,
      ...p.routedSubnet("place", {}, { gatewayId: ["gateway"] }),
      gateway,
      vpc,
    ],
    ["a fleet that names no subnet", "fail", p.fleet("fleet", { availabilityZones: ["us-east-1a"] })],
    [
      "one that names no subnet",
      "fail",
      p.instance("machine", {}, { vpcSecurityGroupIds: ["tier"] }),
      vpc,
      ...groups,
    ],
    ["from a template", "pass", p.instance("machine", { launchTemplate: {} })],
    [
      "a single one behind a load balancer",
      "pass",
      p.instance("machine", {}, { vpcSecurityGroupIds: ["tier"], subnetId: ["place"] }),
      data,
      admit("tier", "edge", 443),
      p.attachment("a", {}, { targetId: ["machine"], targetGroupArn: ["targets"] }),
      ...behind,
    ],
  ]);
});

const listener = (balancerInputs = {}) =>
  [
    p.listener(
      "listener",
      { defaultActions: [{ type: "forward", targetGroupArn: unknown }] },
      { loadBalancerArn: ["front"], defaultActions: ["targets"] },
    ),
    p.balancer("front", balancerInputs),
  ] as const;
describe("a listener", () => {
  rows(noInternetPathToData, [
    ["to the web port", "pass", ...listener(), targets],
    ["to a data port", "fail", ...listener(), p.targetGroup("targets", { port: 5432 })],
    [
      "to a data port, inside",
      "not-applicable",
      ...listener({ internal: true }),
      p.targetGroup("targets", { port: 5432 }),
    ],
    [
      "to a database",
      "fail",
      ...listener(),
      targets,
      p.attachment("a", {}, { targetGroupArn: ["targets"], targetId: ["store"] }),
      store(),
    ],
    ["an unknown port", "not-evaluated", ...listener(), p.targetGroup("targets", { port: unknown })],
    [
      "of a load balancer elsewhere",
      "not-evaluated",
      p.listener("l", { loadBalancerArn: "arn:x", defaultActions: [] }),
    ],
  ]);
});
