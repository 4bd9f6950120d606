export const ownVpcType = "aws:ec2/vpc:Vpc";
export const defaultVpcType = "aws:ec2/defaultVpc:DefaultVpc";
export const vpcTypes = [ownVpcType, defaultVpcType] as const;

export const defaultSubnetType = "aws:ec2/defaultSubnet:DefaultSubnet";
export const subnetTypes = ["aws:ec2/subnet:Subnet", defaultSubnetType] as const;
