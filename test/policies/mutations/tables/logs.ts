import { bad, drop, good, type MutationTable, set, setBeside } from "../mutation";

const group = "aws:cloudwatch/logGroup:LogGroup";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
const topic = "aws:sns/topic:Topic";
const policy = "aws:sns/topicPolicy:TopicPolicy";
const stack = "pulumi:pulumi:Stack";
const filter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

export const logsMutations: MutationTable = {
  "alarm-actions-enabled": [
    set(alarm, { actionsEnabled: false }),
    set(alarm, { alarmActions: [] }),
    bad(composite, { alarmName: "all", alarmRule: "ALARM(x)" }),
  ],
  "log-group-cmk": [set(group, { kmsKeyId: undefined })],
  "log-group-retention-bounds": [
    set(group, { retentionInDays: 7 }, { named: /slow-log/ }),
    set(group, { retentionInDays: 365 }, { named: /slow-log/ }),
    set(group, { retentionInDays: 180 }, { named: /-audit$/ }),
    set(group, { retentionInDays: 3653 }, { named: /-audit$/ }),
  ],
  "log-group-retention-set": [set(group, { retentionInDays: undefined }), set(group, { retentionInDays: 0 })],
  "security-event-alarms": [
    drop(stack, { every: filter }),
    drop(stack, { every: alarm }),
    setBeside(stack, { every: alarm }, { actionsEnabled: false }),
  ],
  "sns-policy-not-public": [
    bad(policy, {
      policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sns:Publish", Resource: "*" }],
      }),
    }),
    bad(policy, {
      policy: JSON.stringify({
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::999999999999:root" },
            Action: "sns:Subscribe",
            Resource: "arn:aws:sns:us-east-1:111111111111:alarms",
          },
        ],
      }),
    }),
  ],
  "sns-subscription-tls": [
    bad("aws:sns/topicSubscription:TopicSubscription", { protocol: "http", endpoint: "http://example.org" }),
  ],
  "sns-topic-encrypted": [
    set(
      topic,
      { kmsMasterKeyId: undefined },
      {
        named: /^given$/,
        given: [good(topic, { kmsMasterKeyId: "key" }, { from: { kmsMasterKeyId: ["aws:kms/key:Key"] } })],
      },
    ),
  ],
};
