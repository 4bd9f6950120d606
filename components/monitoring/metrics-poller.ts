import type { PolicyStatement } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { PollerConfiguration } from "../../lib/poller-configuration";
import { FunctionSchedule } from "../compute/function-schedule";
import { NodeFunction } from "../compute/node-function";
import type { Place, Tags } from "../place";
import { pollerStatements } from "./poller-statements";

/** A database that the poller logs in to. */
export interface PolledDatabase {
  readonly identifier: pulumi.Input<string>;
  readonly host: pulumi.Input<string>;
}

export interface MetricsPollerArgs {
  readonly place: Place;
  /** What the documents say of endpoints and queues. */
  readonly configuration: PollerConfiguration;
  /** Scaling groups whose instances serve HTTP. */
  readonly fleetNames: readonly pulumi.Input<string>[];
  /** By role: `primary`, or the replica's. */
  readonly databases: Readonly<Record<string, PolledDatabase>>;
  readonly databaseName: string;
  readonly databasePort: pulumi.Input<number>;
  /** Of all databases, for the permission to log in. */
  readonly databaseResourceIds: readonly pulumi.Input<string>[];
  /** Secrets of the Redis groups, by role. */
  readonly cacheSecretArns: Readonly<Record<string, pulumi.Input<string>>>;
  /** Secrets that people fill, by name. */
  readonly secretArns: Readonly<Record<string, pulumi.Input<string>>>;
  readonly vpc: {
    readonly subnetIds: pulumi.Input<string>[];
    readonly securityGroupId: pulumi.Input<string>;
  };
  readonly keyArn: pulumi.Input<string>;
  readonly logRetentionDays: number;
  /** What its lines and its failed calls hold. */
  readonly logContent: DataContent;
  readonly eventContent: DataContent;
  readonly tags: Tags;
}

/** Below the minute at which the next poll begins, so that two never run side by side. */
const timeoutSeconds = 55;

const everyMinutes = 1;

/** A function's share of a processor grows with its memory: at 512 MiB it starts within two seconds. */
const memoryMib = 512;

/** The function that asks one system how it is, every minute, and publishes the own metrics (`lib/own-metrics.ts`). */
export class MetricsPoller extends pulumi.ComponentResource {
  readonly functionName: pulumi.Output<string>;
  /** Calls that failed for good. */
  readonly deadLetterQueueName: pulumi.Output<string>;
  readonly scheduleName: pulumi.Output<string>;

  constructor(name: string, args: MetricsPollerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:MetricsPoller", name, {}, opts);
    const { place, keyArn, tags } = args;
    const description = `Asks ${args.configuration.namespace} how it is and publishes metrics, every minute`;
    const poller = new NodeFunction(
      name,
      {
        place,
        source: "metrics-poller",
        description,
        memoryMib,
        timeoutSeconds,
        configuration: { ...args.configuration },
        environment: targets(args),
        vpc: args.vpc,
        keyArn,
        statements: pollerStatements(args) as PolicyStatement[],
        logRetentionDays: args.logRetentionDays,
        logContent: args.logContent,
        eventContent: args.eventContent,
        tags,
      },
      { parent: this },
    );
    const schedule = new FunctionSchedule(
      `${name}-schedule`,
      {
        place,
        description,
        functionArn: poller.arn,
        functionName: poller.name,
        everyMinutes,
        keyArn,
        tags,
      },
      { parent: this },
    );
    this.functionName = poller.name;
    this.deadLetterQueueName = poller.deadLetterQueueName;
    this.scheduleName = schedule.scheduleName;
    this.registerOutputs({ functionName: this.functionName, scheduleName: this.scheduleName });
  }
}

/** The environment, as `PollerTargets` in `lib/poller-configuration.ts` has it: names and addresses, nothing secret. */
function targets(args: MetricsPollerArgs): Record<string, pulumi.Input<string>> {
  return {
    FLEETS: pulumi.jsonStringify(args.fleetNames),
    DATABASES: pulumi.jsonStringify(
      Object.entries(args.databases).map(([role, database]) => ({
        role,
        ...database,
        port: args.databasePort,
        databaseName: args.databaseName,
      })),
    ),
    CACHES: pulumi.jsonStringify(
      Object.entries(args.cacheSecretArns).map(([role, secretArn]) => ({ role, secretArn })),
    ),
    SECRETS: pulumi.jsonStringify(args.secretArns),
    // The runtime has every authority of AWS in this file, but trusts it only when told (as for the password rotation).
    DATABASE_CA_FILE: "/var/runtime/ca-cert.pem",
  };
}
