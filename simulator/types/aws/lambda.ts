import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, createdAt, text, unlessGiven, uuid, versionOf } from "./support/identity";
import { anyFunction, keyArn, roleArn, securityGroup, subnet, within } from "./support/references";

/** API Gateway's way of calling a function, by the version of Lambda's API. */
function invocation(context: IdentityContext, functionArn: string, api: string, call: string): string {
  return `arn:aws:apigateway:${context.region}:lambda:path/${api}/functions/${functionArn}/${call}`;
}

const invoke = (context: IdentityContext, functionArn: string): string =>
  invocation(context, functionArn, "2015-03-31", "invocations");

/** `orders` from `orders`, or from its ARN. */
function functionName(context: IdentityContext, property: string): string {
  const given = text(context, property);
  return given.startsWith("arn:") ? (given.split(":")[6] ?? given) : given;
}

function functionOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  const self = arn(context, "lambda", `function:${text(context, "name")}`);
  const version = context.inputs.publish === true ? String(versionOf(context)) : "$LATEST";
  return {
    arn: self,
    invokeArn: invoke(context, self),
    lastModified: createdAt.replace("Z", ".000+0000"),
    qualifiedArn: `${self}:${version}`,
    qualifiedInvokeArn: invoke(context, `${self}:${version}`),
    responseStreamingInvokeArn: invocation(context, self, "2021-11-15", "response-streaming-invocations"),
    signingJobArn: "",
    signingProfileVersionArn: "",
    sourceCodeSize: 1024,
    version,
    ...unlessGiven(context, {
      architectures: ["x86_64"],
      ephemeralStorage: { size: 512 },
      loggingConfig: { logFormat: "Text", logGroup: `/aws/lambda/${text(context, "name")}` },
      tracingConfig: { mode: "PassThrough" },
    }),
  };
}

const aliasArn = (context: IdentityContext): string =>
  arn(context, "lambda", `function:${functionName(context, "functionName")}:${text(context, "name")}`);

export const entries: Record<string, TypeEntry> = {
  "aws:lambda/function:Function": {
    cloudFormation: "AWS::Lambda::Function",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 64 },
    sets: ["replacementSecurityGroupIds", "vpcConfig.securityGroupIds", "vpcConfig.subnetIds"],
    defaults: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
    },
    outputs: functionOutputs,
    volatile: ["lastModified", "qualifiedArn", "qualifiedInvokeArn", "version"],
    references: [
      roleArn("role"),
      keyArn("kmsKeyArn"),
      subnet("vpcConfig.subnetIds[]"),
      securityGroup("vpcConfig.securityGroupIds[]"),
      within("deadLetterConfig.targetArn", "aws:sqs/queue:Queue", "arn", /^(?!arn:aws:sqs:)/),
      within("deadLetterConfig.targetArn", "aws:sns/topic:Topic", "arn", /^(?!arn:aws:sns:)/),
    ],
    unique: [["name"]],
  },
  "aws:lambda/permission:Permission": {
    cloudFormation: "AWS::Lambda::Permission",
    id: byProperty("statementId"),
    autoname: { property: "statementId", maxLength: 100 },
    replaces: {
      qualifier: "the statement is written into one version's policy",
      statementId: "the statement's name",
      statementIdPrefix: "part of the statement's name",
    },
    references: anyFunction("function"),
    unique: [["function", "statementId"]],
  },
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": {
    cloudFormation: "AWS::Lambda::EventInvokeConfig",
    id: (context) => {
      const qualifier = text(context, "qualifier");
      return `${text(context, "functionName")}${qualifier === "" ? "" : `:${qualifier}`}`;
    },
    defaults: { maximumRetryAttempts: 2 },
    references: anyFunction("functionName"),
    unique: [["functionName", "qualifier"]],
  },
  "aws:lambda/eventSourceMapping:EventSourceMapping": {
    cloudFormation: "AWS::Lambda::EventSourceMapping",
    id: (context) => uuid(context),
    replaces: {
      queues: "the watched queue is the mapping's identity",
      topics: "the watched topic is the mapping's identity",
    },
    sets: [
      "filterCriteria.filters",
      "functionResponseTypes",
      "metricsConfig.metrics",
      "sourceAccessConfigurations",
      "topics",
    ],
    defaults: { enabled: true },
    outputs: (context) => ({
      arn: arn(context, "lambda", `event-source-mapping:${uuid(context)}`),
      functionArn: arn(context, "lambda", `function:${functionName(context, "functionName")}`),
      lastModified: createdAt,
      lastProcessingResult: "",
      state: "Enabled",
      stateTransitionReason: "USER_INITIATED",
      uuid: uuid(context),
    }),
    references: anyFunction("functionName"),
    unique: [["functionName", "eventSourceArn"]],
  },
  "aws:lambda/alias:Alias": {
    cloudFormation: "AWS::Lambda::Alias",
    id: aliasArn,
    autoname: { property: "name", maxLength: 128 },
    outputs: (context) => ({ arn: aliasArn(context), invokeArn: invoke(context, aliasArn(context)) }),
    references: anyFunction("functionName"),
    unique: [["functionName", "name"]],
  },
};
