import { dataTagsComplete } from "../../../policies/rules/data/data-tags-complete";
import { of, personal, table, unknown } from "../table";

const bucket = "aws:s3/bucket:Bucket";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const { RetentionDays, LawfulBasis, ...rest } = personal;
const internal = { ...rest, DataClass: "internal", RetentionDays };

table(dataTagsComplete, [
  ["everything said", "pass", of(bucket, { tags: personal })],
  ["under the older type", "pass", of("aws:s3/bucketV2:BucketV2", { tags: personal })],
  ["no tags", "fail", of(bucket)],
  ["only the owner", "fail", of(bucket, { tags: { Owner: "ops" } })],
  ["a class that does not exist", "fail", of(bucket, { tags: { ...personal, DataClass: "secret" } })],
  ["a purpose of nine letters", "fail", of(bucket, { tags: { ...personal, Purpose: "user data" } })],
  ["a purpose of ten letters", "pass", of(bucket, { tags: { ...personal, Purpose: "users data" } })],
  ["retention of zero days", "fail", of(bucket, { tags: { ...personal, RetentionDays: "0" } })],
  ["retention in words", "fail", of(bucket, { tags: { ...personal, RetentionDays: "30 days" } })],
  ["kept for ever, no reason", "fail", of(bucket, { tags: { ...personal, RetentionDays: "none" } })],
  [
    "kept for ever, with a reason",
    "pass",
    of(bucket, {
      tags: { ...personal, RetentionDays: "none", RetentionReason: "until the user deletes them" },
    }),
  ],
  ["personal without a lawful basis", "fail", of(bucket, { tags: { ...rest, RetentionDays } })],
  ["personal on a basis of its own", "fail", of(bucket, { tags: { ...personal, LawfulBasis: "habit" } })],
  ["internal without a lawful basis", "pass", of(bucket, { tags: internal })],
  ["a value that AWS refuses", "fail", of(bucket, { tags: { ...personal, Purpose: "users, and more" } })],
  ["unknown tags", "not-evaluated", of(bucket, { tags: unknown })],
  ["an unknown tag", "not-evaluated", of(bucket, { tags: { ...personal, DataClass: unknown } })],
  [
    "disks of a template",
    "pass",
    of(template, { tagSpecifications: [{ resourceType: "volume", tags: { ...personal, LawfulBasis } }] }),
  ],
  [
    "a template that tags only instances",
    "fail",
    of(template, { tags: personal, tagSpecifications: [{ resourceType: "instance", tags: personal }] }),
  ],
]);
