import { drop, type MutationTable, set, setBeside } from "../mutation";

const instance = "aws:rds/instance:Instance";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const fleet = "aws:autoscaling/group:Group";
const bucket = "aws:s3/bucket:Bucket";
const listener = "aws:lb/listener:Listener";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const replication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
const acl = "aws:wafv2/webAcl:WebAcl";
const copy = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const rotation = "aws:secretsmanager/secretRotation:SecretRotation";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const primary = { named: /-primary$/ };
const backups = { named: /backups-source/ };

const parameter = (name: string, value: string) => ({
  parameters: (old: unknown) =>
    (old as readonly { readonly name: string; readonly value: string }[]).map((each) =>
      each.name === name ? { ...each, value } : each,
    ),
});
const text = (from: string | RegExp, to: string) => (old: unknown) =>
  old === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(old).replaceAll(new RegExp(from, "g"), to)) as never);

export const promisesMutations: MutationTable = {
  "promised-parts-exist": [
    drop("pulumi:pulumi:Stack", { every: "aws:cloudfront/distribution:Distribution" }),
    drop("pulumi:pulumi:Stack", { every: fleet }),
    drop("pulumi:pulumi:Stack", { every: group }),
  ],
  "promised-recovery-window": [
    set(instance, { backupRetentionPeriod: 6 }, primary),
    set(instance, { backupRetentionPeriod: 29 }, { named: /^vdx-db-primary$/ }),
  ],
  "promised-recovery-copy": [
    drop(instance, { type: copy, via: "sourceDbInstanceArn" }),
    setBeside(instance, { type: copy, via: "sourceDbInstanceArn" }, { retentionPeriod: 1 }),
  ],
  "promised-replicas": [drop(instance, { type: instance, via: "replicateSourceDb" }, primary)],
  "promised-engine-version": [set(instance, { engineVersion: "17" }, { named: /^vdx-db-primary$/ })],
  "promised-alarms": [
    drop(fleet, { every: alarm }, { named: /^mailgenius-app-/ }),
    setBeside(fleet, { every: alarm }, { threshold: 99 }, { named: /^mailgenius-app-/ }),
    setBeside(fleet, { every: alarm }, { alarmActions: undefined }, { named: /^vdx-backend-/ }),
  ],
  "promised-backup-start": [
    set(instance, { backupWindow: "05:00-05:30" }, { named: /^vdx-db-primary$/ }),
    set(instance, { backupWindow: undefined }, { named: /^vdx-db-primary$/ }),
  ],
  "promised-windows-apart": [
    set(instance, { maintenanceWindow: "tue:03:15-tue:04:15", backupWindow: "03:00-03:30" }, primary),
    set(instance, { maintenanceWindow: undefined }, primary),
  ],
  "promised-connection-limit": [
    set("aws:rds/parameterGroup:ParameterGroup", parameter("max_connections", "500"), {
      named: /^mailgenius/,
    }),
  ],
  "promised-pool-headroom": [
    set("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", {
      "connectionPoolConfig.maxConnectionsPercent": 80,
    }),
  ],
  "promised-pool": [set("aws:ssm/parameter:Parameter", { value: "11" }, { named: /POOL_MIN/ })],
  "promised-queue-keeps-jobs": [
    setBeside(
      group,
      { type: "aws:elasticache/parameterGroup:ParameterGroup", at: "parameterGroupName" },
      parameter("maxmemory-policy", "allkeys-lru"),
      { named: /queue/ },
    ),
  ],
  "promised-queue-snapshots": [set(group, { snapshotRetentionLimit: 3 }, { named: /queue/ })],
  "promised-redis-version": [set(group, { engineVersion: "6.2" }, { named: /^vdx/ })],
  "promised-backup-tiers": [
    setBeside(
      bucket,
      { type: lifecycle, via: "bucket" },
      { rules: text('"days":\\d+', '"days":5') },
      backups,
    ),
    setBeside(
      bucket,
      { type: lifecycle, via: "bucket" },
      { rules: text('"days":\\d+', '"days":365') },
      backups,
    ),
    drop(bucket, { type: lifecycle, via: "bucket" }, backups),
  ],
  "promised-bucket-copies": [
    drop(bucket, { type: replication, via: "bucket" }, backups),
    setBeside(
      bucket,
      { type: replication, via: "bucket" },
      { "rules.0.status": "Disabled" },
      { named: /uploads/ },
    ),
  ],
  "promised-upload-versions": [
    setBeside(
      bucket,
      { type: "aws:s3/bucketVersioning:BucketVersioning", via: "bucket" },
      { "versioningConfiguration.status": "Suspended" },
      { named: /uploads/ },
    ),
  ],
  "promised-tls-13": [
    set(listener, { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" }, { named: /^vdx-web-https$/ }),
    set("aws:cloudfront/distribution:Distribution", {
      "viewerCertificate.minimumProtocolVersion": "TLSv1.2_2021",
    }),
  ],
  "promised-public-ports": [
    set(listener, { port: 8443 }, { named: /https$/ }),
    set(listener, { defaultActions: [{ type: "fixed-response" }] }, { named: /http$/ }),
  ],
  "promised-rate-limit": [
    set(acl, { rules: text('"limit":\\d+', '"limit":2000') }, { named: /^vdx-waf/ }),
    set(acl, { rules: [] }, { named: /^email-gateway/ }),
  ],
  "promised-health-check": [
    set("aws:lb/targetGroup:TargetGroup", { "healthCheck.path": "/" }),
    set("aws:lb/targetGroup:TargetGroup", { "healthCheck.matcher": "200-499" }),
  ],
  "promised-minimum-instances": [set(fleet, { minSize: 1 })],
  "promised-scaling": [
    setBeside(fleet, { every: alarm }, { metricQueries: text("80", "90") }, { named: /^mailgenius-worker/ }),
    drop(fleet, { every: "aws:autoscaling/policy:Policy" }, { named: /^mailgenius-worker/ }),
  ],
  "promised-log-retention": [
    set("aws:cloudwatch/logGroup:LogGroup", { retentionInDays: 14 }, { named: /slow-log/ }),
    set("aws:cloudwatch/logGroup:LogGroup", { retentionInDays: 30 }, { named: /^mailgenius.*-audit$/ }),
  ],
  "promised-region": [set("pulumi:providers:aws", { region: "sa-east-1" })],
  "promised-rotation": [
    setBeside(
      "aws:secretsmanager/secret:Secret",
      { type: rotation, via: "secretId" },
      {
        "rotationRules.automaticallyAfterDays": 31,
      },
    ),
    drop("aws:secretsmanager/secret:Secret", { type: rotation, via: "secretId" }),
  ],
  "promised-recovery-secrets": [set("aws:secretsmanager/secret:Secret", { replicas: undefined })],
  "promised-recovery-keys": [
    drop(
      "aws:kms/key:Key",
      { type: "aws:kms/replicaKey:ReplicaKey", via: "primaryKeyArn" },
      {
        named: /^(mailgenius|vdx)/,
      },
    ),
  ],
};
