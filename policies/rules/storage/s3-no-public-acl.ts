import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { allOf, passIf, type Verdict } from "../../kit/verdict";
import { blocksAt } from "./settings";
import { acls, buckets } from "./types";

const objects = [
  "aws:s3/bucketObject:BucketObject",
  "aws:s3/BucketObject:BucketObject",
  "aws:s3/bucketObjectv2:BucketObjectv2",
  "aws:s3/objectCopy:ObjectCopy",
] as const;

const publicAcls = ["public-read", "public-read-write", "authenticated-read"];

/** The groups of everybody, and of everybody with any AWS account. */
const publicGroup = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** Unset means private. */
export const s3NoPublicAcl = rule({
  name: "s3-no-public-acl",
  sentence: "No ACL of a bucket or object opens it to everybody or to every AWS account.",
  severity: "critical",
  frameworks: {
    fsbp: ["S3.2", "S3.3"],
    checkov: ["CKV_AWS_20", "CKV_AWS_57", "CKV2_AWS_43"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Remove the `acl` and the grants; open what must be open by CloudFront.",
  types: [...buckets, ...acls, ...objects],
  judge: (subject) =>
    allOf([judgeEach([subject], cannedVerdict), judgeEach(granteesOf(subject), granteeVerdict)]),
});

function cannedVerdict(subject: Subject): Verdict {
  const acl = subject.text("acl", "private");
  return passIf(!publicAcls.includes(acl), `has the ACL ${acl}`);
}

/** Grants are written in three ways: on buckets, in an access control policy, and on copied objects. */
function granteesOf(subject: Subject): readonly Subject[] {
  const inPolicy = blocksAt(subject, "accessControlPolicy")
    .flatMap((each) => blocksAt(each, "grants"))
    .flatMap((each) => blocksAt(each, "grantee"));
  return [...blocksAt(subject, "grants"), ...inPolicy];
}

function granteeVerdict(grantee: Subject): Verdict {
  const uri = grantee.text("uri");
  return passIf(!publicGroup.test(uri), `grants access to ${uri.split("/").at(-1) ?? uri}`);
}
