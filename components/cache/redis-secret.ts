import type * as elasticache from "@pulumi/aws/elasticache";
import type { PolicyStatement } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { NodeFunction } from "../compute/node-function";
import { RotatingSecret } from "../security/rotating-secret";
import type { RedisGroupArgs } from "./redis-args";

/** Lambda's longest: ElastiCache takes minutes to change a token, on every node in turn. */
const timeoutSeconds = 900;

/** The secret of a group's token and the function that rotates it through ElastiCache. */
export function redisSecret(
  name: string,
  args: RedisGroupArgs,
  made: { group: elasticache.ReplicationGroup; port: number; token: pulumi.Output<string> },
  parent: pulumi.Resource,
): RotatingSecret {
  const { place, keyArn, recoveryKeyArn, rotation, logRetentionDays, deletionProtection, tags } = args;
  const { group, port, token } = made;
  const rotator = new NodeFunction(
    `${name}-rotator`,
    {
      place,
      source: "rotate-redis-token",
      description: `Rotates the token of ${name}`,
      memoryMib: 256,
      timeoutSeconds,
      environment: { REPLICATION_GROUP_ID: group.id },
      vpc: { subnetIds: rotation.functionSubnetIds, securityGroupId: rotation.functionSecurityGroupId },
      keyArn,
      statements: [changeToken(group.arn)],
      logRetentionDays,
      tags,
    },
    { parent },
  );
  return new RotatingSecret(
    `${name}-credentials`,
    {
      description: `Token of the Redis group ${name}; rotated`,
      keyArn,
      place,
      recoveryKeyArn,
      value: { engine: args.engine.name, host: group.primaryEndpointAddress, port, password: token },
      rotation: {
        functionArn: rotator.arn,
        functionRoleName: rotator.roleName,
        afterDays: rotation.afterDays,
      },
      deletionProtection,
      tags,
    },
    { parent },
  );
}

/** ElastiCache has no action for the token alone: to change it is to modify the group. */
export function changeToken(replicationGroupArn: pulumi.Input<string>): PolicyStatement {
  return {
    Sid: "ChangeToken",
    Effect: "Allow",
    Action: ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"],
    Resource: [replicationGroupArn],
  };
}
