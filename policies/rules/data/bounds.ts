import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { bucketSettings } from "./stores";

/** How long the infrastructure keeps what a store was given, in days; undefined: without an end. */
export interface Bound {
  /** The argument that sets it. */
  readonly path: string;
  readonly days: number | undefined;
}

const hoursADay = 24;
const secondsADay = 86_400;
const endless = undefined;

/** Every bound that the infrastructure sets on a store, by the provider's defaults where the program is silent. */
export function boundsOf(subject: Subject, estate: Estate): readonly Bound[] {
  const days = (path: string, unset: number): Bound => ({ path, days: subject.number(path, unset) });
  switch (subject.type) {
    case "aws:cloudwatch/logGroup:LogGroup":
      // 0 and unset both mean for ever.
      return [{ path: "retentionInDays", days: subject.number("retentionInDays", 0) || endless }];
    case "aws:cloudtrail/eventDataStore:EventDataStore":
      return [days("retentionPeriod", 2555)];
    case "aws:sqs/queue:Queue":
      return [
        {
          path: "messageRetentionSeconds",
          days: subject.number("messageRetentionSeconds", 345_600) / secondsADay,
        },
      ];
    case "aws:kinesis/stream:Stream":
      return [{ path: "retentionPeriod", days: subject.number("retentionPeriod", hoursADay) / hoursADay }];
    case "aws:rds/instance:Instance":
    case "aws:rds/cluster:Cluster":
    case "aws:docdb/cluster:Cluster":
    case "aws:neptune/cluster:Cluster":
      return [days("backupRetentionPeriod", 1)];
    case "aws:redshift/cluster:Cluster":
      return [days("automatedSnapshotRetentionPeriod", 1)];
    case "aws:elasticache/replicationGroup:ReplicationGroup":
    case "aws:elasticache/cluster:Cluster":
    case "aws:elasticache/serverlessCache:ServerlessCache":
    case "aws:memorydb/cluster:Cluster":
      return [days("snapshotRetentionLimit", 0)];
    case "aws:s3/bucket:Bucket":
    case "aws:s3/bucketV2:BucketV2":
      return [bucketBound(subject, estate), versionBound(subject, estate)];
    default:
      return [];
  }
}

/** The rule that covers the whole bucket; rules below prefixes leave everything else without an end. */
function bucketBound(bucket: Subject, estate: Estate): Bound {
  const whole = lifecycleRulesOf(bucket, estate).filter(isWhole);
  return {
    path: "expiration",
    days: shortest(whole.map((rule) => rule.number("expiration.days", Infinity))),
  };
}

/** What is deleted or overwritten lives on as a version, until this. */
export function versionBound(bucket: Subject, estate: Estate): Bound {
  const whole = lifecycleRulesOf(bucket, estate).filter(isWhole);
  const each = lifecycleRulesOf(bucket, estate).map((rule) =>
    rule.number("noncurrentVersionExpiration.noncurrentDays", Infinity),
  );
  const ofWhole = shortest(
    whole.map((rule) => rule.number("noncurrentVersionExpiration.noncurrentDays", Infinity)),
  );
  const longest = Math.max(...each.filter((days) => days !== Infinity));
  return {
    path: "noncurrentVersionExpiration",
    days: ofWhole ?? (Number.isFinite(longest) ? longest : endless),
  };
}

/** The rules of the bucket's lifecycle that are switched on. */
export function lifecycleRulesOf(bucket: Subject, estate: Estate): readonly Subject[] {
  return bucketSettings.lifecycle
    .flatMap((type) => estate.namedBy(bucket, "bucket", type))
    .flatMap((settings) => settings.blocks("rules"))
    .filter((rule) => rule.text("status") === "Enabled");
}

function isWhole(rule: Subject): boolean {
  const narrowed = ["tag", "and", "objectSizeGreaterThan", "objectSizeLessThan"];
  return (
    rule.text("filter.prefix") === "" &&
    rule.text("prefix") === "" &&
    narrowed.every((key) => !rule.has(`filter.${key}`))
  );
}

function shortest(days: readonly number[]): number | undefined {
  const least = Math.min(...days);
  return Number.isFinite(least) ? least : endless;
}
