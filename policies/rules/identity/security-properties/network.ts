/** Network: who may talk to whom. */
export const network: Readonly<Record<string, string>> = {
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": "egress ingress subnetIds",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": "egress ingress",
  "aws:ec2/flowLog:FlowLog": "logDestination trafficType",
  "aws:ec2/networkAcl:NetworkAcl": "egress ingress subnetIds",
  "aws:ec2/networkAclRule:NetworkAclRule":
    "cidrBlock egress fromPort ipv6CidrBlock protocol ruleAction toPort",
  "aws:ec2/route:Route": "destinationCidrBlock destinationIpv6CidrBlock gatewayId natGatewayId routeTableId",
  "aws:ec2/routeTable:RouteTable": "routes",
  "aws:ec2/securityGroup:SecurityGroup": "egress ingress",
  "aws:ec2/securityGroupRule:SecurityGroupRule":
    "cidrBlocks fromPort ipv6CidrBlocks prefixListIds protocol self sourceSecurityGroupId toPort type",
  "aws:ec2/subnet:Subnet": "assignIpv6AddressOnCreation mapPublicIpOnLaunch",
  "aws:ec2/vpcEndpoint:VpcEndpoint": "policy privateDnsEnabled routeTableIds securityGroupIds",
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": "policy",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule":
    "cidrIpv4 cidrIpv6 fromPort ipProtocol prefixListId referencedSecurityGroupId toPort",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule":
    "cidrIpv4 cidrIpv6 fromPort ipProtocol prefixListId referencedSecurityGroupId toPort",
};
