import { unknown, type Value } from "../../../policies/kit/value";
import { cloudtrailCmk } from "../../../policies/rules/audit/cloudtrail-cmk";
import { cloudtrailMultiRegion } from "../../../policies/rules/audit/cloudtrail-multi-region";
import { cloudtrailToCloudwatch } from "../../../policies/rules/audit/cloudtrail-to-cloudwatch";
import { cloudtrailValidated } from "../../../policies/rules/audit/cloudtrail-validated";
import { of, rows } from "../rows";

const stack = of("pulumi:pulumi:Stack")();
const trail = of("aws:cloudtrail/trail:Trail");
const inStack = (inputs: { readonly [key: string]: Value }, name = "trail") => trail(inputs, { name });
const everywhere = { isMultiRegionTrail: true };
const category = (value: string) => ({ field: "eventCategory", equals: [value] });
const selecting = (...fieldSelectors: readonly Value[]) =>
  inStack({ ...everywhere, advancedEventSelectors: [{ fieldSelectors }] });

rows(cloudtrailMultiRegion, [
  ["all regions", "pass", stack, inStack(everywhere)],
  ["one region", "fail", stack, inStack({})],
  ["switched off", "fail", stack, inStack({ ...everywhere, enableLogging: false })],
  ["without global services", "fail", stack, inStack({ ...everywhere, includeGlobalServiceEvents: false })],
  ["management events by a selector", "pass", stack, selecting(category("Management"))],
  ["only data events by a selector", "fail", stack, selecting(category("Data"))],
  ["only writes", "fail", stack, selecting(category("Management"), { field: "readOnly", equals: ["false"] })],
  [
    "a basic selector without management events",
    "fail",
    stack,
    inStack({ ...everywhere, eventSelectors: [{ includeManagementEvents: false }] }),
  ],
  [
    "a basic selector of writes",
    "fail",
    stack,
    inStack({ ...everywhere, eventSelectors: [{ readWriteType: "WriteOnly" }] }),
  ],
  ["one of two trails", "pass", stack, inStack({}), inStack(everywhere, "second")],
  ["unknown", "not-evaluated", stack, inStack({ isMultiRegionTrail: unknown })],
  ["no trail", "fail", stack, of("aws:s3/bucket:Bucket")({}, { name: "bucket" })],
  ["a stack without AWS", "not-applicable", stack, of("docker:index/container:Container")({}, { name: "a" })],
]);

rows(cloudtrailValidated, [
  ["signed", "pass", trail({ enableLogFileValidation: true })],
  ["not signed", "fail", trail({ enableLogFileValidation: false })],
  ["unset", "fail", trail()],
  ["unknown", "not-evaluated", trail({ enableLogFileValidation: unknown })],
]);

rows(cloudtrailCmk, [
  ["own key", "pass", trail({ kmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/a" })],
  [
    "own key that does not exist yet",
    "pass",
    trail({ kmsKeyId: unknown }, { from: { kmsKeyId: ["key"] } }),
    of("aws:kms/key:Key")({}, { name: "key" }),
  ],
  ["an event data store", "fail", of("aws:cloudtrail/eventDataStore:EventDataStore")()],
  ["unset", "fail", trail()],
  ["unknown", "not-evaluated", trail({ kmsKeyId: unknown })],
]);

const delivering = {
  cloudWatchLogsGroupArn: "arn:aws:logs:us-east-1:111111111111:log-group:a:*",
  cloudWatchLogsRoleArn: "arn:aws:iam::111111111111:role/a",
};
const group = of("aws:cloudwatch/logGroup:LogGroup")({}, { name: "group" });

rows(cloudtrailToCloudwatch, [
  ["delivers", "pass", trail(delivering)],
  [
    "delivers to a group that does not exist yet",
    "pass",
    trail(
      { ...delivering, cloudWatchLogsGroupArn: unknown },
      { from: { cloudWatchLogsGroupArn: ["group"] } },
    ),
    group,
  ],
  [
    "delivers to a group nobody knows",
    "not-evaluated",
    trail({ ...delivering, cloudWatchLogsGroupArn: unknown }),
  ],
  ["without a role", "fail", trail({ cloudWatchLogsGroupArn: delivering.cloudWatchLogsGroupArn })],
  ["empty", "fail", trail({ ...delivering, cloudWatchLogsGroupArn: "" })],
  ["unset", "fail", trail()],
]);
