import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as scheduler from "@pulumi/aws/scheduler";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";

export interface FunctionScheduleArgs {
  readonly place: Place;
  readonly description: string;
  readonly functionArn: pulumi.Input<string>;
  readonly functionName: pulumi.Input<string>;
  /** How often, in whole minutes. */
  readonly everyMinutes: number;
  /** Encrypts the schedule. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** Shortest age that Lambda and Scheduler take. */
const shortestAgeSeconds = 60;

/**
 * Calls a function at a fixed pace and never twice for the same turn: what was missed is stale, and a second try would run
 * beside the next turn. A call that fails goes to the function's dead letters at once.
 */
export class FunctionSchedule extends pulumi.ComponentResource {
  readonly scheduleName: pulumi.Output<string>;

  constructor(name: string, args: FunctionScheduleArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:FunctionSchedule", name, {}, opts);
    const { place, tags } = args;
    const role = new iam.Role(
      `${name}-role`,
      { assumeRolePolicy: trustScheduler(place), description: `Schedules: ${args.description}`, tags },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      { role: role.name, policy: callFunction(name, args) },
      { parent: this },
    );
    new lambda.FunctionEventInvokeConfig(
      `${name}-attempts`,
      {
        functionName: args.functionName,
        maximumRetryAttempts: 0,
        maximumEventAgeInSeconds: shortestAgeSeconds,
      },
      { parent: this },
    );
    const schedule = new scheduler.Schedule(
      `${name}-turns`,
      {
        description: args.description,
        scheduleExpression: `rate(${args.everyMinutes} minute${args.everyMinutes === 1 ? "" : "s"})`,
        flexibleTimeWindow: { mode: "OFF" },
        kmsKeyArn: args.keyArn,
        target: {
          arn: args.functionArn,
          roleArn: role.arn,
          input: "{}",
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: shortestAgeSeconds },
        },
      },
      { parent: this, dependsOn: [policy] },
    );
    this.scheduleName = schedule.name;
    this.registerOutputs({ scheduleName: this.scheduleName });
  }
}

/** Schedules of this account's default group only (Scheduler user guide, "Confused deputy prevention"). */
function trustScheduler({ accountId, region }: Place): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "scheduler.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: {
            "aws:SourceAccount": accountId,
            "aws:SourceArn": `arn:aws:scheduler:${region}:${accountId}:schedule-group/default`,
          },
        },
      },
    ],
  });
}

/** Scheduler opens the encrypted input with the role that it calls with, and names the schedule to KMS. */
function callFunction(
  name: string,
  { place: { accountId, region }, functionArn, keyArn }: FunctionScheduleArgs,
): pulumi.Output<string> {
  const schedule = `arn:aws:scheduler:${region}:${accountId}:schedule/default/${name}-turns-*`;
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      { Sid: "Call", Effect: "Allow", Action: ["lambda:InvokeFunction"], Resource: [functionArn] },
      {
        Sid: "OpenInput",
        Effect: "Allow",
        Action: ["kms:Decrypt"],
        Resource: [keyArn],
        Condition: { ArnLike: { "kms:EncryptionContext:aws:scheduler:schedule:arn": schedule } },
      },
    ],
  });
}
