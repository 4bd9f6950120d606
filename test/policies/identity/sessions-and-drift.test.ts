import { unknown, type Value } from "../../../policies/kit/value";
import { noHiddenDrift } from "../../../policies/rules/identity/no-hidden-drift";
import { ssmDocumentsAndSessions } from "../../../policies/rules/identity/ssm-documents-and-sessions";
import { of, type Row, rows } from "../rows";

const document = of("aws:ssm/document:Document");
const setting = of("aws:ssm/serviceSetting:ServiceSetting");
const session = (inputs: { readonly [key: string]: Value }) =>
  document({ documentType: "Session", content: JSON.stringify({ schemaVersion: "1.0", inputs }) });
const logged = {
  kmsKeyId: "alias/vdx",
  cloudWatchLogGroupName: "/vdx/sessions",
  cloudWatchEncryptionEnabled: true,
};

rows(ssmDocumentsAndSessions, [
  ["a private runbook", "pass", document({ documentType: "Automation", content: "{}" })],
  [
    "shared with everybody",
    "fail",
    document({ documentType: "Automation", permissions: { type: "Share", accountIds: "All" } }),
  ],
  [
    "shared with everybody in a list",
    "fail",
    document({ documentType: "Command", permissions: { type: "Share", accountIds: "111111111111,all" } }),
  ],
  [
    "shared with one account",
    "pass",
    document({ documentType: "Command", permissions: { type: "Share", accountIds: "111111111111" } }),
  ],
  [
    "shared with nobody knows whom",
    "not-evaluated",
    document({ documentType: "Command", permissions: { accountIds: unknown } }),
  ],
  ["sessions encrypted and logged", "pass", session(logged)],
  [
    "sessions logged to a bucket",
    "pass",
    session({ kmsKeyId: "k", s3BucketName: "b", s3EncryptionEnabled: true }),
  ],
  [
    "sessions in YAML",
    "pass",
    document({
      documentType: "Session",
      documentFormat: "YAML",
      content: "inputs:\n  kmsKeyId: k\n  s3BucketName: b\n  s3EncryptionEnabled: true\n",
    }),
  ],
  ["sessions without a key", "fail", session({ ...logged, kmsKeyId: "" })],
  ["sessions logged in the clear", "fail", session({ ...logged, cloudWatchEncryptionEnabled: false })],
  ["sessions without a key, unset", "fail", session({ s3BucketName: "b", s3EncryptionEnabled: "true" })],
  ["sessions logged to a bucket in the clear", "fail", session({ kmsKeyId: "k", s3BucketName: "b" })],
  ["sessions encrypted into no bucket", "fail", session({ kmsKeyId: "k", s3EncryptionEnabled: true })],
  ["sessions logged nowhere", "fail", session({ kmsKeyId: "k" })],
  ["sessions without settings", "fail", session({})],
  ["sessions unknown", "not-evaluated", document({ documentType: "Session", content: unknown })],
  ["type unknown, public", "fail", document({ documentType: unknown, permissions: { accountIds: "All" } })],
  [
    "public sharing off",
    "pass",
    setting({ settingId: "/ssm/documents/console/public-sharing-permission", settingValue: "Disable" }),
  ],
  [
    "public sharing on",
    "fail",
    setting({ settingId: "/ssm/documents/console/public-sharing-permission", settingValue: "Enable" }),
  ],
  [
    "another setting",
    "not-applicable",
    setting({ settingId: "/ssm/parameter-store/default-parameter-tier", settingValue: "Standard" }),
  ],
  ["unset", "pass", document()],
]);

const ignoring = (type: string, ...ignoreChanges: readonly string[]): Row[2] => ({
  type,
  options: { ignoreChanges },
});
const group = "aws:autoscaling/group:Group";
const database = "aws:rds/instance:Instance";
const securityGroup = "aws:ec2/securityGroup:SecurityGroup";

rows(noHiddenDrift, [
  ["nothing ignored", "not-applicable", { type: database }],
  ["the capacity that scaling changes", "pass", ignoring(group, "desiredCapacity")],
  ["the group's subnets", "fail", ignoring(group, "desiredCapacity", "vpcZoneIdentifiers")],
  ["the size of a database", "pass", ignoring(database, "allocatedStorage")],
  ["who reaches a database", "fail", ignoring(database, "publiclyAccessible")],
  ["everything", "fail", ignoring(database, "*")],
  ["a whole list of rules", "fail", ignoring(securityGroup, "ingress")],
  ["one address of one rule", "fail", ignoring(securityGroup, "ingress[0].cidrBlocks[0]")],
  ["an address by name", "fail", ignoring(securityGroup, 'ingress["0"].cidrBlocks')],
  ["a name that only begins alike", "pass", ignoring(securityGroup, "ingressNote")],
  [
    "part of a launch template's metadata",
    "fail",
    ignoring("aws:ec2/launchTemplate:LaunchTemplate", "metadataOptions.httpTokens"),
  ],
  ["a listener under its other name", "fail", ignoring("aws:alb/listener:Listener", "sslPolicy")],
  [
    "a listener under its oldest name",
    "fail",
    ignoring("aws:elasticloadbalancingv2/listener:Listener", "sslPolicy"),
  ],
  [
    "the key of a bucket of the old kind",
    "fail",
    ignoring("aws:s3/bucketV2:BucketV2", "serverSideEncryptionConfigurations"),
  ],
  ["an alarm's threshold", "fail", ignoring("aws:cloudwatch/metricAlarm:MetricAlarm", "threshold")],
]);
