import { promisedConnectionLimit } from "../../../policies/rules/promises/promised-connection-limit";
import { promisedLogRetention } from "../../../policies/rules/promises/promised-log-retention";
import { promisedPartsExist } from "../../../policies/rules/promises/promised-parts-exist";
import { promisedPool } from "../../../policies/rules/promises/promised-pool";
import { promisedPoolHeadroom } from "../../../policies/rules/promises/promised-pool-headroom";
import { promisedQueueKeepsJobs } from "../../../policies/rules/promises/promised-queue-keeps-jobs";
import { promisedQueueSnapshots } from "../../../policies/rules/promises/promised-queue-snapshots";
import { promisedRecoveryKeys } from "../../../policies/rules/promises/promised-recovery-keys";
import { promisedRecoverySecrets } from "../../../policies/rules/promises/promised-recovery-secrets";
import { promisedRedisVersion } from "../../../policies/rules/promises/promised-redis-version";
import { promisedRegion } from "../../../policies/rules/promises/promised-region";
import { promisedRotation } from "../../../policies/rules/promises/promised-rotation";
import { of, table, unknown } from "../table";

const vdx = { tags: { System: "vdx" } };
const mg = { tags: { System: "mailgenius" } };

const parameterGroup = "aws:rds/parameterGroup:ParameterGroup";
const limit = (value: unknown) => ({
  ...mg,
  parameters: [{ name: "max_connections", value: value as string }],
});

table(promisedConnectionLimit, [
  ["documented", "pass", of(parameterGroup, limit("100"))],
  ["more", "fail", of(parameterGroup, limit("200"))],
  ["unset", "fail", of(parameterGroup, mg)],
  ["unknown", "not-evaluated", of(parameterGroup, limit(unknown))],
  ["none documented", "not-applicable", of(parameterGroup, vdx)],
]);

const proxy = "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup";
const share = (maxConnectionsPercent: number) =>
  of(proxy, { connectionPoolConfig: { maxConnectionsPercent } });

table(promisedPoolHeadroom, [
  ["below the alarm", "pass", share(79)],
  ["at the alarm", "fail", share(80)],
  ["unset", "fail", of(proxy)],
  ["unknown", "not-evaluated", of(proxy, { connectionPoolConfig: unknown })],
]);

const parameter = "aws:ssm/parameter:Parameter";
const max = { name: "mailgenius-settings-DATABASE_POOL_MAX" };

table(promisedPool, [
  ["documented", "pass", of(parameter, { ...mg, value: "50" }, max)],
  ["larger", "fail", of(parameter, { ...mg, value: "51" }, max)],
  ["unknown", "not-evaluated", of(parameter, { ...mg, value: unknown }, max)],
  ["another setting", "not-applicable", of(parameter, { ...mg, value: "1" })],
]);

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const queue = { name: "mailgenius-queue-group", from: { parameterGroupName: ["parameters"] } };
const policy = (value: unknown) =>
  of(
    "aws:elasticache/parameterGroup:ParameterGroup",
    { parameters: [{ name: "maxmemory-policy", value: value as string }] },
    { name: "parameters" },
  );
const named = { ...mg, parameterGroupName: unknown };

table(promisedQueueKeepsJobs, [
  ["never evicts", "pass", of(group, named, queue), policy("noeviction")],
  ["evicts", "fail", of(group, named, queue), policy("allkeys-lru")],
  ["policy unset", "fail", of(group, named, queue), of(policy("").type, {}, { name: "parameters" })],
  ["default group", "fail", of(group, mg, { name: "mailgenius-queue-group" })],
  ["unknown", "not-evaluated", of(group, named, queue), policy(unknown)],
  ["cache", "not-applicable", of(group, named, { name: "mailgenius-cache-group" })],
]);

table(promisedQueueSnapshots, [
  ["documented", "pass", of(group, { ...mg, snapshotRetentionLimit: 7 }, queue)],
  ["fewer", "fail", of(group, { ...mg, snapshotRetentionLimit: 6 }, queue)],
  ["more", "fail", of(group, { ...mg, snapshotRetentionLimit: 8 }, queue)],
  ["unset", "fail", of(group, mg, queue)],
  ["unknown", "not-evaluated", of(group, { ...mg, snapshotRetentionLimit: unknown }, queue)],
  ["cache", "not-applicable", of(group, mg, { name: "mailgenius-cache-group" })],
]);

table(promisedRedisVersion, [
  ["documented", "pass", of(group, { ...vdx, engine: "redis", engineVersion: "7.1" })],
  ["another", "fail", of(group, { ...vdx, engine: "redis", engineVersion: "6.2" })],
  ["another engine", "fail", of(group, { ...vdx, engine: "valkey", engineVersion: "7.2" })],
  ["unset", "fail", of(group, vdx)],
  ["unknown", "not-evaluated", of(group, { ...vdx, engineVersion: unknown })],
  ["none documented", "not-applicable", of(group, mg)],
]);

