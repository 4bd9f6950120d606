import type { Estate } from "../../../kit/estate";
import { named } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { anyLoadBalancerTypes } from "../../web/shared/load-balancer-types";
import { dataStores } from "./data-stores";

/** Where each type of resource names the security groups that guard it. */
const groupInputs: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(anyLoadBalancerTypes.map((type) => [type, ["securityGroups"]])),
  ...Object.fromEntries(
    Object.entries(dataStores).map(([type, { groups }]) => [type, groups === undefined ? [] : [groups]]),
  ),
  "aws:ec2/instance:Instance": ["vpcSecurityGroupIds", "securityGroups"],
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest": ["vpcSecurityGroupIds", "securityGroups"],
  "aws:ec2/spotFleetRequest:SpotFleetRequest": ["launchSpecifications"],
  "aws:ec2/launchTemplate:LaunchTemplate": ["vpcSecurityGroupIds", "securityGroupNames", "networkInterfaces"],
  "aws:ec2/launchConfiguration:LaunchConfiguration": ["securityGroups"],
  "aws:ec2/networkInterface:NetworkInterface": ["securityGroups"],
  "aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment": [
    "securityGroupId",
  ],
  "aws:ec2/vpcEndpoint:VpcEndpoint": ["securityGroupIds"],
  "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": ["securityGroupId"],
  "aws:ec2clientvpn/endpoint:Endpoint": ["securityGroupIds"],
  "aws:ec2transitgateway/instanceConnectEndpoint:InstanceConnectEndpoint": ["securityGroupIds"],
  "aws:dms/instanceProfile:InstanceProfile": ["vpcSecurityGroupIds"],
  "aws:fsx/fileCache:FileCache": ["securityGroupIds"],
  "aws:fsx/lustreFileSystem:LustreFileSystem": ["securityGroupIds"],
  "aws:fsx/ontapFileSystem:OntapFileSystem": ["securityGroupIds"],
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem": ["securityGroupIds"],
  "aws:fsx/windowsFileSystem:WindowsFileSystem": ["securityGroupIds"],
  "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration": ["securityGroupIds"],
  "aws:msk/vpcConnection:VpcConnection": ["securityGroups"],
  "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint": ["securityGroupIds"],
  "aws:redshift/endpointAccess:EndpointAccess": ["vpcSecurityGroupIds"],
  "aws:redshiftserverless/endpointAccess:EndpointAccess": ["vpcSecurityGroupIds"],
  "aws:s3/filesMountTarget:FilesMountTarget": ["securityGroups"],
  "aws:synthetics/canary:Canary": ["vpcConfig"],
  "aws:codebuild/project:Project": ["vpcConfig"],
  "aws:lambda/function:Function": ["vpcConfig"],
  "aws:ecs/service:Service": ["networkConfiguration"],
  "aws:ecs/taskSet:TaskSet": ["networkConfiguration"],
  "aws:eks/cluster:Cluster": ["vpcConfig"],
  "aws:batch/computeEnvironment:ComputeEnvironment": ["computeResources"],
  "aws:apigatewayv2/vpcLink:VpcLink": ["securityGroupIds"],
  "aws:apprunner/vpcConnector:VpcConnector": ["securityGroups"],
  "aws:route53/resolverEndpoint:ResolverEndpoint": ["securityGroupIds"],
  "aws:verifiedaccess/endpoint:Endpoint": ["securityGroupIds"],
  "aws:vpclattice/resourceGateway:ResourceGateway": ["securityGroupIds"],
  "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation": ["securityGroupIds"],
};

/** Types that name their security groups. */
export const guardedTypes: readonly string[] = Object.keys(groupInputs);

/** Every resource that a security group guards, load balancers and all others. */
export function guardedBy(estate: Estate, group: Subject): readonly Subject[] {
  return Object.entries(groupInputs).flatMap(([type, inputs]) =>
    inputs.flatMap((input) => named(estate, group, input, type)),
  );
}

/** Whether the group guards load balancers and nothing else. */
export function guardsOnlyLoadBalancers(estate: Estate, group: Subject): boolean {
  const guarded = guardedBy(estate, group);
  return guarded.length > 0 && guarded.every(({ type }) => anyLoadBalancerTypes.includes(type));
}
