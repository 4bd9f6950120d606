import { unknown, type Value } from "../../../policies/kit/value";
import { s3AccessLogging } from "../../../policies/rules/storage/s3-access-logging";
import * as types from "../../../policies/rules/storage/types";
import { anyLoadBalancerTypes } from "../../../policies/rules/web/shared/load-balancer-types";
import type { Written } from "../judge";
import { of, rows } from "../rows";

const setting = (type: string, inputs = {}, from = {}): Written =>
  of(type)({ bucket: unknown, ...inputs }, { name: `its-${type}`, from: { bucket: ["subject"], ...from } });
const logger = of(anyLoadBalancerTypes[0] ?? "")(
  { accessLogs: { bucket: unknown } },
  { name: "logger", from: { accessLogs: ["subject"] } },
);

for (const type of types.buckets) {
  const bucket = of(type);
  for (const kind of types.loggings)
    rows(s3AccessLogging, [
      ["to a log bucket", "pass", bucket(), setting(kind, { targetBucket: "logs" })],
      [
        "into itself",
        "fail",
        bucket(),
        setting(kind, { targetBucket: unknown }, { targetBucket: ["subject"] }),
      ],
    ]);
  const field = (name: string, values: Record<string, Value>) => ({ field: name, ...values });
  const objects = field("resources.type", { equals: ["AWS::S3::Object"] });
  const trail = (fieldSelectors: readonly Record<string, Value>[], inputs = {}, from = {}): Written =>
    of("aws:cloudtrail/trail:Trail")(
      { isMultiRegionTrail: true, advancedEventSelectors: [{ fieldSelectors }], ...inputs },
      { name: "trail", from },
    );
  const below = (...startsWiths: Value[]) => field("resources.ARN", { startsWiths });
  const mine = { bucket: "mine" };
  rows(s3AccessLogging, [
    ["unset", "fail", bucket()],
    ["its own argument", "pass", bucket({ logging: { targetBucket: "logs" } })],
    ["its own argument, plural", "pass", bucket({ loggings: [{ targetBucket: "logs" }] })],
    ["takes logs", "not-applicable", bucket(), logger],
    [
      "a setting of nobody knows which bucket",
      "not-evaluated",
      bucket(),
      of(types.loggings[0])({ bucket: unknown, targetBucket: "logs" }, { name: "stray" }),
    ],
    ["object events of all buckets", "pass", bucket(), trail([objects])],
    ["its object events", "pass", bucket(mine), trail([objects, below("arn:aws:s3:::mine/")])],
    [
      "another bucket's, whose name begins the same",
      "fail",
      bucket(mine),
      trail([objects, below("arn:aws:s3:::mine-too/")]),
    ],
    [
      "its object events, name not known",
      "pass",
      bucket(),
      trail([objects, below(unknown)], {}, { advancedEventSelectors: ["subject"] }),
    ],
    ["object events of nobody knows which", "not-evaluated", bucket(), trail([objects, below(unknown)])],
    ["writes only", "fail", bucket(), trail([objects, field("readOnly", { equals: ["false"] })])],
    ["other events", "fail", bucket(), trail([field("eventCategory", { equals: ["Management"] })])],
    [
      "a trail of one region, unset",
      "fail",
      bucket({ region: "us-west-2" }),
      trail([objects], { isMultiRegionTrail: undefined }),
    ],
    ["a trail of its own region", "pass", bucket(), trail([objects], { isMultiRegionTrail: false })],
    ["a trail that is off", "fail", bucket(), trail([objects], { enableLogging: false })],
    [
      "a trail of another region",
      "fail",
      bucket({ region: "us-west-2" }),
      trail([objects], { isMultiRegionTrail: false }),
    ],
    [
      "classic selectors",
      "pass",
      bucket(mine),
      trail([], {
        eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::mine/"] }] }],
      }),
    ],
    [
      "classic selectors, writes only",
      "fail",
      bucket(mine),
      trail([], {
        eventSelectors: [
          {
            readWriteType: "WriteOnly",
            dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }],
          },
        ],
      }),
    ],
  ]);
}
