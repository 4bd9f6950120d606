import type * as elasticache from "@pulumi/aws/elasticache";
import type { PolicyStatement } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { rotatedCredentials, type RotatedCredentials } from "../security/rotated-credentials";
import type { RedisGroupArgs } from "./redis-args";

/** Lambda's longest: ElastiCache takes minutes to change a token, on every node in turn. */
const timeoutSeconds = 900;

/** The secret of a group's token and the function that rotates it through ElastiCache. */
export function redisSecret(
  name: string,
  args: RedisGroupArgs,
  made: { group: elasticache.ReplicationGroup; port: number; token: pulumi.Output<string> },
  parent: pulumi.Resource,
): RotatedCredentials {
  const { group, port, token } = made;
  return rotatedCredentials(
    name,
    args,
    {
      purpose: `Token of the Redis group ${name}`,
      value: { engine: args.engine.name, host: group.primaryEndpointAddress, port, password: token },
      rotator: {
        source: "rotate-redis-token",
        description: `Rotates the token of ${name}`,
        timeoutSeconds,
        environment: { REPLICATION_GROUP_ID: group.id },
        statements: [changeToken(group.arn)],
      },
    },
    parent,
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
