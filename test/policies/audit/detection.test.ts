import { unknown, type Value } from "../../../policies/kit/value";
import { accessAnalyzerEnabled } from "../../../policies/rules/audit/access-analyzer-enabled";
import { configRecorderComplete } from "../../../policies/rules/audit/config-recorder-complete";
import { guarddutyEnabled } from "../../../policies/rules/audit/guardduty-enabled";
import { of, rows } from "../rows";

const stack = of("pulumi:pulumi:Stack")();
const bucket = of("aws:s3/bucket:Bucket")({}, { name: "bucket" });
const copy = of("aws:s3/bucket:Bucket")({ region: "us-west-2" }, { name: "copy" });
const provider = of("pulumi:providers:aws")({ region: "us-east-1" }, { name: "default" });
const local = of("docker:index/container:Container")({}, { name: "a" });
const inRegion = (type: string, name: string, region: string, more: { readonly [key: string]: Value } = {}) =>
  of(type)({ region, ...more }, { name });

const analyzer = "aws:accessanalyzer/analyzer:Analyzer";
const east = inRegion(analyzer, "east", "us-east-1");
const west = inRegion(analyzer, "west", "us-west-2");

rows(accessAnalyzerEnabled, [
  ["in both regions", "pass", stack, provider, bucket, copy, east, west],
  ["in one of two", "fail", stack, provider, bucket, copy, east],
  ["not in the region of the copies", "fail", stack, bucket, copy, east],
  ["roles lie in no region", "pass", stack, provider, of("aws:iam/role:Role")({}, { name: "role" }), west],
  [
    "for the organisation",
    "pass",
    stack,
    bucket,
    inRegion(analyzer, "org", "us-east-1", { type: "ORGANIZATION" }),
  ],
  [
    "of unused access",
    "fail",
    stack,
    bucket,
    inRegion(analyzer, "a", "us-east-1", { type: "ACCOUNT_UNUSED_ACCESS" }),
  ],
  [
    "of unknown type",
    "not-evaluated",
    stack,
    bucket,
    inRegion(analyzer, "a", "us-east-1", { type: unknown }),
  ],
  ["none", "fail", stack, bucket],
  ["a stack without AWS", "not-applicable", stack, local],
]);

const detector = of("aws:guardduty/detector:Detector");
const names = ["S3_DATA_EVENTS", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"];
const feature = (name: string, status: Value = "ENABLED", detectors = ["subject"]) =>
  of("aws:guardduty/detectorFeature:DetectorFeature")(
    { name, status, detectorId: unknown },
    { name, from: { detectorId: detectors } },
  );
const [s3 = "", rds = "", lambda = ""] = names;
const two = [feature(rds), feature(lambda)] as const;

rows(guarddutyEnabled, [
  ["everything watched", "pass", detector(), feature(s3), ...two],
  ["switched off", "fail", detector({ enable: false }), feature(s3), ...two],
  ["without S3", "fail", detector(), ...two],
  ["S3 by the older argument", "pass", detector({ datasources: { s3Logs: { enable: true } } }), ...two],
  ["S3 disabled", "fail", detector(), feature(s3, "DISABLED"), ...two],
  [
    "S3 of another detector",
    "fail",
    detector(),
    feature(s3, "ENABLED", ["other"]),
    ...two,
    detector({}, { name: "other" }),
  ],
  ["S3 unknown", "not-evaluated", detector(), feature(s3, unknown), ...two],
  ["unknown", "not-evaluated", detector({ enable: unknown })],
  ["a stack with one", "pass", stack, bucket, detector({}, { name: "d" })],
  ["a stack without one where the copies are", "fail", stack, bucket, copy, detector({}, { name: "d" })],
  ["a stack with none", "fail", stack, bucket],
  ["a stack without AWS", "not-applicable", stack, local],
]);

const recorder = of("aws:cfg/recorder:Recorder");
const complete = { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } };
const isOn = (isEnabled: Value = true, names = ["subject"]) =>
  of("aws:cfg/recorderStatus:RecorderStatus")(
    { isEnabled, name: unknown },
    { name: "status", from: { name: names } },
  );
const channel = of("aws:cfg/deliveryChannel:DeliveryChannel")({ s3BucketName: "a" }, { name: "channel" });

rows(configRecorderComplete, [
  ["everything", "pass", recorder(complete), isOn(), channel],
  ["everything, unset", "pass", recorder(), isOn(), channel],
  ["some kinds", "fail", recorder({ recordingGroup: { allSupported: false } }), isOn(), channel],
  [
    "all but some kinds",
    "fail",
    recorder({ recordingGroup: { exclusionByResourceTypes: [{ resourceTypes: ["AWS::EC2::Instance"] }] } }),
    isOn(),
    channel,
  ],
  ["unknown kinds", "not-evaluated", recorder({ recordingGroup: unknown }), isOn(), channel],
  ["never switched on", "fail", recorder(complete), channel],
  ["switched off", "fail", recorder(complete), isOn(false), channel],
  [
    "another one switched on",
    "fail",
    recorder(complete),
    isOn(true, ["other"]),
    channel,
    recorder({}, { name: "other" }),
  ],
  ["perhaps switched on", "not-evaluated", recorder(complete), isOn(unknown), channel],
  ["delivers nowhere", "fail", recorder(complete), isOn()],
  ["a stack with one", "pass", stack, bucket, recorder(complete, { name: "r" })],
  ["a stack without global resources", "fail", stack, bucket, recorder({}, { name: "r" })],
  [
    "a stack without one where the copies are",
    "fail",
    stack,
    copy,
    recorder({ region: "us-east-1", ...complete }, { name: "r" }),
  ],
  ["a stack with none", "fail", stack, bucket],
  ["a stack without AWS", "not-applicable", stack, local],
]);
