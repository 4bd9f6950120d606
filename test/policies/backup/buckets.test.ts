import { unknown } from "../../../policies/kit/value";
import { backupCoverage } from "../../../policies/rules/backup/backup-coverage";
import * as types from "../../../policies/rules/backup/types";
import type { Written } from "../judge";
import { of, type Row, rows } from "../rows";

const plan = of(types.plan)(
  {
    rules: [
      { copyActions: [{ destinationVaultArn: "arn:aws:backup:us-west-2:111111111111:backup-vault:away" }] },
    ],
  },
  { name: "plan" },
);
const selection = (resources: readonly (string | typeof unknown)[], from = {}): Written =>
  of(types.selection)(
    { planId: unknown, resources },
    { name: "selection", from: { planId: ["plan"], ...from } },
  );
const byArn = selection([unknown], { resources: ["subject"] });

for (const type of ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"]) {
  const bucket = (name: string) => of(type)({ bucket: name });
  const its = (kind: string, inputs: object, from = {}): Written =>
    of(`aws:s3/${kind}`)(
      { bucket: unknown, ...inputs },
      { name: kind, from: { bucket: ["subject"], ...from } },
    );
  const versions = its("bucketVersioning:BucketVersioning", {
    versioningConfiguration: { status: "Enabled" },
  });
  const lock = its("bucketObjectLockConfiguration:BucketObjectLockConfiguration", {
    rule: { defaultRetention: { mode: "GOVERNANCE", days: 7 } },
  });
  const replication = its(
    "bucketReplicationConfig:BucketReplicationConfig",
    { rules: [{ status: "Enabled", destination: { bucket: unknown } }] },
    { rules: ["copy"] },
  );
  const copy = of(type)({ region: "us-west-2" }, { name: "copy" });
  const linked = (kind: string, path: string): Row => [
    `named by ${kind}`,
    "not-applicable",
    bucket("x"),
    of(kind)({ [path]: unknown }, { name: "other", from: { [path]: ["subject"] } }),
  ];
  rows(backupCoverage, [
    ["backups: versions, copy and lock", "pass", bucket("vdx-backups"), versions, replication, copy, lock],
    ["backups without lock", "fail", bucket("vdx-backups"), versions, replication, copy],
    ["backups without copy", "fail", bucket("vdx-backups"), versions, lock],
    ["backups without versions", "fail", bucket("vdx-backups"), replication, copy, lock],
    ["other data needs no lock", "pass", bucket("vdx-uploads"), versions, replication, copy],
    ["other data needs a copy", "fail", bucket("vdx-uploads"), versions],
    ["other data in a plan", "pass", bucket("vdx-uploads"), byArn, plan],
    ["everything in a plan", "pass", bucket("vdx-uploads"), selection(["arn:aws:s3:::*"]), plan],
    [
      "the copy",
      "not-applicable",
      copy,
      of(type)({}, { name: "source" }),
      of("aws:s3/bucketReplicationConfig:BucketReplicationConfig")(
        { bucket: unknown, rules: [{ destination: { bucket: unknown } }] },
        { name: "r", from: { bucket: ["source"], rules: ["copy"] } },
      ),
    ],
    linked("aws:cloudtrail/trail:Trail", "s3BucketName"),
    linked("aws:cfg/deliveryChannel:DeliveryChannel", "s3BucketName"),
    linked("aws:cloudfront/distribution:Distribution", "origins"),
    linked("aws:s3/bucketLogging:BucketLogging", "targetBucket"),
  ]);
}
