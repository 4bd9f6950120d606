import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as elasticache from "@pulumi/aws/elasticache";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { CacheLog } from "../../lib/data-facts";
import type { NodeFunction } from "../compute/node-function";
import { logGroupArgs } from "../stores/log-group-args";
import { storeTags } from "../stores/store-tags";
import { checkRedis } from "./checks";
import type { RedisGroupArgs } from "./redis-args";
import { redisSecret } from "./redis-secret";

export type { RedisGroupArgs } from "./redis-args";

export const redisPort = 6379;

/** Logs that ElastiCache can send to CloudWatch, and what each holds. */
const contentOfLog = {
  "slow-log": "slowCommands",
  "engine-log": "engine",
} as const satisfies Readonly<Record<string, CacheLog>>;

type LogType = keyof typeof contentOfLog;

/**
 * A Redis or Valkey primary with its replicas, TLS and a token that rotates. Cluster mode is off: BullMQ's scripts
 * touch several keys at once, and EG-137's drill uses database 15, which clusters do not have.
 */
export class RedisGroup extends pulumi.ComponentResource {
  /** Host that takes writes; it follows the primary after a failover. */
  readonly address: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  /** Holds host, port and password (the token) as JSON. */
  readonly secretArn: pulumi.Output<string>;
  readonly replicationGroupId: pulumi.Output<string>;
  /** Names the nodes in metrics, the first primary first; afterwards any of them may be it. */
  readonly nodeIds: readonly pulumi.Output<string>[];
  /** Replaces the token. */
  readonly rotator: NodeFunction;

  constructor(name: string, args: RedisGroupArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:cache:RedisGroup", name, {}, opts);
    checkRedis(this, name, args);
    // Known before the group is, and never used twice: the final snapshot is named after it. A key cannot be changed
    // in place, so another key makes another group.
    const suffix = new random.RandomId(
      `${name}-suffix`,
      { byteLength: 4, keepers: { keyArn: args.keyArn } },
      { parent: this, protect: args.deletionProtection },
    );
    const id = pulumi.interpolate`${name}-${suffix.hex}`;
    const token = new random.RandomPassword(
      `${name}-first-token`,
      { length: 40, special: false }, // ElastiCache takes 16 to 128 characters and few symbols
      { parent: this },
    ).result;
    const group = this.group(name, args, id, token);
    this.address = group.primaryEndpointAddress;
    this.port = pulumi.output(redisPort);
    this.replicationGroupId = group.replicationGroupId;
    this.nodeIds = nodeIdsOf(group, args.replicas + 1);
    const { secret, rotator } = redisSecret(name, args, { group, port: redisPort, token }, this);
    this.secretArn = secret.arn;
    this.rotator = rotator;
    this.registerOutputs({ address: this.address, secretArn: this.secretArn });
  }

  private group(
    name: string,
    args: RedisGroupArgs,
    id: pulumi.Output<string>,
    token: pulumi.Output<string>,
  ): elasticache.ReplicationGroup {
    const { tags } = args;
    const subnets = new elasticache.SubnetGroup(
      `${name}-subnets`,
      { description: `Subnets of ${name}`, subnetIds: args.subnetIds, tags },
      { parent: this },
    );
    const parameters = new elasticache.ParameterGroup(
      `${name}-parameters`,
      {
        family: args.engine.family,
        description: `Parameters of ${name}`,
        parameters: [{ name: "maxmemory-policy", value: args.evictionPolicy }],
        tags,
      },
      { parent: this },
    );
    return new elasticache.ReplicationGroup(
      `${name}-group`,
      {
        ...groupArgs(args, id, token),
        subnetGroupName: subnets.name,
        parameterGroupName: parameters.name,
        logDeliveryConfigurations: (Object.keys(contentOfLog) as LogType[]).map((logType) => ({
          logType,
          logFormat: "json",
          destinationType: "cloudwatch-logs",
          destination: this.logGroup(name, logType, args, id).name,
        })),
      },
      { parent: this, protect: args.deletionProtection },
    );
  }

  private logGroup(
    name: string,
    logType: LogType,
    args: RedisGroupArgs,
    id: pulumi.Output<string>,
  ): cloudwatch.LogGroup {
    return new cloudwatch.LogGroup(
      `${name}-${logType}`,
      {
        ...logGroupArgs({
          ...args,
          content: args.logContents[contentOfLog[logType]],
          retentionDays: args.logRetentionDays,
        }),
        name: redisLogGroup(id, logType),
      },
      { parent: this },
    );
  }
}

/** Below /aws/vendedlogs, where log delivery needs no further entry in the account's one resource policy. */
export function redisLogGroup(
  groupId: pulumi.Input<string>,
  logType: "slow-log" | "engine-log",
): pulumi.Output<string> {
  return pulumi.interpolate`/aws/vendedlogs/elasticache/${groupId}/${logType}`;
}

/** ElastiCache numbers the nodes of a group: `<group>-001`. */
function nodeIdsOf({ id }: elasticache.ReplicationGroup, nodes: number): pulumi.Output<string>[] {
  return Array.from(
    { length: nodes },
    (_, index) => pulumi.interpolate`${id}-${String(index + 1).padStart(3, "0")}`,
  );
}

/**
 * Changes of `kmsKeyId`, `atRestEncryptionEnabled`, `port`, `subnetGroupName` and `replicationGroupId` would replace the
 * group, with an empty one; `protect` refuses such a plan. From Redis to Valkey the engine changes in place.
 */
function groupArgs(
  args: RedisGroupArgs,
  id: pulumi.Output<string>,
  token: pulumi.Output<string>,
): elasticache.ReplicationGroupArgs {
  const hasReplica = args.replicas > 0; // failover needs a node to fail over to
  return {
    replicationGroupId: id,
    description: `${args.role} (${args.evictionPolicy})`,
    engine: args.engine.name,
    engineVersion: args.engine.version,
    nodeType: args.nodeType,
    clusterMode: "disabled",
    numCacheClusters: args.replicas + 1,
    automaticFailoverEnabled: hasReplica,
    multiAzEnabled: hasReplica,
    port: redisPort,
    securityGroupIds: [args.securityGroupId],
    atRestEncryptionEnabled: true,
    kmsKeyId: args.keyArn,
    transitEncryptionEnabled: true,
    transitEncryptionMode: "required",
    // Sent at creation only: a new random token cannot undo what rotation has set since.
    authTokenWo: token,
    authTokenWoVersion: 1,
    snapshotRetentionLimit: args.snapshotRetentionDays,
    snapshotWindow: args.snapshotWindowUtc,
    // Without snapshots the content can be computed again, and needs no last one either.
    ...(args.snapshotRetentionDays > 0 ? { finalSnapshotIdentifier: pulumi.interpolate`${id}-final` } : {}),
    maintenanceWindow: args.maintenanceWindowUtc.toLowerCase(),
    autoMinorVersionUpgrade: true,
    applyImmediately: false,
    tags: storeTags(args.tags, args.classification),
  };
}
