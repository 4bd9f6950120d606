import { addBeside, bad, drop, good, type MutationTable, set, setBeside } from "../mutation";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const classic = "aws:ec2/securityGroupRule:SecurityGroupRule";
const vpc = "aws:ec2/vpc:Vpc";
const subnet = "aws:ec2/subnet:Subnet";
const world = "0.0.0.0/0";
const list = "aws:ec2/managedPrefixList:ManagedPrefixList";

const open = (fromPort: number, toPort: number, more = {}): Readonly<Record<string, string | number>> => ({
  cidrIpv4: world,
  ipProtocol: "tcp",
  fromPort,
  toPort,
  description: "for the moment",
  ...more,
});
const inline =
  (...cidrBlocks: readonly string[]) =>
  (fromPort: number) => ({
    ingress: [{ protocol: "tcp", fromPort, toPort: fromPort, cidrBlocks, description: "for the moment" }],
  });

export const networkMutations: MutationTable = {
  "no-internet-path-to-data": [
    set("aws:rds/instance:Instance", { publiclyAccessible: true }),
    addBeside(
      "aws:rds/instance:Instance",
      {
        type: ingress,
        name: "added",
        inputs: open(5432, 5432),
        from: { securityGroupId: ["mailgenius-firewall-database"] },
      },
      { named: /^mailgenius-db-primary$/ },
    ),
    addBeside("aws:rds/subnetGroup:SubnetGroup", {
      type: "aws:ec2/route:Route",
      name: "added",
      inputs: { destinationCidrBlock: world },
      from: {
        routeTableId: ["estate-network-data-routes"],
        natGatewayId: ["aws:ec2/natGateway:NatGateway"],
      },
    }),
    setBeside(
      "aws:lb/listenerRule:ListenerRule",
      { type: "aws:lb/targetGroup:TargetGroup", at: "actions" },
      { port: 6379 },
      { named: /-web-host-/ },
    ),
  ],
  "sg-no-open-admin-ports": [
    bad(ingress, open(22, 22), { securityGroupId: [group] }),
    bad(
      ingress,
      { ...open(3000, 3400), cidrIpv4: undefined, cidrIpv6: "::/0" },
      { securityGroupId: [group] },
    ),
    bad(classic, { type: "ingress", protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/1"] }),
    set(group, inline(world)(3389)),
  ],
  "sg-no-open-all-ports": [
    bad(ingress, { ...open(0, 0), ipProtocol: "-1", fromPort: undefined, toPort: undefined }),
    set(ingress, { fromPort: 0, toPort: 65535 }, { named: /from-internet-443/ }),
  ],
  "sg-no-open-high-risk-ports": [
    bad(ingress, open(5432, 5432), { securityGroupId: [group] }),
    bad(classic, {
      type: "ingress",
      protocol: "tcp",
      fromPort: 6379,
      toPort: 6379,
      ipv6CidrBlocks: ["::/0"],
    }),
    bad(ingress, { ...open(445, 445), cidrIpv4: undefined }, { prefixListId: ["everybody"] }, [
      good(list, { addressFamily: "IPv4", maxEntries: 2, entries: [{ cidr: world }] }, { name: "everybody" }),
    ]),
  ],
  "sg-only-edge-open-to-world": [
    bad(ingress, open(443, 443), { securityGroupId: ["added-group"] }, [
      good(group, { description: "Of a machine" }, { name: "added-group" }),
    ]),
    set(ingress, { fromPort: 8443, toPort: 8443 }, { named: /from-internet-443/ }),
  ],
  "sg-no-unrestricted-egress": [
    set(egress, { ipProtocol: "-1", fromPort: undefined, toPort: undefined }, { named: /to-internet/ }),
    set(group, { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [world] }] }),
  ],
  "sg-rules-described": [
    set(ingress, { description: undefined }),
    set(group, { description: "Managed by Pulumi" }),
  ],
  "nacl-no-open-admin-ports": [
    bad("aws:ec2/networkAclRule:NetworkAclRule", {
      ruleNumber: 90,
      protocol: "tcp",
      ruleAction: "allow",
      cidrBlock: world,
      fromPort: 22,
      toPort: 22,
    }),
    bad("aws:ec2/networkAcl:NetworkAcl", {
      ingress: [
        { ruleNo: 1, action: "allow", protocol: "-1", ipv6CidrBlock: "::/0", fromPort: 0, toPort: 0 },
      ],
    }),
  ],
  "private-routes-via-nat": [
    addBeside(
      subnet,
      {
        type: "aws:ec2/route:Route",
        name: "added",
        inputs: { destinationCidrBlock: world },
        from: {
          routeTableId: ["estate-network-private-routes-us-east-1a"],
          gatewayId: ["aws:ec2/internetGateway:InternetGateway"],
        },
      },
      { named: /private-us-east-1a/ },
    ),
  ],
  "subnet-no-auto-public-ip": [set(subnet, { mapPublicIpOnLaunch: true })],
  "vpc-default-sg-closed": [
    drop(vpc, { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", via: "vpcId" }),
    set("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", {
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
    }),
  ],
  "vpc-endpoints-for-aws-services": [
    setBeside(
      vpc,
      { type: "aws:ec2/vpcEndpoint:VpcEndpoint", via: "vpcId" },
      { serviceName: "com.amazonaws.us-east-1.sts" },
    ),
  ],
  "vpc-flow-logs-enabled": [
    drop(vpc, { type: "aws:ec2/flowLog:FlowLog", via: "vpcId" }),
    setBeside(vpc, { type: "aws:ec2/flowLog:FlowLog", via: "vpcId" }, { trafficType: "REJECT" }),
  ],
  "vpc-no-default-vpc": [
    bad("aws:ec2/defaultVpc:DefaultVpc", {}),
    bad("aws:ec2/defaultSubnet:DefaultSubnet", { availabilityZone: "us-east-1a" }),
  ],
};
