import type { Estate } from "../../kit/estate";
import { judgeStatements } from "../../kit/iam-document";
import { linked, namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded, judgeEach } from "../../kit/three-valued";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { bucketTypes, trailType } from "./types";

const blockType = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const aclTypes = ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"];
const loggingTypes = ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"];
const policyType = "aws:s3/bucketPolicy:BucketPolicy";
const settings = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const cloudtrailBucketProtected = rule({
  name: "cloudtrail-bucket-protected",
  sentence: "The bucket of a trail is closed to the public, and who reads it is logged.",
  severity: "critical",
  frameworks: { fsbp: ["CloudTrail.6", "CloudTrail.7"], cis: ["3.4"], gdpr: ["25"], lgpd: ["46"] },
  remediation:
    "Point `s3BucketName` at a bucket of the stack with a BucketPublicAccessBlock of four true and a BucketLogging.",
  types: [trailType],
  judge: (trail, estate) => {
    const buckets = linked(estate, trail, "s3BucketName", ...bucketTypes);
    // A bucket of another stack or account: what guards it is not to be seen here.
    if (buckets.length === 0) return { result: "not-evaluated", path: "s3BucketName" };
    return judgeEach(buckets, (bucket) =>
      allOf([
        guarded(() => judgeBlock(bucket, estate)),
        guarded(() => judgeAcl(bucket, estate)),
        guarded(() => judgePolicy(bucket, estate)),
        guarded(() => judgeLogging(bucket, estate)),
      ]),
    );
  },
});

function judgeBlock(bucket: Subject, estate: Estate): Verdict {
  const blocks = namers(estate, bucket, "bucket", blockType);
  if (blocks.length === 0) return fail(`writes to ${bucket.name}, which has no public access block`);
  const open = settings.filter((setting) => !blocks.some((block) => block.flag(setting, false)));
  return passIf(
    open.length === 0,
    `writes to ${bucket.name}, whose access block leaves out ${open.join(", ")}`,
  );
}

function judgeAcl(bucket: Subject, estate: Estate): Verdict {
  const acls = [bucket, ...namers(estate, bucket, "bucket", ...aclTypes)].map((each) => each.text("acl"));
  const open = acls.find((acl) => /^(public-|authenticated-)/.test(acl));
  return open === undefined ? pass : fail(`writes to ${bucket.name}, whose ACL is ${open}`);
}

function judgePolicy(bucket: Subject, estate: Estate): Verdict {
  const policies = [bucket, ...namers(estate, bucket, "bucket", policyType)].filter((each) =>
    each.has("policy"),
  );
  return judgeEach(policies, (policy) =>
    judgeStatements(policy, "policy", (statement) =>
      statement.allows && statement.namesAnybody && statement.conditions.length === 0
        ? fail(`writes to ${bucket.name}, whose policy admits everybody by ${statement.label}`)
        : pass,
    ),
  );
}

function judgeLogging(bucket: Subject, estate: Estate): Verdict {
  const inline = bucket.has("logging") || bucket.has("loggings");
  if (inline || namers(estate, bucket, "bucket", ...loggingTypes).length > 0) return pass;
  return fail(`writes to ${bucket.name}, of which nobody logs who reads it`);
}
