import assert from "node:assert/strict";
import { UploadsBucket } from "../../../components/storage/uploads-bucket";
import { endless } from "../../support/classification";
import { record } from "../../support/record";
import { judge } from "./judge";
import { ObservedOptions } from "./options";

const declare = () =>
  record(
    () =>
      new UploadsBucket(
        "uploads",
        {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          classification: endless,
          bucketName: "vdx-uploads",
          noncurrentVersionDays: 30,
          keyArn: "arn:aws:kms:us-east-1:111111111111:key/k",
          recoveryKeyArn: "arn:aws:kms:us-west-2:111111111111:key/k",
          accessLogBucket: "logs",
          deletionProtection: true,
          tags: {},
        },
        new ObservedOptions().opts,
      ),
  );

describe("UploadsBucket", () => {
  it("has the name that the application expects; the copy has one of its own", async () => {
    const uploads = await declare();
    assert.equal(uploads.named("uploads-source-bucket").inputs.bucket, "vdx-uploads");
    assert.equal(uploads.named("uploads-copy-bucket").inputs.bucket, "uploads-copy-bucket-1234567");
    assert.equal(uploads.named("uploads-copy-bucket").inputs.region, "us-west-2");
  });

  it("never expires a file, and forgets a deleted one after the documented days on both sides", async () => {
    const uploads = await declare();
    for (const bucket of ["source", "copy"]) {
      const [rule] = uploads.named(`uploads-${bucket}-lifecycle`).inputs.rules as Record<string, unknown>[];
      assert.equal(rule?.expiration, undefined);
      assert.deepEqual(rule?.noncurrentVersionExpiration, { noncurrentDays: 30 });
      const { RetentionDays, RetentionReason } = uploads.named(`uploads-${bucket}-bucket`).inputs
        .tags as Record<string, string>;
      assert.deepEqual([RetentionDays, RetentionReason], ["none", "until the user deletes it"]);
    }
  });

  it("lets a person's files be erased: no lock, and deletions reach the copy", async () => {
    const uploads = await declare();
    const { inputs } = uploads.named("uploads-replication-configuration");
    const [rule] = inputs.rules as Record<string, unknown>[];
    assert.deepEqual(rule?.deleteMarkerReplication, { status: "Enabled" });
    for (const bucket of ["source", "copy"]) {
      assert.equal(uploads.named(`uploads-${bucket}-bucket`).inputs.objectLockEnabled, false);
      const { policy } = uploads.named(`uploads-${bucket}-policy`).inputs;
      const { bucket: physicalName } = uploads.named(`uploads-${bucket}-bucket`).inputs;
      const resource = `arn:aws:s3:::${String(physicalName)}/a`;
      assert.equal(judge(policy, { action: "s3:DeleteObjectVersion", resource }), "silent");
    }
  });
});
