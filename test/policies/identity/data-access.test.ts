import { unknown } from "../../../policies/kit/value";
import { iamDataAccessKnown } from "../../../policies/rules/identity/iam-data-access-known";
import { documentOf, of, rows } from "../rows";
import { policy, role, rolePolicy } from "./statements";

const vdxRole = role({ tags: { System: "vdx" } }, { name: "reader" });
const secret = of("aws:secretsmanager/secret:Secret");
const arn = (name: string): string => `arn:aws:secretsmanager:us-east-1:111111111111:secret:${name}`;

/** A policy of VDX's role that reads the given resource. */
const reads = (resource: string | readonly string[], action = "secretsmanager:GetSecretValue", more = {}) =>
  rolePolicy(
    { policy: documentOf({ Effect: "Allow", Action: action, Resource: resource, ...more }) },
    { from: { role: ["reader"] } },
  );
/** The same, while the document is not known yet. */
const names = (...stores: readonly string[]) =>
  rolePolicy({ policy: unknown }, { from: { role: ["reader"], policy: stores } });

rows(iamDataAccessKnown, [
  ["its own secret by name", "pass", reads(arn("vdx-db-credentials-AbCdEf")), vdxRole],
  [
    "its own parameters",
    "pass",
    reads("arn:aws:ssm:us-east-1:111111111111:parameter/vdx/production/*", "ssm:GetParametersByPath"),
    vdxRole,
  ],
  [
    "another's parameters",
    "fail",
    reads("arn:aws:ssm:us-east-1:111111111111:parameter/mailgenius/*", "ssm:GetParametersByPath"),
    vdxRole,
  ],
  ["another's secret by name", "fail", reads(arn("mailgenius-db-credentials-AbCdEf")), vdxRole],
  ["a name that only begins alike", "not-evaluated", reads(arn("vdxtra-credentials")), vdxRole],
  [
    "another's secret among its own",
    "fail",
    reads([arn("vdx-a-AbCdEf"), arn("email-gateway-b-AbCdEf")]),
    vdxRole,
  ],
  [
    "the landing zone's bucket",
    "fail",
    reads("arn:aws:s3:::estate-audit-trail-1a2b3c4/*", "s3:GetObject"),
    vdxRole,
  ],
  [
    "a bucket by its name in the program",
    "fail",
    reads("arn:aws:s3:::uploads-of-all/*", "s3:GetObject"),
    vdxRole,
    of("aws:s3/bucket:Bucket")({ bucket: "uploads-of-all", tags: { System: "mailgenius" } }, { name: "b" }),
  ],
  ["every secret", "fail", reads("*"), vdxRole],
  ["every key", "fail", reads("arn:aws:kms:*:*:key/*", "kms:Decrypt"), vdxRole],
  [
    "every secret of its system by tag",
    "pass",
    reads("*", undefined, { Condition: { StringEquals: { "secretsmanager:ResourceTag/System": "vdx" } } }),
    vdxRole,
  ],
  [
    "a key of another stack",
    "not-evaluated",
    reads("arn:aws:kms:us-east-1:111111111111:key/0e4f-77", "kms:Decrypt"),
    vdxRole,
  ],
  [
    "another's bucket, but only its metrics",
    "pass",
    reads("arn:aws:s3:::mailgenius-backups", "s3:GetMetricsConfiguration"),
    vdxRole,
  ],
  [
    "all resources but some",
    "fail",
    rolePolicy({
      policy: documentOf({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::a" }),
    }),
  ],
  [
    "of a role that is nobody's",
    "fail",
    rolePolicy(
      {
        policy: documentOf({
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::vdx-uploads/*",
        }),
      },
      { name: "x" },
    ),
  ],
  [
    "inline in a role",
    "fail",
    role({
      tags: { System: "vdx" },
      inlinePolicies: [
        {
          policy: documentOf({
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::mailgenius-uploads/*",
          }),
        },
      ],
    }),
  ],
  [
    "attached to a role of another system",
    "fail",
    policy({
      policy: documentOf({
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::mailgenius-uploads/*",
      }),
    }),
    vdxRole,
    of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")(
      {},
      { name: "link", from: { role: ["reader"], policyArn: ["subject"] } },
    ),
  ],
  [
    "not known yet, another's secret",
    "fail",
    names("s"),
    vdxRole,
    secret({ tags: { System: "mailgenius" } }, { name: "s" }),
  ],
  [
    "not known yet, its own secret",
    "not-evaluated",
    names("s"),
    vdxRole,
    secret({ tags: { System: "vdx" } }, { name: "s" }),
  ],
  [
    "not known yet, the landing zone's",
    "not-evaluated",
    names("s"),
    vdxRole,
    secret({ tags: { System: "estate" } }, { name: "s" }),
  ],
  ["unset", "not-applicable", rolePolicy()],
]);
