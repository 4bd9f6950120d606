import type * as rds from "@pulumi/aws/rds";
import type * as pulumi from "@pulumi/pulumi";
import { storeTags } from "../stores/store-tags";
import { logExports } from "./log-exports";
import type { PostgresArgs } from "./postgres-args";

export const postgresPort = 5432;

/** The role that the estate's secret holds; not `postgres`, the name that attackers try first. */
export const adminRole = "estate_admin";

/** Free of charge; longer retention costs (RDS user guide, "Database Insights"). */
const insightsRetentionDays = 7;

const monitoringIntervalSeconds = 60;

/** Resources that an instance refers to. */
export interface InstanceParts {
  readonly identifier: pulumi.Output<string>;
  readonly parameterGroup: rds.ParameterGroup;
  readonly monitoringRoleArn: pulumi.Output<string>;
}

/**
 * The writable instance. Changes of `dbName`, `username`, `engine`, `kmsKeyId`, `storageEncrypted` and `snapshotIdentifier`
 * would replace it, with an empty one; `protect` refuses such a plan. Everything else changes in place, and what
 * needs an interruption waits for the maintenance window (`applyImmediately` is off).
 */
export function primaryArgs(
  args: PostgresArgs,
  parts: InstanceParts,
  { subnets, password }: { subnets: rds.SubnetGroup; password: pulumi.Output<string> },
): rds.InstanceArgs {
  return {
    ...commonArgs(args, parts),
    instanceClass: args.instanceClass,
    engine: "postgres",
    engineVersion: String(args.engineMajorVersion), // major only: minor versions arrive by themselves
    allowMajorVersionUpgrade: args.allowMajorVersionUpgrade ?? false,
    engineLifecycleSupport: "open-source-rds-extended-support-disabled", // no paid support for a version past its end
    dbName: args.databaseName,
    username: adminRole,
    // Sent at creation only: a new random password, or none, cannot undo what rotation has set since.
    passwordWo: password,
    passwordWoVersion: 1,
    port: postgresPort,
    dbSubnetGroupName: subnets.name,
    multiAz: args.multiAz,
    // Neither iops nor throughput: below 400 GiB gp3 refuses both, above it has 12,000 IOPS and 500 MiB/s.
    allocatedStorage: args.storageGib,
    kmsKeyId: args.keyArn,
    backupRetentionPeriod: args.recoveryWindowDays,
    backupWindow: args.backupWindowUtc,
    deleteAutomatedBackups: !args.deletionProtection, // a protected database can be restored after its deletion
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: finalSnapshotOf(parts.identifier),
  };
}

/**
 * A streaming replica. RDS takes engine, role, password, database, subnets and key from the primary, and refuses some
 * of them here; a replica cannot leave a final snapshot. Encryption is stated because the provider would otherwise see a difference.
 */
export function replicaArgs(
  args: PostgresArgs,
  parts: InstanceParts,
  { primary, instanceClass }: { primary: rds.Instance; instanceClass: string },
): rds.InstanceArgs {
  return {
    ...commonArgs(args, parts),
    instanceClass,
    replicateSourceDb: primary.identifier, // within a region the identifier, not the ARN
    multiAz: false,
    backupRetentionPeriod: 0, // the primary's backups restore both
    skipFinalSnapshot: true,
  };
}

function commonArgs(args: PostgresArgs, { identifier, parameterGroup, monitoringRoleArn }: InstanceParts) {
  return {
    identifier,
    storageType: "gp3",
    maxAllocatedStorage: args.maxStorageGib,
    storageEncrypted: true,
    parameterGroupName: parameterGroup.name,
    vpcSecurityGroupIds: [args.securityGroupId],
    publiclyAccessible: false,
    iamDatabaseAuthenticationEnabled: true,
    caCertIdentifier: "rds-ca-rsa2048-g1",
    maintenanceWindow: args.maintenanceWindowUtc.toLowerCase(),
    autoMinorVersionUpgrade: true,
    applyImmediately: false,
    copyTagsToSnapshot: true,
    enabledCloudwatchLogsExports: [...logExports],
    monitoringInterval: monitoringIntervalSeconds,
    monitoringRoleArn,
    databaseInsightsMode: "standard",
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: args.keyArn,
    performanceInsightsRetentionPeriod: insightsRetentionDays,
    deletionProtection: args.deletionProtection,
    tags: storeTags(args.tags, args.classification),
  } satisfies Partial<rds.InstanceArgs>;
}

/** Unique as the identifier is: an estate that is destroyed, made again and destroyed again leaves two snapshots. */
function finalSnapshotOf(identifier: pulumi.Output<string>): pulumi.Output<string> {
  return identifier.apply((text) => `${text}-final`);
}
