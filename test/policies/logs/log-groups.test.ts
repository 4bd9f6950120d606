import { unknown } from "../../../policies/kit/value";
import { logGroupCmk } from "../../../policies/rules/logs/log-group-cmk";
import { logGroupRetentionBounds } from "../../../policies/rules/logs/log-group-retention-bounds";
import { logGroupRetentionSet } from "../../../policies/rules/logs/log-group-retention-set";
import { of, rows } from "../rows";

const group = of("aws:cloudwatch/logGroup:LogGroup");
const delivery = group({ logGroupClass: "DELIVERY" });

rows(logGroupRetentionSet, [
  ["a month", "pass", group({ retentionInDays: 30 })],
  ["never, in words", "fail", group({ retentionInDays: 0 })],
  ["unset", "fail", group()],
  ["unknown", "not-evaluated", group({ retentionInDays: unknown })],
  ["delivers only", "not-applicable", delivery],
]);

const named = (name: string, retentionInDays: number, tags = {}) => group({ name, retentionInDays, tags });
const trail = of("aws:cloudtrail/trail:Trail")(
  {},
  { name: "trail", from: { cloudWatchLogsGroupArn: ["subject"], s3BucketName: ["bucket"] } },
);
const bucket = of("aws:s3/bucket:Bucket")({}, { name: "bucket" });
const kept = (days: unknown) =>
  of("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")(
    {
      rules: [
        { status: "Enabled", expiration: { days: days as number } },
        { status: "Disabled", expiration: { days: 1 } },
      ],
    },
    { name: "lifecycle", from: { bucket: ["bucket"] } },
  );
const balancer = (system: string, enabled = true) =>
  of("aws:lb/loadBalancer:LoadBalancer")(
    { tags: { System: system }, accessLogs: { enabled, bucket: unknown } },
    { name: "balancer", from: { accessLogs: ["bucket"] } },
  );
const nginx = named("/vdx/production/nginx", 30, { System: "vdx" });

rows(logGroupRetentionBounds, [
  ["operational, a month", "pass", named("/vdx/production/backend", 30)],
  ["operational, under a month", "fail", named("/vdx/production/backend", 14)],
  ["operational, half a year", "pass", named("/vdx/production/backend", 180)],
  ["operational, a year", "fail", named("/vdx/production/backend", 365)],
  ["audit, a year", "pass", named("/mailgenius/production/audit", 365)],
  ["audit, under a year", "fail", named("/mailgenius/production/audit", 180)],
  ["audit, five years", "pass", named("/mailgenius/production/audit", 1827)],
  ["audit, more", "fail", named("/mailgenius/production/audit", 2192)],
  ["operational by tag", "pass", named("/mailgenius/audit-worker", 30, { LogClass: "operational" })],
  ["audit by tag", "fail", named("/mailgenius/production/journal", 30, { LogClass: "audit" })],
  ["copy of the trail", "pass", named("trail-events", 90), trail, bucket, kept(400)],
  ["copy of a trail that is kept too short", "fail", named("trail-events", 90), trail, bucket, kept(90)],
  [
    "copy of a trail kept for unknown time",
    "not-evaluated",
    named("trail-events", 90),
    trail,
    bucket,
    kept(unknown),
  ],
  ["copy of the trail, too short itself", "fail", named("trail-events", 14), trail, bucket, kept(400)],
  ["requests, half a year", "pass", named("/vdx/production/nginx", 180)],
  ["requests, a month", "fail", nginx],
  ["requests, above the most", "fail", named("/vdx/production/nginx", 545)],
  ["requests, a month, the balancer keeps them", "pass", nginx, balancer("vdx"), bucket, kept(183)],
  [
    "requests, a month, the balancer keeps them just long enough",
    "pass",
    nginx,
    balancer("vdx"),
    bucket,
    kept(180),
  ],
  ["requests, a month, the balancer keeps them too short", "fail", nginx, balancer("vdx"), bucket, kept(179)],
  [
    "requests, a month, another's balancer keeps its own",
    "fail",
    nginx,
    balancer("mailgenius"),
    bucket,
    kept(183),
  ],
  ["requests, a month, the balancer logs nothing", "fail", nginx, balancer("vdx", false), bucket, kept(183)],
  ["unset", "fail", group()],
  ["unknown", "not-evaluated", group({ retentionInDays: unknown })],
  ["delivers only", "not-applicable", delivery],
]);

rows(logGroupCmk, [
  ["own key", "pass", group({ kmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/a" })],
  [
    "own key that does not exist yet",
    "pass",
    group({ kmsKeyId: unknown }, { from: { kmsKeyId: ["key"] } }),
    of("aws:kms/replicaKey:ReplicaKey")({}, { name: "key" }),
  ],
  ["unset", "fail", group()],
  ["unknown", "not-evaluated", group({ kmsKeyId: unknown })],
]);
