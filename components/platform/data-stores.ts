import type * as pulumi from "@pulumi/pulumi";
import { contentOf } from "../../lib/data-facts";
import { RedisGroup } from "../cache/redis-group";
import { ConnectionProxy } from "../database/connection-proxy";
import { Postgres } from "../database/postgres";
import { BackupBucket } from "../storage/backup-bucket";
import { UploadsBucket } from "../storage/uploads-bucket";
import { type Foundation, rotationOf } from "./foundation";
import type { SystemContext } from "./system-context";
import { classificationOf, contentsOf, factValues } from "./values";

/** Days between two rotations of a database or cache password (VDX-G07; the other documents give none). */
const passwordRotationDays = 30;

/** Where a system keeps its data. */
export interface DataStores {
  readonly database: Postgres;
  /** Host that applications connect to: the proxy where there is one. */
  readonly databaseHost: pulumi.Output<string>;
  readonly databaseProxy: ConnectionProxy | undefined;
  readonly caches: Readonly<Record<string, RedisGroup>>;
  readonly backups: BackupBucket;
  readonly uploads: UploadsBucket | undefined;
}

/** The database, the Redis groups and the buckets of one system. */
export function createDataStores(system: SystemContext, foundation: Foundation): DataStores {
  const database = createDatabase(system, foundation);
  const databaseProxy = createProxy(system, foundation, database);
  return {
    database,
    databaseHost: databaseProxy?.address ?? database.address,
    databaseProxy,
    caches: createCaches(system, foundation),
    ...createBuckets(system, foundation),
  };
}

function createDatabase(system: SystemContext, foundation: Foundation): Postgres {
  const { name, place, deletionProtection, tags } = system;
  const { database: facts, operations } = system.facts;
  return new Postgres(
    `${name}-db`,
    {
      place,
      ...system.settings.database,
      classification: classificationOf(facts.data),
      databaseName: facts.databaseName.value,
      engineMajorVersion: facts.engineMajorVersion.value,
      parameters: factValues(facts.parameters),
      backupWindowUtc: facts.backupWindowUtc.value,
      maintenanceWindowUtc: facts.maintenanceWindowUtc.value,
      subnetIds: system.landingZone.network.dataSubnetIds,
      securityGroupId: foundation.firewall.databaseId,
      keyArn: foundation.key.arn,
      recoveryKeyArn: foundation.key.recoveryArn,
      rotation: rotationOf(system, foundation.firewall, passwordRotationDays),
      logContents: contentsOf(operations.databaseLogs),
      logRetentionDays: operations.logRetentionDays.value,
      deletionProtection,
      tags,
    },
    { parent: system.parent },
  );
}

function createProxy(
  { name, facts, place, landingZone, tags, parent }: SystemContext,
  { firewall, key }: Foundation,
  database: Postgres,
): ConnectionProxy | undefined {
  if (facts.database.proxy === undefined || firewall.proxyId === undefined) return undefined;
  return new ConnectionProxy(
    `${name}-db-proxy`,
    {
      place,
      databaseIdentifier: database.identifier,
      secretArn: database.secretArn,
      keyArn: key.arn,
      subnetIds: landingZone.network.dataSubnetIds,
      securityGroupId: firewall.proxyId,
      maxConnectionsPercent: facts.database.proxy.value.maxConnectionsPercent,
      logContent: contentOf(facts.operations.connectionLogs),
      logRetentionDays: facts.operations.logRetentionDays.value,
      tags,
    },
    { parent },
  );
}

function createCaches(system: SystemContext, foundation: Foundation): Record<string, RedisGroup> {
  const groups: Record<string, RedisGroup> = {};
  const { caches, operations } = system.facts;
  for (const [role, facts] of Object.entries(caches)) {
    const sizes = system.settings.caches[role];
    const securityGroupId = foundation.firewall.cacheIds[role];
    if (sizes === undefined || securityGroupId === undefined) continue; // config refuses a stack without it
    groups[role] = new RedisGroup(
      `${system.name}-${role}`,
      {
        place: system.place,
        role,
        classification: classificationOf(facts.data),
        ...sizes,
        engine: facts.engine.value,
        evictionPolicy: facts.evictionPolicy.value,
        snapshotRetentionDays: facts.snapshotRetentionDays.value,
        snapshotWindowUtc: facts.snapshotWindowUtc.value,
        maintenanceWindowUtc: facts.maintenanceWindowUtc.value,
        subnetIds: system.landingZone.network.dataSubnetIds,
        securityGroupId,
        keyArn: foundation.key.arn,
        recoveryKeyArn: foundation.key.recoveryArn,
        rotation: rotationOf(system, foundation.firewall, passwordRotationDays),
        logContents: contentsOf(operations.cacheLogs),
        logRetentionDays: operations.logRetentionDays.value,
        deletionProtection: system.deletionProtection,
        tags: system.tags,
      },
      { parent: system.parent },
    );
  }
  return groups;
}

function createBuckets(
  { name, facts, settings, place, landingZone, deletionProtection, tags, parent }: SystemContext,
  { key }: Foundation,
): Pick<DataStores, "backups" | "uploads"> {
  const common = {
    place,
    keyArn: key.arn,
    recoveryKeyArn: key.recoveryArn,
    accessLogBucket: landingZone.logBucket.name,
    deletionProtection,
    tags,
  };
  const backups = new BackupBucket(
    `${name}-backups`,
    { ...common, content: contentOf(facts.backups.data), tiers: factValues(facts.backups.tiers) },
    { parent },
  );
  if (facts.uploads === undefined || settings.uploads === undefined) return { backups, uploads: undefined };
  const uploads = new UploadsBucket(
    `${name}-uploads`,
    {
      ...common,
      classification: classificationOf(facts.uploads.data),
      bucketName: settings.uploads.bucketName,
      noncurrentVersionDays: facts.uploads.noncurrentVersionDays.value,
    },
    { parent },
  );
  return { backups, uploads };
}
