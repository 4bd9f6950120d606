import assert from "node:assert/strict";
import { unknown } from "../../../policies/kit/value";
import { redisAuth } from "../../../policies/rules/cache/redis-auth";
import { redisBackups } from "../../../policies/rules/cache/redis-backups";
import { redisCmk } from "../../../policies/rules/cache/redis-cmk";
import { redisCustomSubnetGroup } from "../../../policies/rules/cache/redis-custom-subnet-group";
import { redisEncryptedAtRest } from "../../../policies/rules/cache/redis-encrypted-at-rest";
import { redisEncryptedInTransit } from "../../../policies/rules/cache/redis-encrypted-in-transit";
import { redisFailoverMultiAz } from "../../../policies/rules/cache/redis-failover-multi-az";
import { redisMinorUpgrades } from "../../../policies/rules/cache/redis-minor-upgrades";
import * as types from "../../../policies/rules/cache/types";
import { judgeIn, of, rows } from "../rows";

const group = of(types.replicationGroup);
const nodes = of(types.cacheCluster);
const serverless = of(types.serverlessCache);
const memoryDb = of(types.memoryDb);
const user = of(types.cacheUser);
const member = nodes({ replicationGroupId: unknown });
const memcached = (inputs = {}) => nodes({ engine: "memcached", ...inputs });
const follower = (inputs = {}) => group({ globalReplicationGroupId: "global", ...inputs });
const key = of("aws:kms/key:Key")({}, { name: "key" });

rows(redisEncryptedAtRest, [
  ["on", "pass", group({ atRestEncryptionEnabled: true })],
  ["unset with Redis", "fail", group({ engine: "redis" })],
  ["unset without engine", "fail", group()],
  ["unset with Valkey", "pass", group({ engine: "valkey" })],
  ["off with Valkey", "fail", group({ engine: "valkey", atRestEncryptionEnabled: false })],
  ["unknown", "not-evaluated", group({ atRestEncryptionEnabled: unknown })],
  ["follows a global datastore", "not-evaluated", follower()],
  ["nodes", "fail", nodes({ engine: "redis" })],
  ["a node of a group", "not-applicable", member],
  ["serverless", "pass", serverless()],
  ["MemoryDB", "pass", memoryDb()],
]);

const tls = { transitEncryptionEnabled: true };
rows(redisEncryptedInTransit, [
  ["on", "pass", group(tls)],
  ["required", "pass", group({ ...tls, transitEncryptionMode: "required" })],
  ["preferred", "fail", group({ ...tls, transitEncryptionMode: "preferred" })],
  ["unset", "fail", group({ engine: "valkey" })],
  ["unknown", "not-evaluated", group({ transitEncryptionEnabled: unknown })],
  ["an unknown mode", "not-evaluated", group({ ...tls, transitEncryptionMode: unknown })],
  ["nodes", "fail", memcached()],
  ["nodes with TLS", "pass", memcached(tls)],
  ["a node of a group", "not-applicable", member],
  ["serverless", "pass", serverless()],
  ["MemoryDB unset", "pass", memoryDb()],
  ["MemoryDB off", "fail", memoryDb({ tlsEnabled: false })],
]);

rows(redisAuth, [
  ["a token", "pass", group({ authToken: "0123456789abcdef" })],
  ["a write-only token", "pass", group({ authTokenWo: "0123456789abcdef" })],
  ["a token that is not known", "pass", group({ authTokenWo: unknown })],
  ["user groups", "pass", group({ userGroupIds: [unknown] })],
  ["no user group", "fail", group({ userGroupIds: [] })],
  ["an empty token", "fail", group({ authToken: "" })],
  ["unset", "fail", group()],
  [
    "a token that is given up",
    "fail",
    group({ authToken: "0123456789abcdef", authTokenUpdateStrategy: "DELETE" }),
  ],
  ["given up for user groups", "pass", group({ userGroupIds: ["users"], authTokenUpdateStrategy: "DELETE" })],
  [
    "a strategy that is not known",
    "not-evaluated",
    group({ authToken: unknown, authTokenUpdateStrategy: unknown }),
  ],
  ["nodes", "fail", nodes({ engine: "redis" })],
  ["Memcached", "not-applicable", memcached()],
  ["a node of a group", "not-applicable", member],
  ["serverless without users", "fail", serverless()],
  ["serverless with users", "pass", serverless({ userGroupId: unknown })],
  ["MemoryDB open", "fail", memoryDb({ aclName: "open-access" })],
  ["MemoryDB with a list", "pass", memoryDb({ aclName: "users" })],
  [
    "MemoryDB with a list that is made with it",
    "pass",
    memoryDb({ aclName: unknown }, { from: { aclName: ["acl"] } }),
    of("aws:memorydb/acl:Acl")({}, { name: "acl" }),
  ],
  ["MemoryDB unknown", "not-evaluated", memoryDb({ aclName: unknown })],
  ["a user without password", "fail", user({ accessString: "on ~* +@all", noPasswordRequired: true })],
  [
    "a user without password, by mode",
    "fail",
    user({ accessString: "on", authenticationMode: { type: "no-password-required" } }),
  ],
  ["a user by IAM", "pass", user({ accessString: "on", authenticationMode: { type: "iam" } })],
  ["a user that is off", "not-applicable", user({ accessString: "off -@all", noPasswordRequired: true })],
]);

