import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import type { Statement } from "./bucket-policy";
import { BucketReplication } from "./bucket-replication";
import { SecureBucket, type SecureBucketArgs } from "./secure-bucket";

export interface BackupBucketArgs {
  readonly place: Place;
  /** What a backup says: whatever its source says. */
  readonly content: DataContent;
  /** Prefix → days after which its objects expire. The prefix ends with `/`; where it does not, one is added. */
  readonly tiers: Readonly<Record<string, number>>;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  /** In `place.region`. */
  readonly accessLogBucket: pulumi.Input<string>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Expired backups are kept as a noncurrent version for as short as S3 allows: the documents' days are the whole life. */
const noncurrentDays = 1;

/**
 * Backups of one system: a bucket with a prefix per tier (MG-142 to MG-156, EG-090 to EG-098, VDX-071) and its copy in the
 * recovery region. What lies outside every tier goes with the longest one: nothing in here stays for ever.
 *
 * Deletion inside the retention window is impossible (EG-125), by two means, because S3 knows one default lock per bucket
 * and the tiers differ (7, 14, 30, 90 days):
 * - the default lock lasts as long as the shortest tier, so it never outlasts an expiry; writers of longer tiers lock each
 *   object for its tier's days, and the policy refuses a lock that is shorter;
 * - the policy refuses everybody, administrators included, the deletion of versions and the bypassing of locks. Only the
 *   lifecycle rules, which are no principal, delete. Holds while `deletionProtection` is on.
 */
export class BackupBucket extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** Of the copy in the recovery region. */
  readonly recoveryArn: pulumi.Output<string>;

  constructor(name: string, args: BackupBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:storage:BackupBucket", name, {}, opts);
    const tiers = tiersOf(this, name, args.tiers);
    const common = commonArgs(args, tiers);
    const source = new SecureBucket(
      `${name}-source`,
      {
        ...common,
        encryption: { keyArn: args.keyArn },
        accessLogs: { bucket: args.accessLogBucket, prefix: `s3/${name}` },
        policy: (bucketArn) => locksOf(bucketArn, tiers),
      },
      { parent: this },
    );
    const copy = new SecureBucket(
      `${name}-copy`,
      {
        ...common,
        region: args.place.recoveryRegion,
        encryption: { keyArn: args.recoveryKeyArn },
        accessLogs: {
          none: true,
          reason: "Access logs need a target in the same region; the audit trail covers it.",
        },
      },
      { parent: this },
    );
    new BucketReplication(
      `${name}-replication`,
      { ...args, source, destination: copy, copyDeletions: false }, // a deleted backup stays in the copy until it expires
      { parent: this },
    );
    this.name = source.name;
    this.arn = source.arn;
    this.recoveryArn = copy.arn;
    this.registerOutputs({ name: this.name, recoveryArn: this.recoveryArn });
  }
}

interface Tier {
  readonly prefix: string;
  readonly days: number;
}

function tiersOf(bucket: BackupBucket, name: string, tiers: BackupBucketArgs["tiers"]): readonly Tier[] {
  const list = Object.entries(tiers).map(([prefix, days]) => ({
    prefix: `${prefix.replace(/\/$/, "")}/`,
    days,
  }));
  if (list.length > 0) return list;
  throw new pulumi.ResourceError(
    `BackupBucket "${name}": no tier is given, so backups would be kept for ever. State the days of each in systems/.`,
    bucket,
    true,
  );
}

function commonArgs(
  { content, deletionProtection, tags }: BackupBucketArgs,
  tiers: readonly Tier[],
): Omit<SecureBucketArgs, "encryption" | "accessLogs"> {
  return {
    classification: { content, retention: { days: longest(tiers) } },
    tiers: Object.fromEntries(tiers.map(({ prefix, days }) => [prefix, days])),
    noncurrentDays,
    objectLockDays: shortest(tiers),
    keepVersions: true,
    deletionProtection,
    tags,
  };
}

/**
 * A lock that a writer sets must cover its tier. One day less is let through: the remaining days are counted from the
 * moment S3 checks, a little after the writer computed the date. Requests without a lock get the default one.
 */
function locksOf(bucketArn: pulumi.Output<string>, tiers: readonly Tier[]): Statement[] {
  return tiers
    .filter(({ days }) => days > shortest(tiers))
    .map(({ prefix, days }) => ({
      Sid: `LockFor${days}Days${prefix.replace(/[^A-Za-z0-9]/g, "")}`,
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:PutObject", "s3:PutObjectRetention"],
      Resource: pulumi.interpolate`${bucketArn}/${prefix}*`,
      Condition: { NumericLessThan: { "s3:object-lock-remaining-retention-days": `${days - 1}` } },
    }));
}

function longest(tiers: readonly Tier[]): number {
  return Math.max(...tiers.map(({ days }) => days));
}

function shortest(tiers: readonly Tier[]): number {
  return Math.min(...tiers.map(({ days }) => days));
}
