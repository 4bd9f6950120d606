import { actionMatches } from "../../kit/iam-patterns";

/**
 * Actions that AWS cannot limit to a resource, or that an AWS service demands on `*`. Source: Service Authorization
 * Reference, actions without a resource type; workloads' part of it, late 2026.
 */
const unrestrictable: ReadonlySet<string> = new Set(
  [
    "acm:RequestCertificate",
    "autoscaling:GetPredictiveScalingForecast",
    "ce:GetCostAndUsage",
    "cloudwatch:GenerateQuery",
    "cloudwatch:GetMetricData",
    "cloudwatch:GetMetricStatistics",
    "cloudwatch:GetMetricWidgetImage",
    // Lambda checks these six on `*` before it lets a function into a VPC.
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses",
    "ec2messages:AcknowledgeMessage",
    "ec2messages:DeleteMessage",
    "ec2messages:FailMessage",
    "ec2messages:GetEndpoint",
    "ec2messages:GetMessages",
    "ec2messages:SendReply",
    "ecr:GetAuthorizationToken",
    "iam:GetAccountPasswordPolicy",
    "iam:GenerateCredentialReport",
    "iam:GetCredentialReport",
    "kms:GenerateRandom",
    // Step Functions writes its logs and reads their settings through these.
    "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:GetLogDelivery",
    "logs:PutResourcePolicy",
    "logs:StopQuery",
    "logs:UpdateLogDelivery",
    "s3:GetAccountPublicAccessBlock",
    "secretsmanager:GetRandomPassword",
    "ses:GetAccount",
    "ses:GetSendQuota",
    "ses:GetSendStatistics",
    "ssm:GetCommandInvocation",
    "ssm:GetDeployablePatchSnapshotForInstance",
    "ssm:GetInventory",
    "ssm:GetManifest",
    "ssm:PutConfigurePackageResult",
    "ssm:PutInventory",
    // An instance registers under an id that it does not have before.
    "ssm:UpdateInstanceInformation",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
    "states:SendTaskFailure",
    "states:SendTaskHeartbeat",
    "states:SendTaskSuccess",
    "states:ValidateStateMachineDefinition",
    "sts:DecodeAuthorizationMessage",
    "sts:GetCallerIdentity",
    "tag:GetResources",
    "tag:GetTagKeys",
    "tag:GetTagValues",
    "xray:GetSamplingRules",
    "xray:GetSamplingStatisticSummaries",
    "xray:GetSamplingTargets",
    "xray:PutSpans",
    "xray:PutSpansForIndexing",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments",
  ].map((action) => action.toLowerCase()),
);

/** Lists that show what a store holds, and that AWS can limit to one store. */
const tellingLists = [
  "s3:ListBucket",
  "s3:ListBucketVersions",
  "s3:ListMultipartUploadParts",
  "dynamodb:ListStreams",
];

/** Whether an action, or a pattern of actions, may stand beside `Resource: *`. */
export function mayNameEverything(action: string): boolean {
  if (/^[a-z0-9-]+:(Describe|List)/i.test(action)) {
    return !tellingLists.some((list) => actionMatches(action, list));
  }
  return unrestrictable.has(action.toLowerCase());
}
