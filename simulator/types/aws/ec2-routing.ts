import { crc32 } from "node:zlib";
import type { IdentityContext, TypeEntry } from "../entry";
import { arn, digest, ec2Id, hex, text, texts, unlessGiven, versionOf } from "./support/identity";
import { roleArn, routeTable, securityGroup, subnet, vpc, within } from "./support/references";

/** Where packets go and who sees them: routes, endpoints, prefix lists, flow logs. */
const routeTableId = ec2Id("rtb");
const endpointId = ec2Id("vpce");
const prefixListId = ec2Id("pl");
const flowLogId = ec2Id("fl");

/** Destination of a route, whichever of the three kinds it has. */
function destination(context: IdentityContext): string {
  const kinds = ["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"];
  return kinds.map((kind) => text(context, kind)).find((value) => value !== "") ?? "";
}

function endpointOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  const id = endpointId(context);
  const service = text(context, "serviceName");
  const isGateway = (text(context, "vpcEndpointType") || "Gateway") === "Gateway";
  const subnets = texts(context, "subnetIds");
  return {
    arn: arn(context, "ec2", `vpc-endpoint/${id}`),
    cidrBlocks: isGateway ? ["52.216.0.0/15"] : [],
    dnsEntries: isGateway
      ? []
      : [
          {
            dnsName: `${id}-${hex(context, 8)}.${service.split(".").at(-1) ?? ""}.${context.region}.vpce.amazonaws.com`,
            hostedZoneId: "Z7HUB22UULQXV",
          },
        ],
    networkInterfaceIds: isGateway
      ? []
      : subnets.map((id) => `eni-0${digest(`${endpointId(context)}${id}`, 16)}`),
    ownerId: context.accountId,
    prefixListId: isGateway ? `pl-${digest(service, 8)}` : "",
    requesterManaged: false,
    state: "available",
    ...unlessGiven(context, {
      ipAddressType: isGateway ? "" : "ipv4",
      privateDnsEnabled: false,
      serviceRegion: context.region,
    }),
    ...unlessGiven(context, { routeTableIds: [], securityGroupIds: [], subnetIds: [] }),
    ...unlessGiven(context, {
      policy:
        '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}],"Version":"2008-10-17"}',
    }),
  };
}

export const entries: Record<string, TypeEntry> = {
  "aws:ec2/routeTable:RouteTable": {
    cloudFormation: "AWS::EC2::RouteTable",
    id: routeTableId,
    sets: ["propagatingVgws", "routes"],
    outputs: (context) => ({
      arn: arn(context, "ec2", `route-table/${routeTableId(context)}`),
      ownerId: context.accountId,
      ...unlessGiven(context, { propagatingVgws: [], routes: [] }),
    }),
    references: [vpc("vpcId")],
  },
  "aws:ec2/route:Route": {
    cloudFormation: "AWS::EC2::Route",
    id: (context) => `r-${text(context, "routeTableId")}${crc32(destination(context))}`,
    outputs: () => ({ instanceId: "", instanceOwnerId: "", origin: "CreateRoute", state: "active" }),
    references: [
      routeTable("routeTableId"),
      within("natGatewayId", "aws:ec2/natGateway:NatGateway", "id"),
      within("gatewayId", "aws:ec2/internetGateway:InternetGateway", "id", /^(local|vgw-)/),
    ],
    unique: [["routeTableId", "destinationCidrBlock"]],
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    cloudFormation: "AWS::EC2::SubnetRouteTableAssociation",
    id: ec2Id("rtbassoc"),
    replaces: {
      gatewayId: "belongs to another CloudFormation type (GatewayRouteTableAssociation); moves are made anew",
    },
    updates: {
      routeTableId: "the provider calls ReplaceRouteTableAssociation; CloudFormation says create-only",
    },
    references: [routeTable("routeTableId"), subnet("subnetId")],
    unique: [["subnetId"]],
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    cloudFormation: "AWS::EC2::VPCEndpoint",
    id: endpointId,
    sets: ["routeTableIds", "securityGroupIds", "subnetIds", "subnetConfigurations"],
    defaults: { vpcEndpointType: "Gateway" },
    outputs: endpointOutputs,
    references: [
      vpc("vpcId"),
      routeTable("routeTableIds[]"),
      subnet("subnetIds[]"),
      securityGroup("securityGroupIds[]"),
    ],
  },
  "aws:ec2/managedPrefixList:ManagedPrefixList": {
    cloudFormation: "AWS::EC2::PrefixList",
    id: prefixListId,
    autoname: { property: "name", maxLength: 255 },
    replaces: {
      addressFamily: "IPv4 and IPv6 lists are different things; no API call turns one into the other",
    },
    updates: { name: "ModifyManagedPrefixList renames" },
    sets: ["entries"],
    volatile: ["version"],
    outputs: (context) => ({
      arn: arn(context, "ec2", `prefix-list/${prefixListId(context)}`),
      ownerId: context.accountId,
      version: versionOf(context),
    }),
  },
  "aws:ec2/flowLog:FlowLog": {
    cloudFormation: "AWS::EC2::FlowLog",
    id: flowLogId,
    replaces: {
      ...Object.fromEntries(
        ["eniId", "subnetId", "transitGatewayAttachmentId", "transitGatewayId", "vpcId"].map((path) => [
          path,
          "the watched resource (CloudFormation: ResourceId)",
        ]),
      ),
      regionalNatGatewayId: "the watched resource (CloudFormation: ResourceId)",
      iamRoleArn: "flow logs have no modify call (CloudFormation: DeliverLogsPermissionArn)",
    },
    defaults: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 600 },
    outputs: (context) => ({
      arn: arn(context, "ec2", `vpc-flow-log/${flowLogId(context)}`),
      ...unlessGiven(context, {
        logFormat:
          "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
      }),
    }),
    references: [vpc("vpcId"), subnet("subnetId"), roleArn("iamRoleArn")],
  },
};
