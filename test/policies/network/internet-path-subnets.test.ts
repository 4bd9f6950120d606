import { unknown } from "../../../policies/kit/value";
import { noInternetPathToData } from "../../../policies/rules/network/no-internet-path-to-data";
import { of, rows } from "../rows";
import { data, gateway, vpc } from "./paths";
import * as p from "./pieces";

const subnetGroup = (...names: string[]) =>
  of("aws:elasticache/subnetGroup:SubnetGroup")({ subnetIds: unknown }, { from: { subnetIds: names } });
describe("where data lives", () => {
  rows(noInternetPathToData, [
    ["no way out", "pass", subnetGroup("place"), data, vpc],
    [
      "only an endpoint",
      "pass",
      subnetGroup("place"),
      ...p.routedSubnet("place", { gatewayId: "vpce-1" }),
      vpc,
    ],
    [
      "a way through an internet gateway",
      "fail",
      subnetGroup("place"),
      ...p.routedSubnet("place", {}, { gatewayId: ["gateway"] }),
      gateway,
      vpc,
    ],
    [
      "a way through NAT",
      "fail",
      subnetGroup("place"),
      ...p.routedSubnet("place", {}, { natGatewayId: ["nat"] }),
      p.nat("nat"),
      vpc,
    ],
    [
      "a way for IPv6",
      "fail",
      subnetGroup("place"),
      ...p.routedSubnet("place", { egressOnlyGatewayId: "eigw-1" }),
      vpc,
    ],
    [
      "a default route to another network",
      "fail",
      subnetGroup("place"),
      ...p.routedSubnet("place", { transitGatewayId: "tgw-1" }),
      vpc,
    ],
    [
      "a route to a partner's network",
      "pass",
      subnetGroup("place"),
      ...p.routedSubnet("place", { destinationCidrBlock: "10.9.0.0/16", transitGatewayId: "tgw-1" }),
      vpc,
    ],
    [
      "one subnet of two",
      "fail",
      subnetGroup("place", "out"),
      data,
      ...p.routedSubnet("out", {}, { gatewayId: ["gateway"] }),
      gateway,
      vpc,
    ],
    ["subnets elsewhere", "not-evaluated", subnetGroup("nowhere"), vpc],
  ]);
});
