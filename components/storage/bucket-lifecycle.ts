import type * as inputs from "@pulumi/aws/types/input";

/** How long objects below one prefix last. */
export interface LifecycleFacts {
  /** `""` for the whole bucket. Prefixes must not contain one another. */
  readonly prefix: string;
  /** Days after which the current version goes. @default never */
  readonly expireDays?: number;
  /** Days that a version is kept after it was overwritten, deleted or expired. */
  readonly noncurrentDays: number;
}

/** Parts of uploads that were begun and never finished cost money and are seen by nobody. */
const abortUploadAfterDays = 7;

/** One rule per prefix, and one that cleans up after all of them. */
export function lifecycleRules(
  lifecycle: readonly LifecycleFacts[],
): inputs.s3.BucketLifecycleConfigurationRule[] {
  return [...lifecycle.map(ruleOf), housekeeping];
}

function ruleOf({
  prefix,
  expireDays,
  noncurrentDays,
}: LifecycleFacts): inputs.s3.BucketLifecycleConfigurationRule {
  return {
    id: prefix === "" ? "all" : `below-${prefix.replace(/\/$/, "")}`,
    status: "Enabled",
    filter: { prefix },
    ...(expireDays !== undefined && { expiration: { days: expireDays } }),
    noncurrentVersionExpiration: { noncurrentDays },
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