const log = "aws:cloudwatch/logGroup:LogGroup";
const audit = { name: "mailgenius-log-groups-audit" };

table(promisedLogRetention, [
  ["documented", "pass", of(log, { ...vdx, retentionInDays: 30 })],
  ["longer", "fail", of(log, { ...vdx, retentionInDays: 60 })],
  ["shorter", "fail", of(log, { ...vdx, retentionInDays: 14 })],
  ["unset", "fail", of(log, vdx)],
  ["unknown", "not-evaluated", of(log, { ...vdx, retentionInDays: unknown })],
  ["evidence", "pass", of(log, { ...mg, retentionInDays: 400 }, audit)],
  ["evidence as other logs", "fail", of(log, { ...mg, retentionInDays: 30 }, audit)],
  ["shared", "not-applicable", of(log, { tags: { System: "estate" } })],
]);

const provider = "pulumi:providers:aws";

table(promisedRegion, [
  ["documented", "pass", of(provider, { region: "us-east-1" })],
  ["another", "fail", of(provider, { region: "us-west-2" })],
  ["unset", "fail", of(provider)],
  ["unknown", "not-evaluated", of(provider, { region: unknown })],
]);

const secret = "aws:secretsmanager/secret:Secret";
const credentials = { name: "vdx-db-credentials-secret" };
const rotation = (automaticallyAfterDays: unknown) => ({
  type: "aws:secretsmanager/secretRotation:SecretRotation",
  name: "rotation",
  inputs: { secretId: unknown, rotationRules: { automaticallyAfterDays: automaticallyAfterDays as number } },
  from: { secretId: ["vdx-db-credentials-secret"] },
});

table(promisedRotation, [
  ["at the limit", "pass", of(secret, vdx, credentials), rotation(30)],
  ["slower", "fail", of(secret, vdx, credentials), rotation(31)],
  ["never", "fail", of(secret, vdx, credentials)],
  ["unknown", "not-evaluated", of(secret, vdx, credentials), rotation(unknown)],
  ["another secret", "not-applicable", of(secret, vdx, { name: "vdx-secrets-jwt-secret" })],
]);

table(promisedRecoverySecrets, [
  ["copied", "pass", of(secret, { ...vdx, replicas: [{ region: "us-west-2" }] })],
  [
    "copied into its own region",
    "fail",
    of(secret, { ...vdx, region: "us-east-1", replicas: [{ region: "us-east-1" }] }),
  ],
  ["not copied", "fail", of(secret, vdx)],
  ["unknown", "not-evaluated", of(secret, { ...vdx, replicas: unknown })],
  ["shared", "not-applicable", of(secret)],
]);

const key = "aws:kms/key:Key";
const replicaKey = of(
  "aws:kms/replicaKey:ReplicaKey",
  { primaryKeyArn: unknown },
  { name: "replica", from: { primaryKeyArn: ["subject"] } },
);

table(promisedRecoveryKeys, [
  ["replicated", "pass", of(key, vdx), replicaKey],
  ["not replicated", "fail", of(key, vdx)],
  ["shared", "not-applicable", of(key)],
]);

const stack = of("pulumi:pulumi:Stack", {}, { name: "test" });
const part = (type: string, name: string, tier?: string) =>
  of(
    type,
    tier === undefined
      ? vdx
      : {
          tags: [
            { key: "System", value: "vdx" },
            { key: "Tier", value: tier },
          ],
        },
    { name },
  );
const parts = [
  part("aws:rds/instance:Instance", "vdx-db-primary"),
  part(group, "vdx-cache-group"),
  part("aws:s3/bucket:Bucket", "vdx-backups-source-bucket"),
  part("aws:s3/bucket:Bucket", "vdx-uploads-source-bucket"),
  part("aws:lb/loadBalancer:LoadBalancer", "vdx-web-alb"),
  part("aws:wafv2/webAcl:WebAcl", "vdx-waf-acl"),
  part("aws:cloudfront/distribution:Distribution", "vdx-frontend-distribution"),
  part("aws:autoscaling/group:Group", "vdx-backend-group", "backend"),
];

table(promisedPartsExist, [
  ["all parts", "pass", stack, ...parts],
  ...parts.map(
    (missing) =>
      [`without ${missing.name ?? ""}`, "fail", stack, ...parts.filter((each) => each !== missing)] as const,
  ),
  ["no system", "not-applicable", stack],
]);
