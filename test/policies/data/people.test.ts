import { breachPathComplete } from "../../../policies/rules/data/breach-path-complete";
import { dataStoreProtected } from "../../../policies/rules/data/data-store-protected";
import { processorRegisterMatches } from "../../../policies/rules/data/processor-register-matches";
import { of, personal, table, unknown } from "../table";

const detector = "aws:guardduty/detector:Detector";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const topic = { type: "aws:sns/topic:Topic", name: "topic" };
const subscription = {
  type: "aws:sns/topicSubscription:TopicSubscription",
  name: "subscription",
  inputs: { topic: unknown },
  from: { topic: ["topic"] },
};
const eventRule = (source: string, inputs = {}) => ({
  type: "aws:cloudwatch/eventRule:EventRule",
  name: "rule",
  inputs: { eventPattern: JSON.stringify({ source: [source] }), ...inputs },
});
const target = {
  type: "aws:cloudwatch/eventTarget:EventTarget",
  name: "target",
  inputs: { rule: unknown, arn: unknown },
  from: { rule: ["rule"], arn: ["topic"] },
};
const guardDuty = eventRule("aws.guardduty");
const toTopic = { from: { alarmActions: ["topic"] } };

table(breachPathComplete, [
  ["finding to a person", "pass", of(detector), guardDuty, target, topic, subscription],
  ["nobody subscribed", "fail", of(detector), guardDuty, target, topic],
  ["no target", "fail", of(detector), guardDuty, topic, subscription],
  ["no rule", "fail", of(detector), topic, subscription],
  ["a rule for something else", "fail", of(detector), eventRule("aws.ec2"), target, topic, subscription],
  [
    "a rule that is off",
    "fail",
    of(detector),
    eventRule("aws.guardduty", { state: "DISABLED" }),
    target,
    topic,
    subscription,
  ],
  [
    "a rule in another region",
    "fail",
    of(detector, { region: "us-west-2" }),
    guardDuty,
    target,
    topic,
    subscription,
  ],
  [
    "an unknown pattern",
    "not-evaluated",
    of(detector),
    eventRule("", { eventPattern: unknown }),
    target,
    topic,
    subscription,
  ],
  ["a detector that is off", "not-applicable", of(detector, { enable: false })],
  ["alarm to a person", "pass", of(alarm, { alarmActions: [unknown] }, toTopic), topic, subscription],
  ["alarm to nobody", "fail", of(alarm, { alarmActions: [unknown] }, toTopic), topic],
  ["alarm that scales only", "not-applicable", of(alarm)],
]);

const policy = "aws:s3/bucketPolicy:BucketPolicy";
const own = {
  type: "pulumi:providers:aws",
  name: "provider",
  inputs: { allowedAccountIds: '["111111111111"]' },
};
const letsIn = (principal: unknown, Effect = "Allow") => ({
  policy: JSON.stringify({ Statement: [{ Effect, Principal: principal, Action: "s3:GetObject" }] }),
});
const subscriber = "aws:sns/topicSubscription:TopicSubscription";

table(processorRegisterMatches, [
  ["own account", "not-applicable", of(policy, letsIn({ AWS: "arn:aws:iam::111111111111:root" })), own],
  ["a foreign account", "fail", of(policy, letsIn({ AWS: ["arn:aws:iam::222222222222:root"] })), own],
  ["a foreign account by number", "fail", of(policy, letsIn({ AWS: "222222222222" })), own],
  [
    "a foreign account that is denied",
    "not-applicable",
    of(policy, letsIn({ AWS: "222222222222" }, "Deny")),
    own,
  ],
  ["a service", "not-applicable", of(policy, letsIn({ Service: "cloudtrail.amazonaws.com" })), own],
  ["accounts that nobody states", "not-evaluated", of(policy, letsIn({ AWS: "222222222222" }))],
  ["an unknown policy", "not-evaluated", of(policy, { policy: unknown }), own],
  ["unset", "not-applicable", of(policy), own],
  ["a registered host", "pass", of(subscriber, { endpoint: "https://events.pagerduty.com/x" }), own],
  ["a host that only ends alike", "fail", of(subscriber, { endpoint: "https://evilpagerduty.com/x" }), own],
  ["mail to our own people", "not-applicable", of(subscriber, { endpoint: "ops@mailgenius.com" }), own],
  [
    "a snapshot given away",
    "fail",
    of("aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission", {
      accountId: "222222222222",
    }),
    own,
  ],
]);

const database = "aws:rds/instance:Instance";
const bucket = "aws:s3/bucket:Bucket";
const cache = "aws:elasticache/replicationGroup:ReplicationGroup";
const tags = personal;
const protect = { options: { protect: true } };

table(dataStoreProtected, [
  ["protected database", "pass", of(database, { tags, deletionProtection: true }, protect)],
  ["without protect", "fail", of(database, { tags, deletionProtection: true })],
  ["deletion protection unset", "fail", of(database, { tags }, protect)],
  [
    "without a last snapshot",
    "fail",
    of(database, { tags, deletionProtection: true, skipFinalSnapshot: true }, protect),
  ],
  [
    "replica",
    "pass",
    of(database, { tags, deletionProtection: true, replicateSourceDb: unknown, skipFinalSnapshot: true }),
  ],
  [
    "deletion protection unknown",
    "not-evaluated",
    of(database, { tags, deletionProtection: unknown }, protect),
  ],
  ["protected bucket", "pass", of(bucket, { tags }, protect)],
  ["bucket that may be emptied", "fail", of(bucket, { tags, forceDestroy: true }, protect)],
  ["unclassified bucket", "fail", of(bucket)],
  ["public files", "not-applicable", of(bucket, { tags: { ...tags, DataClass: "public" } })],
  ["key", "fail", of("aws:kms/key:Key")],
  ["cache without snapshots by decision", "pass", of(cache, { tags }, protect)],
  ["queue without a last snapshot", "fail", of(cache, { tags, snapshotRetentionLimit: 7 }, protect)],
  ["table that can be deleted", "fail", of("aws:dynamodb/table:Table", { tags }, protect)],
  ["users that can be deleted", "fail", of("aws:cognito/userPool:UserPool", { tags }, protect)],
  [
    "users that cannot",
    "pass",
    of("aws:cognito/userPool:UserPool", { tags, deletionProtection: "ACTIVE" }, protect),
  ],
  [
    "files without a last backup",
    "fail",
    of("aws:fsx/windowsFileSystem:WindowsFileSystem", { tags, skipFinalBackup: true }, protect),
  ],
]);
