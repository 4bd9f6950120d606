import { unknown } from "../../../policies/kit/value";
import { s3PolicyNoWildcardPrincipal } from "../../../policies/rules/storage/s3-policy-no-wildcard-principal";
import { s3TlsOnly } from "../../../policies/rules/storage/s3-tls-only";
import * as types from "../../../policies/rules/storage/types";
import { documentOf, of, type Row, rows } from "../rows";

const setting = (type: string, inputs = {}) =>
  of(type)({ bucket: unknown, ...inputs }, { name: type, from: { bucket: ["subject"] } });
const accessPoint = of("aws:s3/accessPoint:AccessPoint");

for (const type of types.buckets) {
  const bucket = of(type);
  const plain = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
  const policy = (statement: object) =>
    setting(types.policies[0], { policy: documentOf(statement as typeof plain) });
  rows(s3TlsOnly, [
    ["refuses", "pass", bucket(), policy(plain)],
    [
      "refuses any resource, by object principal",
      "pass",
      bucket(),
      policy({ ...plain, Principal: { AWS: "*" }, Resource: "*" }),
    ],
    ["refuses objects only", "fail", bucket(), policy({ ...plain, Resource: "arn:aws:s3:::b/*" })],
    ["refuses the bucket only", "fail", bucket(), policy({ ...plain, Resource: "arn:aws:s3:::b" })],
    ["refuses writes only", "fail", bucket(), policy({ ...plain, Action: "s3:PutObject" })],
    ["refuses reads only", "fail", bucket(), policy({ ...plain, Action: "s3:GetObject" })],
    [
      "refuses one account",
      "fail",
      bucket(),
      policy({ ...plain, Principal: { AWS: "arn:aws:iam::111111111111:root" } }),
    ],
    [
      "refuses TLS",
      "fail",
      bucket(),
      policy({ ...plain, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    ],
    [
      "refuses on a second condition",
      "fail",
      bucket(),
      policy({ ...plain, Condition: { ...plain.Condition, StringEquals: { "aws:SourceVpc": "vpc-1" } } }),
    ],
    ["allows", "fail", bucket(), policy({ ...plain, Effect: "Allow" })],
    ["in the bucket's own argument", "pass", bucket({ policy: documentOf(plain) })],
    ["no policy", "fail", bucket()],
    ["unknown", "not-evaluated", bucket(), setting(types.policies[0], { policy: unknown })],
  ]);
}

const open = documentOf({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" });
const closed = documentOf({
  Effect: "Allow",
  Principal: { Service: "s3.amazonaws.com" },
  Action: "s3:GetObject",
  Resource: "*",
});
const policy = of(types.policies[0]);
rows(s3PolicyNoWildcardPrincipal, [
  ["a service", "pass", policy({ policy: closed })],
  ["everybody", "fail", policy({ policy: open })],
  [
    "everybody on a condition",
    "fail",
    policy({
      policy: documentOf({
        Effect: "Allow",
        Principal: { AWS: ["*"] },
        Action: "s3:*",
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } },
      }),
    }),
  ],
  [
    "a denial for everybody",
    "pass",
    policy({ policy: documentOf({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }) }),
  ],
  ["unknown", "not-evaluated", policy({ policy: unknown })],
  [
    "open beside unknown",
    "fail",
    policy({
      policy: {
        Statement: [
          { Effect: "Allow", Principal: unknown, Action: "s3:*" },
          { Effect: "Allow", Principal: "*", Action: "s3:*" },
        ],
      },
    }),
  ],
  ...types.buckets.flatMap((type): Row[] => [
    ["a bucket without", "not-applicable", of(type)()],
    ["a bucket's own argument", "fail", of(type)({ policy: open })],
  ]),
  ["an access point", "fail", accessPoint({ policy: open })],
  [
    "an access point's policy",
    "fail",
    of("aws:s3control/accessPointPolicy:AccessPointPolicy")({ policy: open }),
  ],
  [
    "an object lambda's",
    "fail",
    of("aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy")({ policy: open }),
  ],
  [
    "of several regions",
    "fail",
    of("aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy")({
      details: { name: "x", policy: open },
    }),
  ],
]);
