import type * as inputs from "@pulumi/aws/types/input";
import type { Retention } from "../../lib/classification";

/** How long the objects of a bucket last. */
export interface LifecycleFacts {
  /** Of the whole bucket: the days after which an object goes that no tier takes away before. */
  readonly retention: Retention;
  /** Days that a version is kept after it was overwritten, deleted or expired. */
  readonly noncurrentDays: number;
  /** Prefix → days after which its objects go; no more than the whole bucket's. */
  readonly tiers: Readonly<Record<string, number>>;
}

/** Parts of uploads that were begun and never finished cost money and are seen by nobody. */
const abortUploadAfterDays = 7;

/**
 * One rule for the whole bucket, one for each prefix, and one that cleans up. Where several hold for an object, S3 takes
 * the shortest expiry (S3 user guide, "How Amazon S3 handles conflicts in lifecycle configurations").
 */
export function lifecycleRules(facts: LifecycleFacts): inputs.s3.BucketLifecycleConfigurationRule[] {
  const tiers = Object.entries(facts.tiers).map(([prefix, days]) => tierRule(prefix, days));
  return [wholeRule(facts), ...tiers, housekeeping];
}

function wholeRule({
  retention,
  noncurrentDays,
}: LifecycleFacts): inputs.s3.BucketLifecycleConfigurationRule {
  return {
    id: "all",
    status: "Enabled",
    filter: { prefix: "" },
    ...("days" in retention && { expiration: { days: retention.days } }),
    noncurrentVersionExpiration: { noncurrentDays },
  };
}

function tierRule(prefix: string, days: number): inputs.s3.BucketLifecycleConfigurationRule {
  return {
    id: `below-${prefix.replace(/\/$/, "")}`,
    status: "Enabled",
    filter: { prefix },
    expiration: { days },
  };
}

/** A rule of its own: S3 refuses a removal of delete markers beside an expiry in days. */
const housekeeping: inputs.s3.BucketLifecycleConfigurationRule = {
  id: "housekeeping",
  status: "Enabled",
  filter: { prefix: "" },
  abortIncompleteMultipartUpload: { daysAfterInitiation: abortUploadAfterDays },
  expiration: { expiredObjectDeleteMarker: true },
};
