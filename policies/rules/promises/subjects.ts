import { notApplicable } from "../../kit/verdict";
import type { Subject } from "../../kit/subject";

/** How the estate names what the documents speak of: roles are words of the logical name. */

export const instanceType = "aws:rds/instance:Instance";
export const cacheGroupType = "aws:elasticache/replicationGroup:ReplicationGroup";
export const scalingGroupType = "aws:autoscaling/group:Group";
export const bucketTypes: readonly string[] = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

export function holdsBackups({ name }: Subject): boolean {
  return /(^|-)backups(-|$)/.test(name);
}

export function holdsUploads({ name }: Subject): boolean {
  return /(^|-)uploads(-|$)/.test(name);
}

export function holdsQueue({ name }: Subject): boolean {
  return /(^|-)queue(-|$)/.test(name);
}

export function holdsCache({ name }: Subject): boolean {
  return /(^|-)cache(-|$)/.test(name);
}

export function isReplica(instance: Subject): boolean {
  return instance.has("replicateSourceDb");
}

export const replica = notApplicable("A replica is restored from its primary.");
export const noQueue = notApplicable("It holds no queue.");
