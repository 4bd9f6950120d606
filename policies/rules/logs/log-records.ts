import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { loadBalancerTypes } from "../web/shared/load-balancer-types";
import { access, audit } from "./log-classes";
import { logGroupType, trailType } from "./types";

const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];
const lifecycleTypes = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
];

/** Whether the group is CloudTrail's copy for alarms, and the record itself lies in a bucket for long enough. */
export function isTrailCopy(group: Subject, estate: Estate): boolean {
  const trails = estate
    .ofType(trailType)
    .filter((trail) =>
      linked(estate, trail, "cloudWatchLogsGroupArn", logGroupType).some(({ urn }) => urn === group.urn),
    );
  return some(...trails.map((trail) => () => keepsFor(trail, "s3BucketName", audit.fewestDays, estate)));
}

/** Whether the load balancers of the group's system record every request in a bucket for as long as the law asks. */
export function hasAccessRecord(group: Subject, estate: Estate): boolean {
  const system = group.raw("tags.System");
  const balancers = estate.ofType(...loadBalancerTypes).filter((each) => each.raw("tags.System") === system);
  return some(
    ...balancers.map(
      (each) => () =>
        each.flag("accessLogs.enabled", false) && keepsFor(each, "accessLogs", access.fewestDays, estate),
    ),
  );
}

/** Whether a bucket named at the path keeps its objects for so many days; one without an expiry keeps them longer. */
function keepsFor(subject: Subject, path: string, days: number, estate: Estate): boolean {
  return linked(estate, subject, path, ...bucketTypes).some((bucket) =>
    estate
      .namedBy(bucket, "bucket", ...lifecycleTypes)
      .flatMap((lifecycle) => lifecycle.blocks("rules"))
      .filter((each) => each.text("status") === "Enabled" && each.has("expiration.days"))
      .every((each) => each.number("expiration.days", 0) >= days),
  );
}
