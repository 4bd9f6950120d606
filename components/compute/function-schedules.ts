import * as iam from "@pulumi/aws/iam";
import * as scheduler from "@pulumi/aws/scheduler";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";

export interface FunctionScheduleArgs {
  /** `rate(…)` or `cron(…)` of EventBridge Scheduler. */
  readonly expression: string;
  /** Time zone of a cron expression. @default "UTC" */
  readonly zone?: string;
  /** What the function is called with. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Seconds for which a call that could not be made is tried again, 60 to 86,400. */
  readonly tryForSeconds: number;
}

export interface FunctionSchedulesArgs {
  readonly place: Place;
  readonly functionArn: pulumi.Input<string>;
  /** By name. */
  readonly schedules: Readonly<Record<string, FunctionScheduleArgs>>;
  /** Encrypts what the function is called with. */
  readonly keyArn: pulumi.Input<string>;
  /** Takes calls that could not be made; under the same key. */
  readonly undeliveredQueueArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** Most repetitions of a call that EventBridge Scheduler makes within the time that it has. */
const retries = 10;

/** Calls a function at set times, in a group and by a role of its own. */
export class FunctionSchedules extends pulumi.ComponentResource {
  constructor(name: string, args: FunctionSchedulesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:FunctionSchedules", name, {}, opts);
    const { keyArn, functionArn, undeliveredQueueArn, tags } = args;
    const group = new scheduler.ScheduleGroup(`${name}-group`, { tags }, { parent: this });
    const role = new iam.Role(
      `${name}-role`,
      {
        description: `Calls the function of ${name}`,
        assumeRolePolicy: trustScheduler(name, args.place),
        tags,
      },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      {
        role: role.name,
        policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements(name, args) }),
      },
      { parent: this },
    );
    for (const [key, { expression, zone, input, tryForSeconds }] of Object.entries(args.schedules)) {
      new scheduler.Schedule(
        `${name}-${key}`,
        {
          groupName: group.name,
          scheduleExpression: expression,
          scheduleExpressionTimezone: zone ?? "UTC",
          flexibleTimeWindow: { mode: "OFF" },
          kmsKeyArn: keyArn,
          target: {
            arn: functionArn,
            roleArn: role.arn,
            input: JSON.stringify(input),
            retryPolicy: { maximumEventAgeInSeconds: tryForSeconds, maximumRetryAttempts: retries },
            deadLetterConfig: { arn: undeliveredQueueArn },
          },
        },
        { parent: this, dependsOn: [policy] },
      );
    }
    this.registerOutputs({ groupName: group.name });
  }
}

/** Only for schedules of the own group, whose name is the component's and a random end (EventBridge Scheduler, "Confused deputy prevention"). */
function trustScheduler(name: string, { accountId, region }: Place): string {
  const group = `arn:aws:scheduler:${region}:${accountId}:schedule-group/${name}-group-*`;
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "scheduler.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": group } },
      },
    ],
  });
}

function statements(
  name: string,
  { place: { accountId, region }, functionArn, undeliveredQueueArn, keyArn }: FunctionSchedulesArgs,
): iam.PolicyStatement[] {
  return [
    { Sid: "CallFunction", Effect: "Allow", Action: ["lambda:InvokeFunction"], Resource: [functionArn] },
    { Sid: "KeepUndelivered", Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [undeliveredQueueArn] },
    {
      Sid: "EncryptUndelivered",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: [keyArn],
      Condition: { StringEquals: { "kms:ViaService": `sqs.${region}.amazonaws.com` } },
    },
    {
      Sid: "ReadSchedules",
      Effect: "Allow",
      Action: ["kms:Decrypt"],
      Resource: [keyArn],
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:scheduler:schedule:arn": `arn:aws:scheduler:${region}:${accountId}:schedule/${name}-group-*/*`,
        },
      },
    },
  ];
}
