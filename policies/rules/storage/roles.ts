import type { Estate } from "../../kit/estate";
import { linked, named } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { unknown } from "../../kit/value";
import { anyLoadBalancerTypes } from "../web/shared/load-balancer-types";
import { blocksAt } from "./settings";
import { buckets, loggings, replications } from "./types";

const trail = "aws:cloudtrail/trail:Trail";

/** Words by which a bucket says, in its names or tags, that it holds backups. */
const backupWord = /(^|[^a-z])(backups?|dumps?|snapshots?)([^a-z]|$)/i;

/**
 * Whether S3 or a load balancer delivers access logs to the bucket. Both refuse a customer key there, and a bucket that
 * logged its own access would fill itself.
 */
export function takesAccessLogs(bucket: Subject, estate: Estate): boolean {
  const inline = estate.ofType(...buckets).filter((other) => !sameAs(bucket, other));
  return (
    named(estate, bucket, "targetBucket", ...loggings).some((each) => !isOwn(each, bucket, estate)) ||
    named(estate, bucket, "accessLogs", ...anyLoadBalancerTypes).length > 0 ||
    named(estate, bucket, "connectionLogs", ...anyLoadBalancerTypes).length > 0 ||
    inline.some((other) => linksTo(other, ["logging", "loggings"], bucket, estate))
  );
}

/** Whether the audit trail lies in the bucket. */
export function holdsTrail(bucket: Subject, estate: Estate): boolean {
  return named(estate, bucket, "s3BucketName", trail).length > 0;
}

/** Whether the bucket says that it holds backups, or is the copy of one that does. */
export function holdsBackups(bucket: Subject, estate: Estate): boolean {
  return [bucket, ...originsOf(bucket, estate)].some(saysBackups);
}

/** The buckets of which the bucket is a copy. */
export function originsOf(bucket: Subject, estate: Estate): readonly Subject[] {
  const configurations = named(estate, bucket, "rules", ...replications);
  const others = estate.ofType(...buckets).filter((other) => !sameAs(bucket, other));
  return others.filter(
    (other) =>
      configurations.some((each) =>
        linked(estate, each, "bucket", other.type).some((one) => sameAs(one, other)),
      ) || linksTo(other, ["replicationConfiguration", "replicationConfigurations"], bucket, estate),
  );
}

/** The buckets that a replication rule copies to; those outside the estate are not among them. */
export function destinationsOf(rule: Subject, estate: Estate): readonly Subject[] {
  return blocksAt(rule, "destination", "destinations").flatMap((each) =>
    estate.targetsOf(each, "bucket", ...buckets),
  );
}

function saysBackups(bucket: Subject): boolean {
  const tags = bucket.raw("tags");
  const values = typeof tags === "object" && tags !== null ? Object.values(tags) : [];
  return [bucket.name, bucket.raw("bucket"), bucket.raw("bucketPrefix"), ...values].some(
    (each) => each !== unknown && typeof each === "string" && backupWord.test(each),
  );
}

function linksTo(other: Subject, paths: readonly string[], bucket: Subject, estate: Estate): boolean {
  return paths.some((path) => linked(estate, other, path, bucket.type).some((one) => sameAs(one, bucket)));
}

/** A bucket that is its own log target is a mistake, not a log bucket. */
function isOwn(logging: Subject, bucket: Subject, estate: Estate): boolean {
  return linked(estate, logging, "bucket", bucket.type).some((one) => sameAs(one, bucket));
}

function sameAs(one: Subject, other: Subject): boolean {
  return one.urn === other.urn;
}
