import { unknown, type Value } from "../../../policies/kit/value";
import type { Written } from "../judge";
import { of } from "../rows";

type Inputs = Readonly<Record<string, Value>>;
type From = Written["from"];

/** A writer of resources with a name of their own; `from` says which resources its inputs come from. */
function writer(type: string): (name: string, inputs?: Inputs, from?: From) => Written {
  return (name, inputs = {}, from = {}) => {
    const links: Inputs = Object.fromEntries(Object.keys(from).map((input) => [input, unknown]));
    return of(type)({ ...links, ...inputs }, { name, from });
  };
}

export const vpc = writer("aws:ec2/vpc:Vpc");
export const group = writer("aws:ec2/securityGroup:SecurityGroup");
export const defaultGroup = writer("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
export const ingress = writer("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
export const egress = writer("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
export const classic = writer("aws:ec2/securityGroupRule:SecurityGroupRule");
export const prefixList = writer("aws:ec2/managedPrefixList:ManagedPrefixList");
export const endpoint = writer("aws:ec2/vpcEndpoint:VpcEndpoint");
export const subnet = writer("aws:ec2/subnet:Subnet");
export const table = writer("aws:ec2/routeTable:RouteTable");
export const route = writer("aws:ec2/route:Route");
export const association = writer("aws:ec2/routeTableAssociation:RouteTableAssociation");
export const gateway = writer("aws:ec2/internetGateway:InternetGateway");
export const nat = writer("aws:ec2/natGateway:NatGateway");
export const balancer = writer("aws:lb/loadBalancer:LoadBalancer");
export const listener = writer("aws:lb/listener:Listener");
export const targetGroup = writer("aws:lb/targetGroup:TargetGroup");
export const attachment = writer("aws:lb/targetGroupAttachment:TargetGroupAttachment");
export const template = writer("aws:ec2/launchTemplate:LaunchTemplate");
export const fleet = writer("aws:autoscaling/group:Group");
export const instance = writer("aws:ec2/instance:Instance");
export const database = writer("aws:rds/instance:Instance");
export const flowLog = writer("aws:ec2/flowLog:FlowLog");
export const logGroup = writer("aws:cloudwatch/logGroup:LogGroup");
export const bucket = writer("aws:s3/bucket:Bucket");

/** A port open to an IPv4 range. */
export function open(cidrIpv4: Value, fromPort: Value, toPort: Value = fromPort): Inputs {
  return { ipProtocol: "tcp", cidrIpv4, fromPort, toPort };
}

/** A subnet with a route table of its own and one route in it. */
export function routedSubnet(name: string, routeInputs: Inputs = {}, from: From = {}): readonly Written[] {
  return [
    subnet(name, {}, { vpcId: ["vpc"] }),
    table(`${name}-table`, {}, { vpcId: ["vpc"] }),
    association(`${name}-association`, {}, { subnetId: [name], routeTableId: [`${name}-table`] }),
    route(
      `${name}-route`,
      { destinationCidrBlock: "0.0.0.0/0", ...routeInputs },
      { routeTableId: [`${name}-table`], ...from },
    ),
  ];
}
