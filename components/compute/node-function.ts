import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as sqs from "@pulumi/aws/sqs";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import { logGroupArgs } from "../stores/log-group-args";
import { storeTags } from "../stores/store-tags";
import { codeOf, type FunctionCode } from "./function-code";
import { baseStatements } from "./function-statements";

/** Lambda allows 64 characters in a name: the component's, `-function` and a suffix of 8 from Pulumi. */
const longestName = 64 - "-function".length - 8;

/** As long as SQS keeps a message: time to find out why the function failed. */
const deadLetterDays = 14;
const secondsPerDay = 24 * 3600;

export interface NodeFunctionArgs extends FunctionCode {
  readonly place: Place;
  readonly description: string;
  /** `<file>.<export>` in the bundle. @default "index.handler" */
  readonly handler?: string;
  readonly memoryMib: number;
  /** 1 to 900. */
  readonly timeoutSeconds: number;
  /** Never a secret: its readers are all who may describe the function. */
  readonly environment?: Readonly<Record<string, pulumi.Input<string>>>;
  /** Absent: the function runs outside the VPC. */
  readonly vpc?: {
    readonly subnetIds: pulumi.Input<string>[];
    readonly securityGroupId: pulumi.Input<string>;
  };
  /** Encrypts environment, logs and dead letters. */
  readonly keyArn: pulumi.Input<string>;
  /** What its job needs, beyond logs, traces, dead letters and the network. */
  readonly statements: pulumi.Input<iam.PolicyStatement>[];
  /** What its lines say. */
  readonly logContent: DataContent;
  readonly logRetentionDays: number;
  /** What the events say that it is called with: those that fail for good are kept as dead letters. */
  readonly eventContent: DataContent;
  readonly tags: Tags;
}

/**
 * A Lambda function on Node 24 (arm64) with a role, a log group and a dead-letter queue of its own.
 *
 * Deleting: the function goes before its log group, which nothing can then bring back. Lambda gives up the network
 * interfaces of a function in a VPC only some 20 minutes later: until then AWS refuses to delete the security group
 * and the subnets, and the provider waits for it.
 *
 * No reserved concurrency: it is taken from the account's pool for all functions, and a new account has 10.
 */
export class NodeFunction extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;
  readonly roleArn: pulumi.Output<string>;
  readonly roleName: pulumi.Output<string>;
  /** Receives the events of asynchronous calls that failed for good. */
  readonly deadLetterQueueName: pulumi.Output<string>;

  constructor(name: string, args: NodeFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:NodeFunction", name, {}, opts);
    checkName(this, name);
    const logGroup = new cloudwatch.LogGroup(
      `${name}-logs`,
      logGroupArgs({ ...args, content: args.logContent, retentionDays: args.logRetentionDays }),
      { parent: this },
    );
    const deadLetters = this.deadLetterQueue(name, args);
    const role = new iam.Role(
      `${name}-role`,
      {
        assumeRolePolicy: trustLambda,
        description: `Runs ${args.description}`.slice(0, 1000),
        tags: args.tags,
      },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      { role: role.name, policy: policyText(name, args, logGroup.arn, deadLetters.arn) },
      { parent: this },
    );
    const lambdaFunction = new lambda.Function(
      `${name}-function`,
      functionArgs(args, role.arn, logGroup.name, deadLetters.arn),
      {
        parent: this,
        dependsOn: [policy], // Lambda checks queue and network permissions when it creates the function
      },
    );
    this.arn = lambdaFunction.arn;
    this.name = lambdaFunction.name;
    this.roleArn = role.arn;
    this.roleName = role.name;
    this.deadLetterQueueName = deadLetters.name;
    this.registerOutputs({ arn: this.arn, name: this.name });
  }

  private deadLetterQueue(name: string, { keyArn, eventContent, tags }: NodeFunctionArgs): sqs.Queue {
    const queue = new sqs.Queue(
      `${name}-dead-letters`,
      {
        kmsMasterKeyId: keyArn,
        messageRetentionSeconds: deadLetterDays * secondsPerDay,
        tags: storeTags(tags, { content: eventContent, retention: { days: deadLetterDays } }),
      },
      { parent: this },
    );
    new sqs.QueuePolicy(
      `${name}-dead-letters-policy`,
      { queueUrl: queue.url, policy: pulumi.jsonStringify(tlsOnly(queue.arn)) },
      { parent: this },
    );
    return queue;
  }
}

const trustLambda = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

function tlsOnly(queueArn: pulumi.Input<string>): iam.PolicyDocument {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"],
        Resource: [queueArn],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  };
}

function policyText(
  name: string,
  { place, keyArn, vpc, statements }: NodeFunctionArgs,
  logGroupArn: pulumi.Input<string>,
  deadLetterQueueArn: pulumi.Input<string>,
): pulumi.Output<string> {
  const base = baseStatements({
    place,
    name,
    logGroupArn,
    deadLetterQueueArn,
    keyArn,
    inVpc: vpc !== undefined,
  });
  return pulumi.jsonStringify({ Version: "2012-10-17", Statement: [...base, ...statements] });
}

function functionArgs(
  args: NodeFunctionArgs,
  role: pulumi.Input<string>,
  logGroup: pulumi.Input<string>,
  deadLetterQueueArn: pulumi.Input<string>,
): lambda.FunctionArgs {
  return {
    description: args.description.slice(0, 256),
    runtime: "nodejs24.x",
    architectures: ["arm64"],
    packageType: "Zip",
    code: codeOf(args),
    handler: args.handler ?? "index.handler",
    memorySize: args.memoryMib,
    timeout: args.timeoutSeconds,
    role,
    ...(args.environment === undefined ? {} : { environment: { variables: args.environment } }),
    ...(args.vpc === undefined
      ? {}
      : { vpcConfig: { subnetIds: args.vpc.subnetIds, securityGroupIds: [args.vpc.securityGroupId] } }),
    kmsKeyArn: args.keyArn,
    deadLetterConfig: { targetArn: deadLetterQueueArn },
    tracingConfig: { mode: "Active" },
    loggingConfig: { logFormat: "JSON", applicationLogLevel: "INFO", systemLogLevel: "WARN", logGroup },
    tags: args.tags,
  };
}

function checkName(component: pulumi.Resource, name: string): void {
  if (name.length <= longestName) return;
  throw new pulumi.ResourceError(
    `NodeFunction "${name}": the name has ${name.length} characters, ${longestName} are possible, because ` +
      `AWS allows 64 in the name of a function. Shorten it where the component is declared.`,
    component,
    true,
  );
}
