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
    case "aws:docdb/elasticCluster:ElasticCluster":
      return [days("backupRetentionPeriod", 1)];
    case "aws:fsx/lustreFileSystem:LustreFileSystem":
    case "aws:fsx/ontapFileSystem:OntapFileSystem":
    case "aws:fsx/openZfsFileSystem:OpenZfsFileSystem":
      return [days("automaticBackupRetentionDays", 0)];
    case "aws:fsx/windowsFileSystem:WindowsFileSystem":
      return [days("automaticBackupRetentionDays", 7)];
    case "aws:kinesis/videoStream:VideoStream":
      return [{ path: "dataRetentionInHours", days: subject.number("dataRetentionInHours", 0) / hoursADay }];
    case "aws:timestreamwrite/table:Table":
      return [days("retentionProperties.magneticStoreRetentionPeriodInDays", 73_000)];
    case "aws:dynamodb/table:Table":
      // Each item says itself when it goes; without the switch none does.
      return [{ path: "ttl", days: subject.flag("ttl.enabled", false) ? 0 : endless }];
    case "aws:mailmanager/archive:Archive":
      return [{ path: "retention", days: daysOf(subject.text("retention.retentionPeriod")) }];
    case "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault":
      return [days("maxRetentionDays", 0)];
    case "aws:backup/vault:Vault":
      return vaultBounds(subject, estate);
    case "aws:s3/bucket:Bucket":
    case "aws:s3/bucketV2:BucketV2":
      return [bucketBound(subject, estate), versionBound(subject, estate)];
    default:
      return [];
  }
}

const numbers = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split(" ");

/** `EIGHTEEN_MONTHS`, `ONE_YEAR`; anything else, such as `PERMANENT`, has no end. */
function daysOf(words: string): number | undefined {
  const [, word = "", unit] = /^([A-Z]+)_(MONTHS?|YEARS?)$/.exec(words) ?? [];
  const count = numbers.indexOf(word) + 1 || { EIGHTEEN: 18, THIRTY: 30 }[word];
  if (count === undefined || unit === undefined) return endless;
  return count * (unit.startsWith("MONTH") ? 31 : 366);
}

/** A lock takes nothing longer than its limit; without one the plans decide that put backups there. */
function vaultBounds(vault: Subject, estate: Estate): readonly Bound[] {
  const limits = estate
    .namedBy(vault, "backupVaultName", "aws:backup/vaultLockConfiguration:VaultLockConfiguration")
    .filter((lock) => lock.has("maxRetentionDays"));
  if (limits.length > 0)
    return limits.map((lock) => ({ path: "maxRetentionDays", days: lock.number("maxRetentionDays", 0) }));
  const lifecycles = estate
    .namedBy(vault, "rules", "aws:backup/plan:Plan")
    .flatMap((plan) => plan.blocks("rules"))
    .flatMap((rule) => [rule, ...rule.blocks("copyActions")]);
  if (lifecycles.length === 0) return [{ path: "maxRetentionDays", days: endless }];
  return lifecycles.map((each) => ({
    path: "lifecycle.deleteAfter",
    days: each.number("lifecycle.deleteAfter", 0) || endless,
  }));
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
