import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, capitals, createdAt, hex, text, unlessGiven, vpcOf } from "./support/identity";
import { keyArn, roleArn, securityGroup, subnet, topicArn, within } from "./support/references";
import { databaseHost, endpointZone } from "./support/regions";

const instance = "aws:rds/instance:Instance";
const defaultGroup = /^default/;

/** Ports that RDS gives an engine when the program names none. */
function portOf(context: IdentityContext): number {
  const given = context.inputs.port;
  if (typeof given === "number") return given;
  return /mysql|mariadb|aurora$/.test(text(context, "engine")) ? 3306 : 5432;
}

const resourceId = (context: IdentityContext): string => `db-${capitals(context, 26)}`;

function instanceOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  const identifier = text(context, "identifier");
  const isReplica = text(context, "replicateSourceDb") !== "";
  return {
    address: databaseHost(context, identifier),
    arn: arn(context, "rds", `db:${identifier}`),
    endpoint: `${databaseHost(context, identifier)}:${portOf(context)}`,
    engineVersionActual: text(context, "engineVersion"),
    hostedZoneId: endpointZone(context.region, "database"),
    latestRestorableTime: createdAt,
    listenerEndpoints: [],
    masterUserSecrets: [],
    replicas: [],
    resourceId: resourceId(context),
    status: "available",
    upgradeRolloutOrder: "second",
    ...unlessGiven(context, {
      backupRetentionPeriod: 0,
      backupTarget: "region",
      backupWindow: "05:00-05:30",
      caCertIdentifier: "rds-ca-rsa2048-g1",
      databaseInsightsMode: "standard",
      engineLifecycleSupport: "open-source-rds-extended-support",
      maintenanceWindow: "sun:06:00-sun:06:30",
      multiAz: false,
      networkType: "IPV4",
      optionGroupName: `default:${text(context, "engine")}-${text(context, "engineVersion").split(".")[0] ?? ""}`,
      parameterGroupName: `default.${text(context, "engine")}${text(context, "engineVersion").split(".")[0] ?? ""}`,
      port: portOf(context),
      storageType: "gp2",
    }),
    ...(isReplica ? unlessGiven(context, { engine: "postgres", username: "" }) : {}),
  };
}

/** RDS wants protection off first, and a snapshot's name or an explicit waiver; a replica has no final snapshot. */
function refusal(state: Readonly<Record<string, unknown>>): string | undefined {
  if (state.deletionProtection === true)
    return "Cannot delete protected DB Instance: set deletionProtection to false first";
  if (state.skipFinalSnapshot === true) return undefined;
  const isReplica = typeof state.replicateSourceDb === "string" && state.replicateSourceDb !== "";
  if (isReplica) return "a read replica takes no final snapshot: set skipFinalSnapshot";
  const named = typeof state.finalSnapshotIdentifier === "string" && state.finalSnapshotIdentifier !== "";
  return named ? undefined : "finalSnapshotIdentifier is required when skipFinalSnapshot is false";
}

const noModify = "start and stop are the only calls; the source of the copy is its identity";

export const entries: Record<string, TypeEntry> = {
  [instance]: {
    cloudFormation: "AWS::RDS::DBInstance",
    id: resourceId,
    autoname: { property: "identifier", maxLength: 63, lowerCase: true },
    replaces: {
      availabilityZone: "a Single-AZ instance cannot move; CloudFormation says 'conditional'",
      engine: "another engine is another database; CloudFormation says 'conditional'",
      snapshotIdentifier: "restores into a new instance (CloudFormation: DBSnapshotIdentifier)",
      username: "the master user is named at birth (CloudFormation: MasterUsername)",
      s3Import: "restores into a new instance",
    },
    updates: {
      dbSubnetGroupName: "ModifyDBInstance moves it to another group; CloudFormation says create-only",
      identifier: "ModifyDBInstance renames (NewDBInstanceIdentifier)",
      port: "ModifyDBInstance changes the port",
    },
    replacesWhenSetOrUnset: {
      restoreToPointInTime: "restores into a new instance; later changes of it are ignored",
    },
    sets: ["enabledCloudwatchLogsExports", "vpcSecurityGroupIds"],
    defaults: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      dedicatedLogVolume: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    outputs: instanceOutputs,
    references: [
      within("dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup", "name", defaultGroup),
      within("parameterGroupName", "aws:rds/parameterGroup:ParameterGroup", "name", defaultGroup),
      within("replicateSourceDb", instance, "identifier", /^arn:/),
      within("replicateSourceDb", instance, "arn", /^(?!arn:)/),
      securityGroup("vpcSecurityGroupIds[]"),
      keyArn("kmsKeyId"),
      keyArn("performanceInsightsKmsKeyId"),
      roleArn("monitoringRoleArn"),
    ],
    unique: [["identifier"]],
    deletionRefused: refusal,
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    cloudFormation: "AWS::RDS::DBSubnetGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255, lowerCase: true },
    sets: ["subnetIds"],
    defaults: { description: "Managed by Pulumi" },
    outputs: (context) => ({
      arn: arn(context, "rds", `subgrp:${text(context, "name")}`),
      supportedNetworkTypes: ["IPV4"],
      vpcId: vpcOf(context, "subnetIds"),
    }),
    references: [subnet("subnetIds[]")],
    unique: [["name"]],
  },
  "aws:rds/parameterGroup:ParameterGroup": {
    cloudFormation: "AWS::RDS::DBParameterGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255, lowerCase: true },
    sets: ["parameters"],
    defaults: { description: "Managed by Pulumi", skipDestroy: false },
    outputs: (context) => ({ arn: arn(context, "rds", `pg:${text(context, "name")}`) }),
    unique: [["name"]],
  },
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": {
    cloudFormation: { none: "CloudFormation has it as properties of AWS::RDS::DBInstance" },
    id: (context) => arn(context, "rds", `auto-backup:ab-${hex(context, 40)}`),
    replaces: {
      kmsKeyId: noModify,
      preSignedUrl: noModify,
      retentionPeriod: noModify,
      sourceDbInstanceArn: noModify,
    },
    defaults: { retentionPeriod: 7 },
    references: [within("sourceDbInstanceArn", instance, "arn"), keyArn("kmsKeyId")],
  },
  "aws:rds/eventSubscription:EventSubscription": {
    cloudFormation: "AWS::RDS::EventSubscription",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    updates: { snsTopic: "ModifyEventSubscription takes another topic; CloudFormation says create-only" },
    sets: ["eventCategories", "sourceIds"],
    defaults: { enabled: true },
    outputs: (context) => ({
      arn: arn(context, "rds", `es:${text(context, "name")}`),
      customerAwsId: context.accountId,
    }),
    references: [topicArn("snsTopic")],
    unique: [["name"]],
  },
};
