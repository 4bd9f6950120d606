import { unknown, type Value } from "../../../policies/kit/value";
import { alarmActionsEnabled } from "../../../policies/rules/logs/alarm-actions-enabled";
import { snsPolicyNotPublic } from "../../../policies/rules/logs/sns-policy-not-public";
import { snsTopicEncrypted } from "../../../policies/rules/logs/sns-topic-encrypted";
import { snsSubscriptionTls } from "../../../policies/rules/logs/sns-subscription-tls";
import { documentOf, of, rows } from "../rows";

const alarm = of("aws:cloudwatch/metricAlarm:MetricAlarm");
const composite = of("aws:cloudwatch/compositeAlarm:CompositeAlarm");
const topicArn = "arn:aws:sns:us-east-1:111111111111:vdx-critical";
const acting = { alarmActions: [topicArn] };

rows(alarmActionsEnabled, [
  ["acts", "pass", alarm(acting)],
  [
    "acts by a topic that does not exist yet",
    "pass",
    alarm({ alarmActions: unknown }, { from: { alarmActions: ["topic"] } }),
  ],
  ["acts by a topic among others", "pass", alarm({ alarmActions: [unknown] })],
  ["switched off", "fail", alarm({ ...acting, actionsEnabled: false })],
  ["switched off in words", "fail", alarm({ ...acting, actionsEnabled: "false" })],
  ["nothing to do", "fail", alarm({ alarmActions: [] })],
  ["only when it is over", "fail", alarm({ okActions: [topicArn] })],
  ["unset", "fail", alarm()],
  ["unknown", "not-evaluated", alarm({ alarmActions: unknown })],
  [
    "through a composite alarm",
    "pass",
    alarm({ name: "vdx-cpu" }),
    composite({ ...acting, alarmRule: 'ALARM("vdx-cpu")' }, { name: "c" }),
  ],
  [
    "through a composite alarm that does not exist yet",
    "pass",
    alarm(),
    composite({ ...acting, alarmRule: unknown }, { name: "c", from: { alarmRule: ["subject"] } }),
  ],
  [
    "through a composite alarm that does nothing",
    "fail",
    alarm({ name: "vdx-cpu" }),
    composite({ alarmRule: 'ALARM("vdx-cpu")' }, { name: "c" }),
  ],
  [
    "a composite alarm of others",
    "fail",
    alarm({ name: "vdx-cpu" }),
    composite({ ...acting, alarmRule: 'ALARM("vdx-cpu-high")' }, { name: "c" }),
  ],
  [
    "through a composite alarm that is switched off",
    "fail",
    alarm({ name: "vdx-cpu" }),
    composite({ ...acting, actionsEnabled: false, alarmRule: 'ALARM("vdx-cpu")' }, { name: "c" }),
  ],
  [
    "only silencing a composite alarm",
    "fail",
    alarm({ name: "vdx-cpu" }),
    composite({ ...acting, alarmRule: 'ALARM("vdx-cpu-high") AND NOT ALARM("vdx-cpu")' }, { name: "c" }),
  ],
  [
    "silencing a composite alarm in brackets",
    "fail",
    alarm({ name: "vdx-cpu" }),
    composite(
      { ...acting, alarmRule: 'ALARM("other") AND NOT (ALARM("down") OR ALARM("vdx-cpu"))' },
      { name: "c" },
    ),
  ],
  [
    "through a composite alarm that another silences",
    "pass",
    alarm({ name: "vdx-cpu" }),
    composite({ ...acting, alarmRule: 'ALARM("vdx-cpu") AND NOT ALARM("vdx-down")' }, { name: "c" }),
  ],
  ["a composite alarm itself", "fail", composite({ alarmRule: 'ALARM("vdx-cpu")' })],
]);

const topic = of("aws:sns/topic:Topic");
const topicPolicy = of("aws:sns/topicPolicy:TopicPolicy");
const admits = (principal: Value, more: { readonly [key: string]: Value } = {}) =>
  topicPolicy({
    policy: documentOf({
      Effect: "Allow",
      Action: "sns:Publish",
      Resource: topicArn,
      Principal: principal,
      ...more,
    }),
  });
const only = (key: string, value: string, operator = "StringEquals") => ({
  Condition: { [operator]: { [key]: value } },
});

rows(snsTopicEncrypted, [
  ["own key", "pass", topic({ kmsMasterKeyId: "arn:aws:kms:us-east-1:111111111111:key/a" })],
  [
    "own key that does not exist yet",
    "pass",
    topic({ kmsMasterKeyId: unknown }, { from: { kmsMasterKeyId: ["key"] } }),
    of("aws:kms/key:Key")({}, { name: "key" }),
  ],
  ["unset", "fail", topic()],
  ["empty", "fail", topic({ kmsMasterKeyId: "" })],
  ["unknown", "not-evaluated", topic({ kmsMasterKeyId: unknown })],
]);

rows(snsPolicyNotPublic, [
  ["a service", "pass", admits({ Service: "cloudwatch.amazonaws.com" })],
  ["everybody", "fail", admits("*")],
  ["everybody of AWS", "fail", admits({ AWS: "*" })],
  ["everybody, as the owner", "pass", admits({ AWS: "*" }, only("AWS:SourceOwner", "111111111111"))],
  ["everybody, over TLS", "fail", admits("*", only("aws:SecureTransport", "true", "Bool"))],
  [
    "everybody, or without a source",
    "fail",
    admits("*", only("aws:SourceArn", "arn:aws:s3:::a", "ArnLikeIfExists")),
  ],
  [
    "everybody but one",
    "fail",
    topicPolicy({
      policy: documentOf({
        Effect: "Allow",
        Action: "sns:Publish",
        Resource: topicArn,
        NotPrincipal: { AWS: "111111111111" },
      }),
    }),
  ],
  ["its own account", "pass", admits({ AWS: "arn:aws:iam::111111111111:root" })],
  ["another account", "fail", admits({ AWS: "arn:aws:iam::222222222222:role/a" })],
  ["another account by number", "fail", admits({ AWS: ["111111111111", "222222222222"] })],
  [
    "an account, of a topic nobody knows",
    "not-evaluated",
    topicPolicy({
      policy: documentOf({
        Effect: "Allow",
        Action: "sns:Publish",
        Resource: "*",
        Principal: { AWS: "111111111111" },
      }),
    }),
  ],
  [
    "denies everybody",
    "pass",
    topicPolicy({
      policy: documentOf({ Effect: "Deny", Action: "sns:Publish", Resource: "*", Principal: "*" }),
    }),
  ],
  [
    "inline, everybody",
    "fail",
    topic({ policy: documentOf({ Effect: "Allow", Action: "sns:Publish", Resource: "*", Principal: "*" }) }),
  ],
  ["unset", "not-applicable", topic()],
  ["unknown", "not-evaluated", topicPolicy({ policy: unknown })],
]);

const subscription = of("aws:sns/topicSubscription:TopicSubscription");
rows(snsSubscriptionTls, [
  ["https", "pass", subscription({ protocol: "https" })],
  ["mail", "pass", subscription({ protocol: "email" })],
  ["http", "fail", subscription({ protocol: "http" })],
  ["unknown", "not-evaluated", subscription({ protocol: unknown })],
]);
