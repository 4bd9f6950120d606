import assert from "node:assert/strict";
import * as fs from "node:fs";
import { dataKeyLineage } from "../../../policies/rules/data/data-key-lineage";
import { keyPaths } from "../../../policies/rules/data/keys";
import { of, table, unknown } from "../table";

const log = "aws:cloudwatch/logGroup:LogGroup";
const encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const secret = "aws:secretsmanager/secret:Secret";
const tags = { System: "vdx" };
const key = (system: string) => ({
  type: "aws:kms/key:Key",
  name: "key",
  inputs: { tags: { System: system } },
});
const from = { kmsKeyId: ["key"] };
const withKey = [
  { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: unknown } },
];
const withoutKey = [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }];
const bucket = (dataClass: string) => ({
  type: "aws:s3/bucket:Bucket",
  name: "bucket",
  inputs: { tags: { DataClass: dataClass } },
});
const balancer = {
  type: "aws:lb/loadBalancer:LoadBalancer",
  name: "balancer",
  inputs: { accessLogs: { bucket: unknown } },
  from: { accessLogs: ["bucket"] },
};
const ofBucket = { from: { bucket: ["bucket"] } };

table(dataKeyLineage, [
  ["its system's key, unknown yet", "pass", of(log, { tags, kmsKeyId: unknown }, { from }), key("vdx")],
  ["another system's key", "fail", of(log, { tags, kmsKeyId: unknown }, { from }), key("mailgenius")],
  [
    "a key of the account, not of the stack",
    "fail",
    of(log, { tags, kmsKeyId: "arn:aws:kms:us-east-1:1:key/x" }),
  ],
  ["an unknown key from nowhere", "not-evaluated", of(log, { tags, kmsKeyId: unknown })],
  ["unset", "fail", of(log, { tags })],
  [
    "a key by its alias",
    "pass",
    of(log, { tags, kmsKeyId: unknown }, { from: { kmsKeyId: ["alias"] } }),
    {
      type: "aws:kms/alias:Alias",
      name: "alias",
      inputs: { targetKeyId: unknown },
      from: { targetKeyId: ["key"] },
    },
    key("vdx"),
  ],
  [
    "bucket by another system's key",
    "fail",
    of(encryption, { rules: withKey, bucket: unknown }, { from: { rules: ["key"], bucket: ["bucket"] } }),
    key("mailgenius"),
    { type: "aws:s3/bucket:Bucket", name: "bucket", inputs: { tags } },
  ],
  [
    "copies of backups by another system's key",
    "fail",
    of(
      "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
      { kmsKeyId: unknown, sourceDbInstanceArn: unknown },
      { from: { kmsKeyId: ["key"], sourceDbInstanceArn: ["database"] } },
    ),
    key("mailgenius"),
    { type: "aws:rds/instance:Instance", name: "database", inputs: { tags } },
  ],
  [
    "search domain by key",
    "pass",
    of(
      "aws:opensearch/domain:Domain",
      { tags, encryptAtRest: { enabled: true, kmsKeyId: unknown } },
      { from: { encryptAtRest: ["key"] } },
    ),
    key("vdx"),
  ],
  [
    "search domain without key",
    "fail",
    of("aws:opensearch/domain:Domain", { tags, encryptAtRest: { enabled: true } }),
  ],
  [
    "bucket by key",
    "pass",
    of(encryption, { rules: withKey, bucket: unknown }, { from: { rules: ["key"] } }),
    key("vdx"),
  ],
  [
    "bucket by S3's own key",
    "fail",
    of(encryption, { rules: withoutKey, bucket: unknown }, ofBucket),
    bucket("personal"),
  ],
  [
    "bucket of public files",
    "not-applicable",
    of(encryption, { rules: withoutKey, bucket: unknown }, ofBucket),
    bucket("public"),
  ],
  [
    "bucket of load balancer logs",
    "not-applicable",
    of(encryption, { rules: withoutKey, bucket: unknown }, ofBucket),
    bucket("personal"),
    balancer,
  ],
  ["secret without copies", "pass", of(secret, { tags, kmsKeyId: unknown }, { from }), key("vdx")],
  [
    "secret whose copy has no key",
    "fail",
    of(secret, { tags, kmsKeyId: unknown, replicas: [{ region: "us-west-2" }] }, { from }),
    key("vdx"),
  ],
  [
    "replica of a database of the stack",
    "pass",
    of(
      "aws:rds/instance:Instance",
      { replicateSourceDb: unknown },
      { from: { replicateSourceDb: ["primary"] } },
    ),
    { type: "aws:rds/instance:Instance", name: "primary" },
  ],
  [
    "replica of a foreign database",
    "fail",
    of("aws:rds/instance:Instance", { replicateSourceDb: "elsewhere" }),
  ],
]);

describe("inputs that hold keys", () => {
  for (const [type, paths] of Object.entries(keyPaths)) {
    it(`exist in ${type}`, () => {
      const file = `node_modules/@pulumi/aws/${type.split(":")[1] ?? ""}.d.ts`;
      const typings = fs.readFileSync(file, "utf8");
      for (const path of paths) assert.match(typings, new RegExp(`\\b${path}\\??: pulumi\\.Input`), path);
    });
  }
});
