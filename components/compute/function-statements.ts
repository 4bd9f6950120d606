import type { PolicyStatement } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { Place } from "../place";

/** What the role of one function is about. */
export interface FunctionScope {
  readonly place: Place;
  /** Logical name: the physical one is this and a random suffix. */
  readonly name: string;
  readonly logGroupArn: pulumi.Input<string>;
  readonly deadLetterQueueArn: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  readonly inVpc: boolean;
}

/** What every function may do, whatever its job. */
export function baseStatements(scope: FunctionScope): PolicyStatement[] {
  return [
    writeLogs(scope),
    traceStatement,
    sendDeadLetters(scope),
    useKey(scope),
    ...(scope.inVpc ? networkStatements(scope) : []),
  ];
}

/** No logs:CreateLogGroup: a late line must not bring a deleted group back without key and retention. */
function writeLogs({ logGroupArn }: FunctionScope): PolicyStatement {
  return {
    Sid: "WriteOwnLogs",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: [pulumi.interpolate`${logGroupArn}:*`],
  };
}

const traceStatement: PolicyStatement = {
  Sid: "Trace",
  Effect: "Allow",
  Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
  Resource: "*", // X-Ray knows no resource for these two actions
};

function sendDeadLetters({ deadLetterQueueArn }: FunctionScope): PolicyStatement {
  return {
    Sid: "SendDeadLetters",
    Effect: "Allow",
    Action: ["sqs:SendMessage"],
    Resource: [deadLetterQueueArn],
  };
}

/** The environment is decrypted and dead letters are encrypted with the system's key, through these services only. */
function useKey({ keyArn, place: { region } }: FunctionScope): PolicyStatement {
  return {
    Sid: "UseKey",
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: [keyArn],
    Condition: {
      StringEquals: { "kms:ViaService": [`lambda.${region}.amazonaws.com`, `sqs.${region}.amazonaws.com`] },
    },
  };
}

const networkInterfaceActions = [
  "ec2:AssignPrivateIpAddresses",
  "ec2:CreateNetworkInterface",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSubnets",
  "ec2:UnassignPrivateIpAddresses",
];

/** Lambda joins the VPC with the function's role (Lambda developer guide, "Giving functions access to a VPC"). */
function networkStatements({ place: { accountId, region }, name }: FunctionScope): PolicyStatement[] {
  return [
    {
      Sid: "JoinVpc",
      Effect: "Allow",
      Action: networkInterfaceActions,
      Resource: "*", // Lambda checks these before any interface exists; the describing ones know no resource
    },
    {
      // The service may, the function's own code may not.
      Sid: "NotFromCode",
      Effect: "Deny",
      Action: networkInterfaceActions,
      Resource: "*",
      Condition: {
        ArnLike: { "lambda:SourceFunctionArn": [`arn:aws:lambda:${region}:${accountId}:function:${name}-*`] },
      },
    },
  ];
}