rows(redisCmk, [
  ["own key", "pass", group({ kmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/1" })],
  [
    "a key that is made with it",
    "pass",
    memoryDb({ kmsKeyArn: unknown }, { from: { kmsKeyArn: ["key"] } }),
    key,
  ],
  ["unknown", "not-evaluated", serverless({ kmsKeyId: unknown })],
  ["AWS's key", "fail", group({ kmsKeyId: "alias/aws/elasticache" })],
  ["unset", "fail", group()],
  ["follows a global datastore", "not-evaluated", follower()],
  ["nodes", "fail", nodes()],
  ["a node of a group", "not-applicable", member],
]);

const safe = { automaticFailoverEnabled: true, multiAzEnabled: true };
rows(redisFailoverMultiAz, [
  ["both", "pass", group(safe)],
  ["no failover", "fail", group({ ...safe, automaticFailoverEnabled: false })],
  ["one zone", "fail", group({ ...safe, multiAzEnabled: false })],
  ["unset", "fail", group()],
  ["unknown", "not-evaluated", group({ ...safe, multiAzEnabled: unknown })],
  ["nodes", "fail", nodes({ engine: "redis" })],
  ["failover in one zone", "fail", group({ automaticFailoverEnabled: true })],
  ["two zones, no failover", "fail", group({ multiAzEnabled: true })],
  ["Memcached in one zone", "fail", memcached()],
  ["Memcached across zones", "pass", memcached({ azMode: "cross-az" })],
  ["MemoryDB unset", "pass", memoryDb()],
  ["MemoryDB without replica", "fail", memoryDb({ numReplicasPerShard: 0 })],
  ["serverless", "pass", serverless()],
]);

const kept = (snapshotRetentionLimit: number, System: string) => ({
  snapshotRetentionLimit,
  tags: { System },
});
rows(redisBackups, [
  ["at the floor", "pass", group({ snapshotRetentionLimit: 1 })],
  ["none", "fail", group({ snapshotRetentionLimit: 0 })],
  ["unset", "fail", group()],
  ["unknown", "not-evaluated", group({ snapshotRetentionLimit: unknown })],
  ["at the document", "pass", group(kept(7, "mailgenius"))],
  ["below the document", "fail", group(kept(6, "email-gateway"))],
  ["a system without documented days", "pass", group(kept(1, "vdx"))],
  ["Memcached", "not-applicable", memcached()],
  ["Redis nodes", "fail", nodes({ engine: "redis" })],
  ["a node of a group", "not-applicable", member],
  ["serverless unset", "fail", serverless()],
  ["MemoryDB", "pass", memoryDb({ snapshotRetentionLimit: 7 })],
]);

rows(redisMinorUpgrades, [
  ["unset", "pass", group()],
  ["off", "fail", group({ autoMinorVersionUpgrade: false })],
  ["off, as the text that nodes take", "fail", nodes({ autoMinorVersionUpgrade: "false" })],
  ["unknown", "not-evaluated", memoryDb({ autoMinorVersionUpgrade: unknown })],
  ["a node of a group", "not-applicable", member],
  ["serverless", "pass", serverless()],
]);

const subnets = of("aws:elasticache/subnetGroup:SubnetGroup")({}, { name: "subnets" });
rows(redisCustomSubnetGroup, [
  ["own group", "pass", group({ subnetGroupName: "data" })],
  [
    "a group that is made with it",
    "pass",
    group({ subnetGroupName: unknown }, { from: { subnetGroupName: ["subnets"] } }),
    subnets,
  ],
  ["unknown", "not-evaluated", group({ subnetGroupName: unknown })],
  ["the default", "fail", nodes({ subnetGroupName: "default" })],
  ["unset", "fail", group()],
  ["a node of a group", "not-applicable", member],
  ["MemoryDB unset", "fail", memoryDb()],
  ["serverless unset", "fail", serverless()],
  ["serverless in no subnets", "fail", serverless({ subnetIds: [] })],
  ["serverless in chosen subnets", "pass", serverless({ subnetIds: [unknown] })],
]);

describe("failover", () => {
  it("is asked of production only", () => {
    assert.equal(judgeIn("staging", redisFailoverMultiAz, types.replicationGroup), "not-applicable");
    assert.equal(judgeIn("prod", redisFailoverMultiAz, types.replicationGroup), "fail");
  });
});
