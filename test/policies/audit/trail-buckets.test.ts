import { unknown, type Value } from "../../../policies/kit/value";
import { cloudtrailBucketProtected } from "../../../policies/rules/audit/cloudtrail-bucket-protected";
import { cloudtrailS3DataEvents } from "../../../policies/rules/audit/cloudtrail-s3-data-events";
import type { Written } from "../judge";
import { documentOf, of, rows } from "../rows";

const trail = of("aws:cloudtrail/trail:Trail");
const bucket = of("aws:s3/bucket:Bucket");
const ofBucket = (name: string): Partial<Written> => ({ name, from: { bucket: ["bucket"] } });
const closed = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const block = (inputs: { readonly [key: string]: Value } = closed) =>
  of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")(
    { bucket: unknown, ...inputs },
    ofBucket("block"),
  );
const logging = of("aws:s3/bucketLogging:BucketLogging")({ bucket: unknown }, ofBucket("logging"));
const policy = (statement: { readonly [key: string]: Value }) =>
  of("aws:s3/bucketPolicy:BucketPolicy")(
    { bucket: unknown, policy: documentOf(statement) },
    ofBucket("policy"),
  );
const acl = (value: string, type = "aws:s3/bucketAcl:BucketAcl") =>
  of(type)({ bucket: unknown, acl: value }, ofBucket("acl"));
const writing = trail({ s3BucketName: unknown }, { from: { s3BucketName: ["bucket"] } });
const its = bucket({}, { name: "bucket" });

rows(cloudtrailBucketProtected, [
  ["closed and logged", "pass", writing, its, block(), logging],
  [
    "the old kinds of bucket and log",
    "pass",
    writing,
    of("aws:s3/bucketV2:BucketV2")({}, { name: "bucket" }),
    block(),
    of("aws:s3/bucketLoggingV2:BucketLoggingV2")({ bucket: unknown }, ofBucket("logging")),
  ],
  [
    "logged by an argument of the bucket",
    "pass",
    writing,
    bucket({ logging: { targetBucket: "logs" } }, { name: "bucket" }),
    block(),
  ],
  ["without a block", "fail", writing, its, logging],
  ["with three of four", "fail", writing, its, block({ ...closed, ignorePublicAcls: false }), logging],
  ["with a block of unset", "fail", writing, its, block({}), logging],
  [
    "with a block unknown",
    "not-evaluated",
    writing,
    its,
    block({ ...closed, blockPublicAcls: unknown }),
    logging,
  ],
  ["without a log", "fail", writing, its, block()],
  ["without a log, block unknown", "fail", writing, its, block({ ...closed, blockPublicAcls: unknown })],
  ["with a public ACL", "fail", writing, its, block(), logging, acl("public-read")],
  [
    "with a public ACL of the old kind",
    "fail",
    writing,
    its,
    block(),
    logging,
    acl("authenticated-read", "aws:s3/bucketAclV2:BucketAclV2"),
  ],
  [
    "with a public policy",
    "fail",
    writing,
    its,
    block(),
    logging,
    policy({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }),
  ],
  [
    "with a policy for the trail",
    "pass",
    writing,
    its,
    block(),
    logging,
    policy({
      Effect: "Allow",
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: "*",
    }),
  ],
  [
    "the block of another bucket",
    "fail",
    writing,
    its,
    { ...block(), from: { bucket: ["other"] } },
    bucket({}, { name: "other" }),
    logging,
  ],
  ["a bucket of another stack", "not-evaluated", trail({ s3BucketName: "somewhere" })],
  ["unset", "not-evaluated", trail()],
]);

const personal = bucket({ bucket: "vdx-uploads", tags: { DataClass: "personal" } });
const objects = { field: "resources.type", equals: ["AWS::S3::Object"] };
const recording = (...fieldSelectors: readonly Value[]) =>
  trail({ isMultiRegionTrail: true, advancedEventSelectors: [{ fieldSelectors }] }, { name: "trail" });
const under = (arn: string) => ({ field: "resources.ARN", startsWiths: [arn] });

const own = bucket({ bucket: "trail", tags: { DataClass: "personal" } }, { name: "own" });
/** A trail that records objects below `trail/`, and writes its files to a bucket. */
const deliveringTo = (target: string, events?: { readonly [operator: string]: Value }) =>
  trail(
    {
      isMultiRegionTrail: true,
      s3BucketName: unknown,
      advancedEventSelectors: [
        {
          fieldSelectors: [
            objects,
            under("arn:aws:s3:::trail/"),
            ...(events === undefined ? [] : [{ field: "eventName", ...events }]),
          ],
        },
      ],
    },
    { name: "trail", from: { s3BucketName: [target] } },
  );

rows(cloudtrailS3DataEvents, [
  ["recorded", "pass", personal, recording(objects, under("arn:aws:s3:::vdx-uploads/"))],
  ["recorded with every bucket", "pass", personal, recording(objects)],
  ["another bucket is recorded", "fail", personal, recording(objects, under("arn:aws:s3:::vdx-backups/"))],
  [
    "only writes are recorded",
    "fail",
    personal,
    recording(objects, { field: "readOnly", equals: ["false"] }),
  ],
  [
    "writes are left out",
    "fail",
    personal,
    recording(objects, under("arn:aws:s3:::vdx-uploads/"), { field: "eventName", notEquals: ["PutObject"] }),
  ],
  [
    "the trail's own bucket, all but deliveries",
    "pass",
    own,
    deliveringTo("own", { notEquals: ["PutObject"] }),
  ],
  ["the trail's own bucket, all of it", "pass", own, deliveringTo("own")],
  [
    "the trail's own bucket, without deletions",
    "fail",
    own,
    deliveringTo("own", { notEquals: ["DeleteObject"] }),
  ],
  [
    "the trail's own bucket, deliveries and deletions left out",
    "fail",
    own,
    deliveringTo("own", { notEquals: ["PutObject", "DeleteObject"] }),
  ],
  ["the trail's own bucket, deliveries alone", "fail", own, deliveringTo("own", { equals: ["PutObject"] })],
  [
    "the trail's own bucket, what is left out unknown",
    "not-evaluated",
    own,
    deliveringTo("own", { notEquals: [unknown] }),
  ],
  ["the bucket of another trail", "fail", own, deliveringTo("other", { notEquals: ["PutObject"] })],
  [
    "functions are recorded",
    "fail",
    personal,
    recording({ field: "resources.type", equals: ["AWS::Lambda::Function"] }),
  ],
  ["no trail", "fail", personal],
  ["says not what it holds", "fail", bucket({ bucket: "vdx-uploads" })],
  ["the old kind of bucket", "fail", of("aws:s3/bucketV2:BucketV2")({ tags: { DataClass: "personal" } })],
  ["holds public files", "not-applicable", bucket({ tags: { DataClass: "public" } })],
  ["class unknown", "not-evaluated", bucket({ tags: unknown })],
  [
    "selectors unknown",
    "not-evaluated",
    personal,
    trail({ isMultiRegionTrail: true, advancedEventSelectors: unknown }, { name: "trail" }),
  ],
]);
