import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, digest, isOn, text, unlessGiven, vpcOf } from "./support/identity";
import { keyArn, securityGroup, subnet, topicArn, within } from "./support/references";
import { shortRegion } from "./support/regions";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const defaultGroup = /^default/;

function isCluster(context: IdentityContext): boolean {
  const shards = context.inputs.numNodeGroups;
  return text(context, "clusterMode") === "enabled" || (typeof shards === "number" && shards > 1);
}

/** With TLS the role comes first (`master.`); without, the shard stands in the middle. */
function endpoint(context: IdentityContext, role: "master" | "replica" | "clustercfg"): string {
  const id = text(context, "replicationGroupId");
  const account = digest(`${context.accountId}${context.region}`, 6);
  const domain = `${shortRegion(context.region)}.cache.amazonaws.com`;
  if (isOn(context, "transitEncryptionEnabled")) return `${role}.${id}.${account}.${domain}`;
  if (role === "clustercfg") return `${id}.${account}.clustercfg.${domain}`;
  return `${id}${role === "replica" ? "-ro" : ""}.${account}.ng.0001.${domain}`;
}

function groupOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  const id = text(context, "replicationGroupId");
  const nodes = typeof context.inputs.numCacheClusters === "number" ? context.inputs.numCacheClusters : 1;
  const members = Array.from({ length: nodes }, (_, index) => `${id}-${String(index + 1).padStart(3, "0")}`);
  return {
    arn: arn(context, "elasticache", `replicationgroup:${id}`),
    clusterEnabled: isCluster(context),
    configurationEndpointAddress: isCluster(context) ? endpoint(context, "clustercfg") : "",
    engineVersionActual: text(context, "engineVersion"),
    memberClusters: members,
    primaryEndpointAddress: isCluster(context) ? "" : endpoint(context, "master"),
    readerEndpointAddress: isCluster(context) ? "" : endpoint(context, "replica"),
    ...unlessGiven(context, {
      atRestEncryptionEnabled: false,
      autoMinorVersionUpgrade: true,
      clusterMode: "disabled",
      ipDiscovery: "ipv4",
      maintenanceWindow: "sun:06:00-sun:07:00",
      networkType: "ipv4",
      numCacheClusters: nodes,
      numNodeGroups: 1,
      replicasPerNodeGroup: nodes - 1,
      snapshotWindow: "05:00-06:00",
      transitEncryptionEnabled: false,
      port: 6379,
    }),
  };
}

export const entries: Record<string, TypeEntry> = {
  [group]: {
    cloudFormation: "AWS::ElastiCache::ReplicationGroup",
    id: byProperty("replicationGroupId"),
    autoname: { property: "replicationGroupId", maxLength: 40, lowerCase: true },
    replaces: {
      securityGroupNames: "EC2-Classic groups are fixed at birth (CloudFormation: CacheSecurityGroupNames)",
      subnetGroupName: "nodes cannot move to other subnets (CloudFormation: CacheSubnetGroupName)",
    },
    updates: {
      preferredCacheClusterAzs:
        "the provider ignores a change of preference; CloudFormation says create-only",
      replicasPerNodeGroup: "IncreaseReplicaCount and DecreaseReplicaCount; CloudFormation says create-only",
    },
    sets: [
      "logDeliveryConfigurations",
      "securityGroupIds",
      "securityGroupNames",
      "snapshotArns",
      "userGroupIds",
    ],
    defaults: {
      authTokenUpdateStrategy: "ROTATE",
      automaticFailoverEnabled: false,
      engine: "redis",
      multiAzEnabled: false,
    },
    outputs: groupOutputs,
    references: [
      within("subnetGroupName", "aws:elasticache/subnetGroup:SubnetGroup", "name", defaultGroup),
      within("parameterGroupName", "aws:elasticache/parameterGroup:ParameterGroup", "name", defaultGroup),
      within("userGroupIds[]", "aws:elasticache/userGroup:UserGroup", "userGroupId"),
      securityGroup("securityGroupIds[]"),
      keyArn("kmsKeyId"),
      topicArn("notificationTopicArn"),
    ],
    unique: [["replicationGroupId"]],
  },
  "aws:elasticache/subnetGroup:SubnetGroup": {
    cloudFormation: "AWS::ElastiCache::SubnetGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255, lowerCase: true },
    sets: ["subnetIds"],
    defaults: { description: "Managed by Pulumi" },
    outputs: (context) => ({
      arn: arn(context, "elasticache", `subnetgroup:${text(context, "name")}`),
      vpcId: vpcOf(context, "subnetIds"),
    }),
    references: [subnet("subnetIds[]")],
    unique: [["name"]],
  },
  "aws:elasticache/parameterGroup:ParameterGroup": {
    cloudFormation: "AWS::ElastiCache::ParameterGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255, lowerCase: true },
    replaces: {
      description: "ModifyCacheParameterGroup changes parameters only",
      family: "parameters belong to a family (CloudFormation: CacheParameterGroupFamily)",
    },
    sets: ["parameters"],
    defaults: { description: "Managed by Pulumi" },
    outputs: (context) => ({ arn: arn(context, "elasticache", `parametergroup:${text(context, "name")}`) }),
    unique: [["name"]],
  },
  "aws:elasticache/user:User": {
    cloudFormation: "AWS::ElastiCache::User",
    id: byProperty("userId"),
    updates: { engine: "ModifyUser takes an engine: redis to valkey; CloudFormation says create-only" },
    sets: ["authenticationMode.passwords", "passwords"],
    defaults: { noPasswordRequired: false },
    outputs: (context) => ({ arn: arn(context, "elasticache", `user:${text(context, "userId")}`) }),
    unique: [["userId"]],
  },
  "aws:elasticache/userGroup:UserGroup": {
    cloudFormation: "AWS::ElastiCache::UserGroup",
    id: byProperty("userGroupId"),
    updates: { engine: "ModifyUserGroup takes an engine: redis to valkey; CloudFormation says create-only" },
    sets: ["userIds"],
    outputs: (context) => ({ arn: arn(context, "elasticache", `usergroup:${text(context, "userGroupId")}`) }),
    references: [within("userIds[]", "aws:elasticache/user:User", "userId", defaultGroup)],
    unique: [["userGroupId"]],
  },
};
