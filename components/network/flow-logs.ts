import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { logGroupArgs } from "../stores/log-group-args";
import type { NetworkArgs, NetworkContext } from "./network";

/** Every accepted and refused connection of the VPC, in an encrypted log group. Addresses are personal data. */
export function createFlowLogs(network: NetworkContext, args: NetworkArgs): void {
  const { name, vpcId, tags, parent } = network;
  const group = new cloudwatch.LogGroup(
    `${name}-flow-logs`,
    logGroupArgs({ ...args, content: args.flowLogContent, retentionDays: args.flowLogRetentionDays }),
    { parent },
  );
  const { role, permission } = createRole(network, group);
  new ec2.FlowLog(
    `${name}-flow-log`,
    {
      vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60, // seconds; the default of ten minutes blurs an attack
      tags: { ...tags, Name: `${name}-flow-log` },
    },
    { parent, dependsOn: [permission] },
  );
}

function createRole(
  { name, place, tags, parent }: NetworkContext,
  group: cloudwatch.LogGroup,
): { role: iam.Role; permission: iam.RolePolicy } {
  const { accountId, region } = place;
  const role = new iam.Role(
    `${name}-flow-logs`,
    {
      description: `Flow logs of ${name} to CloudWatch Logs`,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "vpc-flow-logs.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
              StringEquals: { "aws:SourceAccount": accountId },
              ArnLike: { "aws:SourceArn": `arn:aws:ec2:${region}:${accountId}:vpc-flow-log/*` },
            },
          },
        ],
      }),
      tags,
    },
    { parent },
  );
  // Made from the name, which every preview knows: the permission can be reviewed before the group exists.
  const groupArn = pulumi.interpolate`arn:aws:logs:${region}:${accountId}:log-group:${group.name}`;
  const permission = new iam.RolePolicy(
    `${name}-flow-logs`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resource: [groupArn, pulumi.interpolate`${groupArn}:*`],
          },
          {
            // A list call: AWS checks it against all log groups of the region, never against one.
            Effect: "Allow",
            Action: "logs:DescribeLogGroups",
            Resource: `arn:aws:logs:${region}:${accountId}:log-group:*`,
          },
        ],
      }),
    },
    { parent },
  );
  return { role, permission };
}
