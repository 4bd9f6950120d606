import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { records } from "./shared/frameworks";
import { anyLoadBalancerTypes } from "./shared/load-balancer-types";
import { kindOf } from "./shared/load-balancers";

const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

export const albAccessLogs = rule({
  name: "alb-access-logs",
  sentence: "Every load balancer writes its access log to a bucket of the estate.",
  severity: "medium",
  frameworks: { fsbp: ["ELB.5"], checkov: ["CKV_AWS_91"], ...records },
  remediation: "Set `accessLogs` with `enabled` true and the log bucket's name.",
  types: anyLoadBalancerTypes,
  judge: (subject, estate) => {
    const kind = kindOf(subject);
    if (kind === "gateway") return notApplicable("a gateway load balancer writes no access log");
    if (!subject.has("accessLogs")) return fail("writes no access log");
    // unset means off, but on for a classic load balancer
    if (!subject.flag("accessLogs.enabled", kind === "classic"))
      return fail("has its access log switched off");
    if (linked(estate, subject, "accessLogs", ...bucketTypes).length > 0) return pass;
    return fail(`writes its access log to ${subject.text("accessLogs.bucket")}, which is no bucket here`);
  },
});
