import { unknown, type Value } from "../../../policies/kit/value";
import { s3AccountPublicBlock } from "../../../policies/rules/storage/s3-account-public-block";
import { s3AclsDisabled } from "../../../policies/rules/storage/s3-acls-disabled";
import { publicSettings, s3BlockPublicAccess } from "../../../policies/rules/storage/s3-block-public-access";
import { s3NoPublicAcl } from "../../../policies/rules/storage/s3-no-public-acl";
import * as types from "../../../policies/rules/storage/types";
import { of, type Row, rows } from "../rows";

const ofBucket = { from: { bucket: ["subject"] } };
const setting = (type: string, inputs = {}) =>
  of(type)({ bucket: unknown, ...inputs }, { name: type, ...ofBucket });
const block = (inputs = {}) => setting(types.publicAccessBlocks[0], inputs);
const all = Object.fromEntries(publicSettings.map((each) => [each, true]));
const accessPoint = of("aws:s3/accessPoint:AccessPoint");
const multiRegion = of("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint");

for (const type of types.buckets) {
  const bucket = of(type);
  rows(s3BlockPublicAccess, [
    ["all four", "pass", bucket(), block(all)],
    ...publicSettings.map((each): Row => [
      `without ${each}`,
      "fail",
      bucket(),
      block({ ...all, [each]: false }),
    ]),
    ["unset settings", "fail", bucket(), block()],
    ["no block", "fail", bucket()],
    ["an unknown setting", "not-evaluated", bucket(), block({ ...all, blockPublicAcls: unknown })],
    [
      "the block of another bucket",
      "fail",
      bucket(),
      of(types.publicAccessBlocks[0])({ bucket: "other", ...all }, { name: "block" }),
    ],
    [
      "a block by the bucket's name",
      "pass",
      bucket({ bucket: "mine" }),
      of(types.publicAccessBlocks[0])({ bucket: "mine", ...all }, { name: "block" }),
    ],
    [
      "a block of nobody knows which bucket",
      "not-evaluated",
      bucket(),
      of(types.publicAccessBlocks[0])({ bucket: unknown, ...all }, { name: "block" }),
    ],
  ]);

  rows(s3AccountPublicBlock, [
    [
      "buckets and a block",
      "pass",
      of("pulumi:pulumi:Stack")(),
      bucket({}, { name: "bucket" }),
      of("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock")({}, { name: "block" }),
    ],
    ["buckets and no block", "fail", of("pulumi:pulumi:Stack")(), bucket({}, { name: "bucket" })],
  ]);

  const owner = (objectOwnership: unknown) =>
    setting(types.ownershipControls[0], { rule: { objectOwnership } });
  rows(s3AclsDisabled, [
    ["the bucket's owner", "pass", bucket(), owner("BucketOwnerEnforced")],
    ["preferred only", "fail", bucket(), owner("BucketOwnerPreferred")],
    ["unset", "fail", bucket()],
    ["unknown", "not-evaluated", bucket(), owner(unknown)],
  ]);

  rows(s3NoPublicAcl, [
    ["unset", "pass", bucket()],
    ["public", "fail", bucket({ acl: "public-read" })],
    [
      "a grant to everybody",
      "fail",
      bucket({
        grants: [
          { type: "Group", permissions: ["READ"], uri: "http://acs.amazonaws.com/groups/global/AllUsers" },
        ],
      }),
    ],
    [
      "a grant to log delivery",
      "pass",
      bucket({
        grants: [
          { type: "Group", permissions: ["WRITE"], uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" },
        ],
      }),
    ],
    ["unknown", "not-evaluated", bucket({ acl: unknown })],
  ]);
}

rows(s3BlockPublicAccess, [
  ["an access point, unset", "pass", accessPoint()],
  [
    "an access point that closes one and leaves the rest",
    "pass",
    accessPoint({ publicAccessBlockConfiguration: { blockPublicPolicy: true } }),
  ],
  [
    "several regions, unset",
    "pass",
    multiRegion({ details: { publicAccessBlock: { ignorePublicAcls: true } } }),
  ],
  [
    "an access point that opens",
    "fail",
    accessPoint({ publicAccessBlockConfiguration: { blockPublicPolicy: false } }),
  ],
  [
    "an access point of several regions",
    "fail",
    multiRegion({ details: { publicAccessBlock: { ignorePublicAcls: false } } }),
  ],
]);

const accountBlock = of("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
rows(s3AccountPublicBlock, [
  ["no bucket", "not-applicable", of("pulumi:pulumi:Stack")()],
  ["all four", "pass", accountBlock(all)],
  ["three", "fail", accountBlock({ ...all, ignorePublicAcls: false })],
  ["unset", "fail", accountBlock()],
  ["unknown", "not-evaluated", accountBlock({ ...all, ignorePublicAcls: unknown })],
]);

const everybody = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const controlled = (uri: Value): Record<string, Value> => ({
  accessControlPolicy: {
    grants: [{ permission: "READ", grantee: { type: "Group", uri } }],
    owner: { id: "x" },
  },
});
rows(s3NoPublicAcl, [
  ...types.acls.flatMap((type): Row[] => [
    ["private", "pass", of(type)({ acl: "private" })],
    ["public", "fail", of(type)({ acl: "public-read-write" })],
    ["a grant to every account", "fail", of(type)(controlled(everybody))],
    ["an unknown grant", "not-evaluated", of(type)(controlled(unknown))],
  ]),
  ["an object", "fail", of("aws:s3/bucketObject:BucketObject")({ acl: "public-read" })],
  [
    "an object of the newer kind",
    "fail",
    of("aws:s3/bucketObjectv2:BucketObjectv2")({ acl: "authenticated-read" }),
  ],
  [
    "a copied object",
    "fail",
    of("aws:s3/objectCopy:ObjectCopy")({
      grants: [{ type: "Group", permissions: ["READ"], uri: everybody }],
    }),
  ],
]);
