import * as rds from "@pulumi/aws/rds";
import * as pulumi from "@pulumi/pulumi";
import { mapValues } from "../../lib/map-values";
import * as random from "@pulumi/random";
import type { NodeFunction } from "../compute/node-function";
import { checkPostgres } from "./checks";
import { primaryArgs, replicaArgs, type InstanceParts } from "./instance-args";
import { logGroupsFor } from "./log-exports";
import { monitoringRole } from "./monitoring-role";
import { parametersOf } from "./parameters";
import type { PostgresArgs } from "./postgres-args";
import { postgresSecret } from "./postgres-secret";

export type { PostgresArgs } from "./postgres-args";

/**
 * A PostgreSQL primary, its read replicas, point-in-time recovery here and in the recovery region, and a secret whose
 * password rotates. Deleting it leaves a final snapshot.
 */
export class Postgres extends pulumi.ComponentResource {
  /** Host that takes writes. */
  readonly address: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  /** Hosts that take reads, by role. */
  readonly readerAddresses: Readonly<Record<string, pulumi.Output<string>>>;
  /** Holds host, port, dbname, username and password as JSON. */
  readonly secretArn: pulumi.Output<string>;
  /** Names the primary in metrics. */
  readonly identifier: pulumi.Output<string>;
  /** Names the replicas in metrics, by role. */
  readonly readerIdentifiers: Readonly<Record<string, pulumi.Output<string>>>;
  readonly arn: pulumi.Output<string>;
  /** Name primary and replicas in permissions to log in with an IAM token (`rds-db:connect`). */
  readonly resourceIds: readonly pulumi.Output<string>[];
  readonly parameterGroupName: pulumi.Output<string>;
  /** Replaces the password. */
  readonly rotator: NodeFunction;

  constructor(name: string, args: PostgresArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:database:Postgres", name, {}, opts);
    checkPostgres(this, name, args);
    const password = this.firstPassword(name);
    const shared = this.sharedParts(name, args);
    const primary = this.primary(name, args, shared, password);
    const replicas = this.replicas(name, args, shared, primary);
    this.copyBackups(name, args, primary, Object.values(replicas));

    this.address = primary.address;
    this.port = primary.port;
    this.readerAddresses = mapValues(replicas, (replica) => replica.address);
    this.identifier = primary.identifier;
    this.readerIdentifiers = mapValues(replicas, (replica) => replica.identifier);
    this.arn = primary.arn;
    this.resourceIds = [primary, ...Object.values(replicas)].map(({ resourceId }) => resourceId);
    this.parameterGroupName = shared.parameterGroup.name;
    const { secret, rotator } = postgresSecret(name, args, { primary, password }, this);
    this.secretArn = secret.arn;
    this.rotator = rotator;
    this.registerOutputs({ address: this.address, secretArn: this.secretArn });
  }

  /** Good until the first rotation. Its state is encrypted; a new one would reach neither instance nor secret. */
  private firstPassword(name: string): pulumi.Output<string> {
    const password = new random.RandomPassword(
      `${name}-first-password`,
      { length: 40, special: false }, // RDS refuses / @ " and space
      { parent: this },
    );
    return password.result;
  }

  private sharedParts(name: string, args: PostgresArgs): SharedParts {
    // Known before the instance is: its log groups and its final snapshot are named after it. Random, because a name
    // that a deleted instance left on a snapshot or a late log line must not come again; so a change that would
    // replace the instance makes a new one.
    const suffix = new random.RandomId(
      `${name}-suffix`,
      { byteLength: 4, keepers: { databaseName: args.databaseName, keyArn: args.keyArn } },
      { parent: this, protect: args.deletionProtection },
    );
    const subnets = new rds.SubnetGroup(
      `${name}-subnets`,
      { description: `Subnets of ${name}`, subnetIds: args.subnetIds, tags: args.tags },
      { parent: this },
    );
    // Another family makes another group; its name is new, so it is there before the old one goes.
    const parameterGroup = new rds.ParameterGroup(
      `${name}-parameters`,
      {
        family: `postgres${args.engineMajorVersion}`,
        description: `Parameters of ${name}`,
        parameters: parametersOf(args.parameters),
        tags: args.tags,
      },
      { parent: this },
    );
    const { role, attachment } = monitoringRole(`${name}-monitoring`, args, this);
    return { suffix, subnets, parameterGroup, monitoringRoleArn: role.arn, ready: [attachment] };
  }

  private primary(
    name: string,
    args: PostgresArgs,
    shared: SharedParts,
    password: pulumi.Output<string>,
  ): rds.Instance {
    const primaryName = `${name}-primary`;
    const parts = { ...shared, identifier: pulumi.interpolate`${primaryName}-${shared.suffix.hex}` };
    const logs = logGroupsFor(primaryName, parts.identifier, args, this);
    return new rds.Instance(primaryName, primaryArgs(args, parts, { subnets: shared.subnets, password }), {
      parent: this,
      protect: args.deletionProtection,
      dependsOn: [...logs, ...shared.ready],
    });
  }

  private replicas(
    name: string,
    args: PostgresArgs,
    shared: SharedParts,
    primary: rds.Instance,
  ): Record<string, rds.Instance> {
    const replicas: Record<string, rds.Instance> = {};
    for (const [role, { instanceClass }] of Object.entries(args.replicas)) {
      const replicaName = `${name}-replica-${role}`;
      const parts = { ...shared, identifier: pulumi.interpolate`${replicaName}-${shared.suffix.hex}` };
      const logs = logGroupsFor(replicaName, parts.identifier, args, this);
      replicas[role] = new rds.Instance(replicaName, replicaArgs(args, parts, { primary, instanceClass }), {
        parent: this,
        protect: args.deletionProtection,
        dependsOn: [...logs, ...shared.ready],
        replaceOnChanges: ["replicateSourceDb"], // a replica cannot be moved to another primary
      });
    }
    return replicas;
  }

  private copyBackups(
    name: string,
    args: PostgresArgs,
    primary: rds.Instance,
    replicas: rds.Instance[],
  ): void {
    new rds.InstanceAutomatedBackupsReplication(
      `${name}-backup-copy`,
      {
        region: args.place.recoveryRegion,
        sourceDbInstanceArn: primary.arn,
        kmsKeyId: args.recoveryKeyArn,
        retentionPeriod: args.recoveryWindowDays,
      },
      {
        parent: this,
        // RDS refuses to start it while the primary is busy with the snapshot for a new replica.
        dependsOn: replicas,
        // Another recovery window replaces it, and an instance has one copy in a region. What was copied stays.
        deleteBeforeReplace: true,
      },
    );
  }
}

interface SharedParts extends Omit<InstanceParts, "identifier"> {
  readonly suffix: random.RandomId;
  readonly subnets: rds.SubnetGroup;
  /** What must exist before an instance is made. */
  readonly ready: pulumi.Resource[];
}
