import type { IdentityContext, TypeEntry } from "../entry";
import { arn, digest, ec2Id, hex, isOn, sibling, text, unlessGiven } from "./support/identity";
import { subnet, vpc, within } from "./support/references";

/** The network itself: VPC, subnets, addresses, gateways. */
const vpcId = ec2Id("vpc");
const subnetId = ec2Id("subnet");
const gatewayId = ec2Id("igw");
const addressId = ec2Id("eipalloc");

/** An address from the benchmarking range (RFC 2544), which belongs to nobody; hangs on the allocation's id. */
export function publicIpOf(allocationId: string): string {
  const [third = 0, fourth = 0] = Buffer.from(digest(allocationId, 4), "hex");
  return `198.18.${third}.${fourth}`;
}

function privateIp(context: IdentityContext): string {
  const [third = 0, fourth = 0] = Buffer.from(hex(context, 4, "address"), "hex");
  return `10.0.${third}.${fourth}`;
}

export const entries: Record<string, TypeEntry> = {
  "aws:ec2/vpc:Vpc": {
    cloudFormation: "AWS::EC2::VPC",
    id: vpcId,
    replaces: {
      instanceTenancy: "only dedicated → default can change in place; everything else is made anew",
    },
    defaults: { enableDnsSupport: true, enableDnsHostnames: false, instanceTenancy: "default" },
    outputs: (context) => ({
      arn: arn(context, "ec2", `vpc/${vpcId(context)}`),
      defaultNetworkAclId: sibling(vpcId(context), "acl"),
      defaultRouteTableId: sibling(vpcId(context), "rtb"),
      defaultSecurityGroupId: sibling(vpcId(context), "sg"),
      dhcpOptionsId: `dopt-0${digest(`${context.accountId}${context.region}`, 16)}`,
      ipv6AssociationId: isOn(context, "assignGeneratedIpv6CidrBlock")
        ? sibling(vpcId(context), "vpc-cidr-assoc")
        : "",
      mainRouteTableId: sibling(vpcId(context), "rtb"),
      ownerId: context.accountId,
      ...unlessGiven(context, { enableNetworkAddressUsageMetrics: false, ipv6CidrBlock: "" }),
    }),
  },
  "aws:ec2/subnet:Subnet": {
    cloudFormation: "AWS::EC2::Subnet",
    id: subnetId,
    defaults: { assignIpv6AddressOnCreation: false, mapPublicIpOnLaunch: false },
    outputs: (context) => ({
      arn: arn(context, "ec2", `subnet/${subnetId(context)}`),
      ipv6CidrBlockAssociationId: "",
      ownerId: context.accountId,
      ...unlessGiven(context, {
        availabilityZone: `${context.region}a`,
        privateDnsHostnameTypeOnLaunch: "ip-name",
      }),
    }),
    references: [vpc("vpcId")],
    unique: [["vpcId", "cidrBlock"]],
  },
  "aws:ec2/internetGateway:InternetGateway": {
    cloudFormation: "AWS::EC2::InternetGateway",
    id: gatewayId,
    outputs: (context) => ({
      arn: arn(context, "ec2", `internet-gateway/${gatewayId(context)}`),
      ownerId: context.accountId,
    }),
    references: [vpc("vpcId")],
    unique: [["vpcId"]],
  },
  "aws:ec2/eip:Eip": {
    cloudFormation: "AWS::EC2::EIP",
    id: addressId,
    replaces: { publicIpv4Pool: "an address cannot move to another pool; CloudFormation says 'conditional'" },
    outputs: (context) => {
      const address = publicIpOf(addressId(context));
      const zone = context.region === "us-east-1" ? "compute-1" : `${context.region}.compute`;
      return {
        allocationId: addressId(context),
        arn: arn(context, "ec2", `elastic-ip/${addressId(context)}`),
        associationId: "",
        carrierIp: "",
        customerOwnedIp: "",
        privateDns: "",
        privateIp: "",
        ptrRecord: "",
        publicDns: `ec2-${address.replaceAll(".", "-")}.${zone}.amazonaws.com`,
        publicIp: address,
        ...unlessGiven(context, {
          domain: "vpc",
          networkBorderGroup: context.region,
          publicIpv4Pool: "amazon",
        }),
      };
    },
  },
  "aws:ec2/natGateway:NatGateway": {
    cloudFormation: "AWS::EC2::NatGateway",
    id: (context) => `nat-0${hex(context, 16)}`,
    replaces: {
      privateIp: "the primary private address is fixed for life; CloudFormation calls it PrivateIpAddress",
      secondaryPrivateIpAddressCount: "the provider plans a new gateway for another count",
    },
    sets: ["secondaryAllocationIds", "secondaryPrivateIpAddresses"],
    defaults: { connectivityType: "public" },
    outputs: (context) => ({
      associationId: `eipassoc-0${hex(context, 16, "association")}`,
      autoProvisionZones: "",
      autoScalingIps: "",
      networkInterfaceId: `eni-0${hex(context, 16, "interface")}`,
      publicIp: text(context, "allocationId") === "" ? "" : publicIpOf(text(context, "allocationId")),
      regionalNatGatewayAddresses: [],
      regionalNatGatewayAutoMode: "",
      routeTableId: "",
      ...unlessGiven(context, {
        privateIp: privateIp(context),
        secondaryPrivateIpAddressCount: 0,
        secondaryPrivateIpAddresses: [],
      }),
    }),
    references: [subnet("subnetId"), within("allocationId", "aws:ec2/eip:Eip", "id")],
    unique: [["allocationId"]],
  },
};
