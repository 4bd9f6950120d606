import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";
import { principalsOf } from "./endpoint-policies";
import type { NetworkContext } from "./network";

/**
 * The AWS APIs that instances and functions in private subnets call. Each costs by the hour and zone, so one is listed
 * only with a caller; other APIs go through the NAT gateways.
 */
const services = {
  ssm: "Systems Manager: the agent's registration, parameters of the application",
  ssmmessages: "Session Manager: the only way onto an instance",
  ec2messages: "Systems Manager agents that predate the use of ssmmessages for Run Command",
  kms: "decryption of secrets and parameters",
  secretsmanager: "credentials, read by instances, written by rotation functions",
  logs: "the CloudWatch agent",
  monitoring: "metrics of the CloudWatch agent; the metrics poller reads the free storage of databases",
  ec2: "the CloudWatch agent asks for the instance's tags, the metrics poller for its address",
  sts: "credentials of roles",
  "ecr.api": "image manifests",
  "ecr.dkr": "image pulls; the layers come from S3",
  autoscaling: "instances complete their lifecycle hooks; the metrics poller asks which are in service",
  elasticache: "the rotation of cache passwords",
  rds: "the metrics poller asks for the size of databases: functions have no way through NAT",
} as const satisfies Readonly<Record<string, string>>;

/** Interface endpoints in every private subnet, reached by the services' usual names. */
export function createInterfaceEndpoints(
  network: NetworkContext,
  vpcCidr: string,
  subnetIds: pulumi.Output<string>[],
): { readonly securityGroupId: pulumi.Output<string> } {
  const { name, place, vpcId, tags, parent } = network;
  const group = createSecurityGroup(network, vpcCidr);
  for (const service of Object.keys(services)) {
    const role = service.replace(".", "-");
    new ec2.VpcEndpoint(
      `${name}-endpoint-${role}`,
      {
        vpcId,
        vpcEndpointType: "Interface",
        serviceName: `com.amazonaws.${place.region}.${service}`,
        subnetIds,
        securityGroupIds: [group.id],
        privateDnsEnabled: true,
        policy: principalsOf(place.accountId),
        tags: { ...tags, Name: `${name}-${role}` },
      },
      { parent },
    );
  }
  return { securityGroupId: group.id };
}

function createSecurityGroup(
  { name, vpcId, tags, parent }: NetworkContext,
  vpcCidr: string,
): ec2.SecurityGroup {
  const group = new ec2.SecurityGroup(
    `${name}-endpoints`,
    // The description cannot change without a replacement of the group.
    { vpcId, description: `${name}: interface endpoints`, tags: { ...tags, Name: `${name}-endpoints` } },
    { parent },
  );
  new vpc.SecurityGroupIngressRule(
    `${name}-endpoints-from-vpc`,
    {
      securityGroupId: group.id,
      cidrIpv4: vpcCidr,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      description: "AWS APIs, from anywhere in the VPC",
      tags,
    },
    { parent },
  );
  return group;
}
