import * as ec2 from "@pulumi/aws/ec2";
import type * as pulumi from "@pulumi/pulumi";
import type { ZoneRanges } from "../../lib/cidr";
import type { NetworkContext } from "./network";

/** The subnets of one kind, in the order of the zones. */
export interface Subnets {
  readonly subnetIds: pulumi.Output<string>[];
  readonly routeTableIds: pulumi.Output<string>[];
}

/** Public subnets, with the way to the internet that NAT gateways need to exist before they are made. */
export interface PublicSubnets extends Subnets {
  readonly internetRoute: ec2.Route;
}

const anywhere = "0.0.0.0/0";

/** Subnets with a route to the internet gateway. Nothing in them gets a public address unasked. */
export function createPublicSubnets(network: NetworkContext): PublicSubnets {
  const { name, vpcId, tags, parent } = network;
  const gateway = new ec2.InternetGateway(
    `${name}-internet`,
    { vpcId, tags: { ...tags, Name: `${name}-internet` } },
    { parent },
  );
  const routes = createRouteTable(network, "public-routes");
  const internetRoute = new ec2.Route(
    `${name}-public-internet`,
    { routeTableId: routes.id, destinationCidrBlock: anywhere, gatewayId: gateway.id },
    { parent },
  );
  const subnetIds = network.zones.map((zone) => createSubnet(network, "public", zone, routes).id);
  return { subnetIds, routeTableIds: [routes.id], internetRoute };
}

/** Subnets that reach the internet through the NAT gateway of their zone (`natGatewayIds` by zone name). */
export function createPrivateSubnets(
  network: NetworkContext,
  natGatewayIds: Readonly<Record<string, pulumi.Output<string>>>,
): Subnets {
  const tables = network.zones.map((zone) => {
    const routes = createRouteTable(network, `private-routes-${zone}`);
    new ec2.Route(
      `${network.name}-private-internet-${zone}`,
      { routeTableId: routes.id, destinationCidrBlock: anywhere, natGatewayId: natGatewayIds[zone] },
      { parent: network.parent },
    );
    return { subnet: createSubnet(network, "private", zone, routes), routes };
  });
  return {
    subnetIds: tables.map(({ subnet }) => subnet.id),
    routeTableIds: tables.map(({ routes }) => routes.id),
  };
}

/** Subnets of databases and caches: their route table knows the VPC only. */
export function createDataSubnets(network: NetworkContext): Subnets {
  const routes = createRouteTable(network, "data-routes");
  const subnetIds = network.zones.map((zone) => createSubnet(network, "data", zone, routes).id);
  return { subnetIds, routeTableIds: [routes.id] };
}

function createRouteTable({ name, vpcId, tags, parent }: NetworkContext, role: string): ec2.RouteTable {
  return new ec2.RouteTable(
    `${name}-${role}`,
    { vpcId, tags: { ...tags, Name: `${name}-${role}` } },
    { parent },
  );
}

function createSubnet(
  { name, vpcId, ranges, tags, parent }: NetworkContext,
  tier: keyof ZoneRanges,
  zone: string,
  routes: ec2.RouteTable,
): ec2.Subnet {
  const subnet = new ec2.Subnet(
    `${name}-${tier}-${zone}`,
    {
      vpcId,
      availabilityZone: zone,
      cidrBlock: ranges[zone]?.[tier],
      mapPublicIpOnLaunch: false,
      tags: { ...tags, Name: `${name}-${tier}-${zone}` },
    },
    { parent },
  );
  new ec2.RouteTableAssociation(
    `${name}-${tier}-${zone}`,
    { subnetId: subnet.id, routeTableId: routes.id },
    { parent },
  );
  return subnet;
}
