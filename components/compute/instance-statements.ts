import type * as pulumi from "@pulumi/pulumi";
import type { ImageReference } from "../../lib/image-reference";
import type { Place } from "../place";
import { allow, type AllowStatement } from "./policy-statement";

/**
 * Session Manager and Run Command, in place of SSH. Written out, because the managed policy for it also reads every
 * parameter of the account. The channel actions know no resources, so AWS accepts only `*` for them.
 */
export function remoteAccess({ accountId, region }: Place): AllowStatement[] {
  return [
    allow("Register", ["ssm:UpdateInstanceInformation"], `arn:aws:ec2:${region}:${accountId}:instance/*`),
    allow(
      "Channels",
      [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
        "ec2messages:AcknowledgeMessage",
        "ec2messages:DeleteMessage",
        "ec2messages:FailMessage",
        "ec2messages:GetEndpoint",
        "ec2messages:GetMessages",
        "ec2messages:SendReply",
      ],
      "*",
    ),
  ];
}

/** Settings below one path, the given secrets, and the key of both: usable only through these two services. */
export function configuration(
  { accountId, region }: Place,
  parameterPath: string,
  secretArns: readonly pulumi.Input<string>[],
  keyArn: pulumi.Input<string>,
): AllowStatement[] {
  const parameters = `arn:aws:ssm:${region}:${accountId}:parameter${parameterPath}`;
  return [
    allow("Settings", ["ssm:GetParametersByPath"], [parameters, `${parameters}/*`]),
    ...(secretArns.length === 0 ? [] : [allow("Secrets", ["secretsmanager:GetSecretValue"], secretArns)]),
    allow("DecryptThem", ["kms:Decrypt"], keyArn, {
      StringEquals: {
        "kms:ViaService": [`ssm.${region}.amazonaws.com`, `secretsmanager.${region}.amazonaws.com`],
      },
    }),
  ];
}

/**
 * What the CloudWatch agent writes and looks up. PutMetricData and DescribeTags know no resources: the first is limited
 * to namespaces, the second only reads (the agent needs it to name the scaling group).
 */
export function observation(
  logGroupArns: readonly pulumi.Input<string>[],
  namespaces: readonly string[],
  streamsOf: (groupArn: pulumi.Input<string>) => pulumi.Input<string>,
): AllowStatement[] {
  return [
    allow("Metrics", ["cloudwatch:PutMetricData"], "*", {
      StringEquals: { "cloudwatch:namespace": [...namespaces] },
    }),
    allow("OwnTags", ["ec2:DescribeTags"], "*"),
    ...(logGroupArns.length === 0
      ? []
      : [
          allow(
            "Logs",
            ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            logGroupArns.map(streamsOf),
          ),
        ]),
  ];
}

/** The configuration of the CloudWatch agent, where it is kept outside the application's settings. */
export function agentSettings({ accountId, region }: Place, parameterName: string): AllowStatement {
  return allow(
    "AgentSettings",
    ["ssm:GetParameter"],
    `arn:aws:ssm:${region}:${accountId}:parameter${parameterName}`,
  );
}

/** Pulls of the one repository; the login token is not tied to a repository, so AWS accepts only `*` for it. */
export function imagePull({ ecr, repository }: ImageReference): AllowStatement[] {
  if (ecr === undefined) return [];
  return [
    allow("RegistryLogin", ["ecr:GetAuthorizationToken"], "*"),
    allow(
      "PullImage",
      ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      `arn:aws:ecr:${ecr.region}:${ecr.accountId}:repository/${repository}`,
    ),
  ];
}

/** Says that the instance is ready, or that it will never be. Group names end in random digits, hence the pattern. */
export function launchGate({ accountId, region }: Place, groupNamePrefix: string): AllowStatement[] {
  return [
    allow(
      "LaunchGate",
      ["autoscaling:CompleteLifecycleAction"],
      `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${groupNamePrefix}-*`,
    ),
  ];
}
