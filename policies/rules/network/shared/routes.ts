import type { Estate } from "../../../kit/estate";
import { linked, named, namers } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { Undetermined, unknown, type Value } from "../../../kit/value";
import { defaultSubnetType, defaultVpcType, vpcTypes } from "./network-types";

const routeType = "aws:ec2/route:Route";
const tableTypes = ["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"] as const;
const associationType = "aws:ec2/routeTableAssociation:RouteTableAssociation";
const mainAssociationType = "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation";
const internetGatewayTypes = [
  "aws:ec2/internetGateway:InternetGateway",
  "aws:ec2/carrierGateway:CarrierGateway",
] as const;

/** A way from a subnet to the internet. Only an internet gateway also lets the internet in. */
export interface Exit {
  readonly kind: "internet gateway" | "NAT";
  /** The resource that states the route. */
  readonly route: string;
}

/** Every way from the subnet to the internet, by its own route table or else by the VPC's main one. */
export function exitsOf(estate: Estate, subnet: Subject): readonly Exit[] {
  const associations = namers(estate, subnet, "subnetId", associationType);
  if (associations.length > 0) {
    return associations.flatMap((association) => {
      const tables = estate.targetsOf(association, "routeTableId", ...tableTypes);
      if (tables.length === 0) throw new Undetermined(`${association.name}.routeTableId`);
      return tables.flatMap((table) => exitsOfTable(estate, table));
    });
  }
  return exitsOfMainTable(estate, subnet);
}

function exitsOfMainTable(estate: Estate, subnet: Subject): readonly Exit[] {
  // The main table of a default VPC leads to an internet gateway from the beginning.
  if (subnet.type === defaultSubnetType) return [{ kind: "internet gateway", route: subnet.name }];
  const [vpc] = linked(estate, subnet, "vpcId", ...vpcTypes);
  if (vpc === undefined) throw new Undetermined("vpcId");
  if (vpc.type === defaultVpcType) return [{ kind: "internet gateway", route: vpc.name }];
  const tables = [
    ...named(estate, vpc, "vpcId", mainAssociationType).flatMap((association) =>
      estate.targetsOf(association, "routeTableId", ...tableTypes),
    ),
    ...named(estate, vpc, "defaultRouteTableId", tableTypes[1]),
  ];
  const added = named(estate, vpc, "routeTableId", routeType);
  return [
    ...tables.flatMap((table) => exitsOfTable(estate, table)),
    ...added.flatMap((route) => exitOf(estate, route, route, "gatewayId")),
  ];
}

function exitsOfTable(estate: Estate, table: Subject): readonly Exit[] {
  const separate = named(estate, table, "routeTableId", routeType);
  return [
    ...table.blocks("routes").flatMap((block) => exitOf(estate, table, block, "routes")),
    ...separate.flatMap((route) => exitOf(estate, route, route, "gatewayId")),
  ];
}

/** `reader` sees the route's arguments; `input` is where `resource` states its gateway. */
function exitOf(estate: Estate, resource: Subject, reader: Subject, input: string): readonly Exit[] {
  const route = resource.name;
  if (leadsToInternetGateway(estate, resource, reader, input)) return [{ kind: "internet gateway", route }];
  if (reader.has("natGatewayId") || reader.has("egressOnlyGatewayId")) return [{ kind: "NAT", route }];
  // A default route to a machine or another network is somebody else's NAT.
  const elsewhere = ["networkInterfaceId", "instanceId", "transitGatewayId", "vpcPeeringConnectionId"];
  const isDefault = ["destinationCidrBlock", "cidrBlock", "destinationIpv6CidrBlock", "ipv6CidrBlock"].some(
    (path) => /\/0$/.test(textOf(reader.raw(path))),
  );
  return isDefault && elsewhere.some((path) => reader.has(path)) ? [{ kind: "NAT", route }] : [];
}

function leadsToInternetGateway(estate: Estate, resource: Subject, reader: Subject, input: string): boolean {
  if (reader.has("carrierGatewayId")) return true;
  const gateway = reader.raw("gatewayId");
  if (gateway === undefined || gateway === null || gateway === "") return false;
  if (typeof gateway === "string" && /^(igw|cagw)-/.test(gateway)) return true;
  if (typeof gateway === "string" && /^(vgw-|vpce-|local$)/.test(gateway)) return false;
  if (linked(estate, resource, input, ...internetGatewayTypes).length > 0) return true;
  if (gateway === unknown && resource.dependenciesOf(input).length === 0) throw new Undetermined(input);
  return false;
}

function textOf(value: Value): string {
  return typeof value === "string" ? value : "";
}
