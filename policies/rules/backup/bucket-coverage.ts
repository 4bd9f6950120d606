import type { Estate } from "../../kit/estate";
import { named } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { notApplicable, pass, type Verdict } from "../../kit/verdict";
import { copyVerdict } from "../storage/copies";
import { lockVerdict } from "../storage/locks";
import { holdsBackups, holdsTrail, originsOf, takesAccessLogs } from "../storage/roles";
import { s3Versioning } from "../storage/s3-versioning";

const deliveryChannel = "aws:cfg/deliveryChannel:DeliveryChannel";
const distribution = "aws:cloudfront/distribution:Distribution";

/** Why a bucket needs no backup of its own; undefined where it does. */
export function exemption(bucket: Subject, estate: Estate): Verdict | undefined {
  if (originsOf(bucket, estate).length > 0) return notApplicable("Is the copy of another bucket.");
  if (takesAccessLogs(bucket, estate)) return notApplicable("Takes access logs, no data of a system.");
  if (holdsTrail(bucket, estate) || named(estate, bucket, "s3BucketName", deliveryChannel).length > 0)
    return notApplicable("Takes records of the account, no data of a system.");
  if (named(estate, bucket, "origins", distribution).length > 0)
    return notApplicable("Serves files that a deployment makes again.");
  return undefined;
}

/** Versions here, a copy in another region, and a lock on what is itself a backup. */
export function bucketCoverage(bucket: Subject, estate: Estate): Verdict {
  const means = [
    () => s3Versioning.judge(bucket, estate),
    () => copyVerdict(bucket, estate),
    () => (holdsBackups(bucket, estate) ? lockVerdict(bucket, estate) : pass),
  ];
  return judgeEach(means, (judge) => judge());
}
