import * as ec2 from "@pulumi/aws/ec2";
import type * as pulumi from "@pulumi/pulumi";
import { principalsAndPackages, principalsOf } from "./endpoint-policies";
import type { NetworkContext } from "./network";

/** S3 and DynamoDB without the NAT gateway and its price per GB, for the private subnets. */
export function createGatewayEndpoints(
  network: NetworkContext,
  routeTableIds: pulumi.Output<string>[],
): { readonly s3PrefixListId: pulumi.Output<string> } {
  const { accountId, region } = network.place;
  const s3 = createEndpoint(network, "s3", principalsAndPackages(accountId, region), routeTableIds);
  createEndpoint(network, "dynamodb", principalsOf(accountId), routeTableIds);
  return { s3PrefixListId: s3.prefixListId };
}

function createEndpoint(
  { name, place, vpcId, tags, parent }: NetworkContext,
  service: string,
  policy: string,
  routeTableIds: pulumi.Output<string>[],
): ec2.VpcEndpoint {
  return new ec2.VpcEndpoint(
    `${name}-endpoint-${service}`,
    {
      vpcId,
      vpcEndpointType: "Gateway",
      serviceName: `com.amazonaws.${place.region}.${service}`,
      routeTableIds,
      policy,
      tags: { ...tags, Name: `${name}-${service}` },
    },
    { parent },
  );
}
