import { bad, good, type MutationTable, set, setBeside } from "../mutation";
import { unknown } from "../../table";

const lambda = "aws:lambda/function:Function";
const permission = "aws:lambda/permission:Permission";
const machine = "aws:sfn/stateMachine:StateMachine";
const key = "aws:kms/key:Key";
const logged = good(
  machine,
  {
    definition: "{}",
    loggingConfiguration: { level: "ERROR", includeExecutionData: false },
    tracingConfiguration: { enabled: true },
  },
  { from: { loggingConfiguration: ["aws:cloudwatch/logGroup:LogGroup"] } },
);

export const functionsMutations: MutationTable = {
  "canary-artifacts-encrypted": [bad("aws:synthetics/canary:Canary", { name: "login" })],
  "lambda-dead-letter": [set(lambda, { deadLetterConfig: undefined })],
  "lambda-env-encrypted": [set(lambda, { kmsKeyArn: undefined })],
  "lambda-env-no-secrets": [
    set(lambda, { "environment.variables.SMTP_PASSWORD": "correcthorse9" }),
    set(lambda, { "environment.variables.LINK": "postgres://app:correcthorse9@db/app" }),
  ],
  "lambda-in-vpc": [
    set(lambda, { vpcConfig: undefined }),
    set(
      lambda,
      { vpcConfig: { subnetIds: [unknown], securityGroupIds: ["sg"] } },
      { from: { vpcConfig: ["aws:ec2/subnet:Subnet estate-network-private-us-east-1a"] } },
    ),
    setBeside(lambda, { type: "aws:ec2/subnet:Subnet", at: "vpcConfig" }, { mapPublicIpOnLaunch: true }),
  ],
  "lambda-not-public": [set(permission, { principal: "*" })],
  "lambda-permission-scoped": [
    set(permission, { sourceArn: undefined, sourceAccount: undefined }),
    bad(permission, {
      action: "lambda:InvokeFunction",
      principal: "s3.amazonaws.com",
      sourceArn: "arn:aws:s3:::b",
    }),
  ],
  "lambda-supported-runtime": [set(lambda, { runtime: "nodejs20.x" }), set(lambda, { runtime: "python3.8" })],
  "lambda-url-authenticated": [bad("aws:lambda/functionUrl:FunctionUrl", { authorizationType: "NONE" })],
  "scheduler-cmk": [
    set(
      "aws:scheduler/schedule:Schedule",
      { kmsKeyArn: undefined },
      {
        given: [
          good("aws:scheduler/schedule:Schedule", { kmsKeyArn: "arn" }, { from: { kmsKeyArn: [key] } }),
        ],
      },
    ),
  ],
  "sfn-logging": [
    set(machine, { "loggingConfiguration.level": "OFF" }, { given: [withDestination(logged)] }),
    set(machine, { loggingConfiguration: undefined }, { given: [withDestination(logged)] }),
  ],
  "tracing-enabled": [
    set(lambda, { tracingConfig: undefined }),
    set(machine, { "tracingConfiguration.enabled": false }, { given: [logged], named: /^given$/ }),
  ],
};

function withDestination(each: typeof logged): typeof logged {
  return {
    ...each,
    inputs: {
      ...each.inputs,
      loggingConfiguration: { level: "ERROR", logDestination: "arn:aws:logs:::log:*" },
    },
  };
}
