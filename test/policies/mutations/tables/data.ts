import { bad, drop, good, type MutationTable, option, set, setBeside } from "../mutation";

const bucket = "aws:s3/bucket:Bucket";
const instance = "aws:rds/instance:Instance";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const logs = "aws:cloudwatch/logGroup:LogGroup";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const detector = "aws:guardduty/detector:Detector";
const topic = "aws:sns/topic:Topic";
const subscription = "aws:sns/topicSubscription:TopicSubscription";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** What every store of personal data says of itself. */
const tags = {
  DataClass: "personal",
  Purpose: "accounts and messages of users",
  Owner: "platform-operations",
  RetentionDays: "30",
  LawfulBasis: "contract",
  System: "vdx",
};
const without = (key: keyof typeof tags): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tags).filter(([each]) => each !== key));
const table = "aws:dynamodb/table:Table";
const personalLogs = good(logs, { name: "/given", retentionInDays: 30, tags });
const given = { named: /^given$/ };

/** A path from GuardDuty to a person. */
const heard = [
  good(
    "aws:cloudwatch/eventRule:EventRule",
    {
      region: "us-east-1",
      eventPattern: JSON.stringify({ source: ["aws.guardduty"] }),
    },
    { name: "findings" },
  ),
  good(
    "aws:cloudwatch/eventTarget:EventTarget",
    {},
    {
      name: "to-topic",
      from: { rule: ["findings"], arn: ["alarms"] },
    },
  ),
  good(topic, { name: "alarms" }, { name: "alarms" }),
  good(
    subscription,
    { protocol: "email", endpoint: "ops@example.org" },
    { name: "ops", from: { topic: ["alarms"] } },
  ),
];

export const dataMutations: MutationTable = {
  "data-tags-complete": [
    set(logs, { tags: without("Purpose") }, { ...given, given: [personalLogs] }),
    set(logs, { tags: without("LawfulBasis") }, { ...given, given: [personalLogs] }),
    bad(table, { name: "sessions" }),
    bad("aws:efs/fileSystem:FileSystem", { encrypted: true }),
  ],
  "data-region-allowed": [
    set("pulumi:providers:aws", { region: "ap-southeast-1" }),
    set("aws:secretsmanager/secret:Secret", { "replicas.0.region": "eu-west-2" }),
    set("aws:kms/replicaKey:ReplicaKey", { region: "ap-south-1" }),
    setBeside(
      "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
      { every: bucket },
      { region: "us-gov-west-1" },
    ),
    bad(table, { name: "sessions", replicas: [{ regionName: "eu-central-2" }] }),
  ],
  "data-retention-bounded": [
    set(logs, { retentionInDays: 31 }, { ...given, given: [personalLogs] }),
    set(logs, { retentionInDays: undefined }, { ...given, given: [personalLogs] }),
    bad(bucket, { tags }),
    bad(instance, { backupRetentionPeriod: 31, tags }),
    bad(group, { snapshotRetentionLimit: 35, tags }),
  ],
  "data-erasure-window": [
    set(instance, { backupRetentionPeriod: 400 }, { named: /-primary$/ }),
    drop(bucket, { type: lifecycle, via: "bucket" }, { named: /backups-source/ }),
    bad("aws:rds/snapshot:Snapshot", { tags }, { dbInstanceIdentifier: [instance] }),
  ],
  "data-key-lineage": [
    set(instance, { kmsKeyId: undefined }, { named: /-primary$/ }),
    set(logs, { kmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111" }),
    setBeside(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      { every: "aws:kms/key:Key" },
      { "tags.System": "somebody-else" },
      { named: /backups-source/ },
    ),
  ],
  "breach-path-complete": [
    drop(detector, { every: subscription }, { named: /us-east-1/, given: heard }),
    drop(detector, { every: "aws:cloudwatch/eventTarget:EventTarget" }, { named: /us-east-1/, given: heard }),
    drop(
      alarm,
      { every: subscription },
      {
        ...given,
        given: [...heard, good(alarm, { name: "a" }, { from: { alarmActions: ["alarms"] } })],
      },
    ),
  ],
  "processor-register-matches": [
    set(
      "aws:kms/key:Key",
      {
        policy: JSON.stringify({
          Statement: [
            { Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "kms:*" },
          ],
        }),
      },
      { idleBefore: true },
    ),
    bad(subscription, { protocol: "https", endpoint: "https://collector.example.org/in" }),
    bad("aws:lambda/permission:Permission", { action: "lambda:InvokeFunction", principal: "999999999999" }),
  ],
  "data-store-protected": [
    option(instance, { protect: false }, { named: /-primary$/ }),
    option("aws:kms/key:Key", { protect: false }),
    set(bucket, { forceDestroy: true }),
    set(instance, { skipFinalSnapshot: true }, { named: /-primary$/ }),
    set(group, { finalSnapshotIdentifier: undefined }, { named: /queue/ }),
  ],
};
