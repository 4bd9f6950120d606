import assert from "node:assert/strict";
import { month } from "../../support/classification";
import { ObservedOptions } from "./options";
import { keyArn, declare } from "./secure-bucket-fixture";

describe("SecureBucket", () => {
  it("has no ACLs and no public access", async () => {
    const bucket = await declare();
    assert.deepEqual(bucket.named("files-ownership").inputs.rule, { objectOwnership: "BucketOwnerEnforced" });
    const { bucket: name, ...blocks } = bucket.named("files-public-access").inputs;
    assert.equal(name, "files-bucket-1234567");
    assert.deepEqual(blocks, {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  });

  it("encrypts with the given key, one KMS call for many objects", async () => {
    assert.deepEqual((await declare()).named("files-encryption").inputs.rules, [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
        bucketKeyEnabled: true,
        blockedEncryptionTypes: ["SSE-C"],
      },
    ]);
  });

  it("encrypts with S3's own key where a reason is given", async () => {
    const bucket = await declare({ encryption: { managedByS3: true, reason: "load balancers" } });
    assert.deepEqual(bucket.named("files-encryption").inputs.rules, [
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, blockedEncryptionTypes: ["SSE-C"] },
    ]);
  });

  it("keeps versions and expires them", async () => {
    const bucket = await declare();
    assert.deepEqual(bucket.named("files-versioning").inputs.versioningConfiguration, { status: "Enabled" });
    assert.deepEqual(bucket.named("files-lifecycle").inputs.rules, [
      {
        id: "all",
        status: "Enabled",
        filter: { prefix: "" },
        expiration: { days: 30 },
        noncurrentVersionExpiration: { noncurrentDays: 1 },
      },
      { id: "below-daily", status: "Enabled", filter: { prefix: "daily/" }, expiration: { days: 7 } },
      {
        id: "housekeeping",
        status: "Enabled",
        filter: { prefix: "" },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        expiration: { expiredObjectDeleteMarker: true },
      },
    ]);
  });

  it("says what it holds, and keeps it for as long as it says", async () => {
    const tagsOf = async (changes: Parameters<typeof declare>[0]) =>
      (await declare(changes)).named("files-bucket").inputs.tags;
    const what = { Owner: "platform", DataClass: "personal", Purpose: "accounts of users" };
    const tags = { ...what, LawfulBasis: "contract", RetentionDays: "30" };
    assert.deepEqual(await tagsOf({}), tags);
    const retention = { none: true, reason: "until the user deletes it" } as const;
    const kept = await declare({ classification: { ...month, retention } });
    assert.deepEqual(kept.named("files-bucket").inputs.tags, {
      ...tags,
      RetentionDays: "none",
      RetentionReason: retention.reason,
    });
    const [whole] = kept.named("files-lifecycle").inputs.rules as Record<string, unknown>[];
    assert.equal(whole?.expiration, undefined);
  });

  it("locks versions when asked, which it must know when it is made", async () => {
    const locked = await declare({ objectLockDays: 7 });
    assert.equal(locked.named("files-bucket").inputs.objectLockEnabled, true);
    assert.deepEqual(locked.named("files-object-lock").inputs.rule, {
      defaultRetention: { mode: "GOVERNANCE", days: 7 },
    });
    const unlocked = await declare();
    assert.equal(unlocked.named("files-bucket").inputs.objectLockEnabled, false);
    assert.throws(() => unlocked.named("files-object-lock"));
  });

  it("writes access logs below its own prefix, or says why not", async () => {
    const { targetBucket, targetPrefix } = (await declare()).named("files-access-logs").inputs;
    assert.deepEqual([targetBucket, targetPrefix], ["logs", "s3/files/"]);
    const silent = await declare({ accessLogs: { none: true, reason: "is the log bucket" } });
    assert.throws(() => silent.named("files-access-logs"));
  });

  it("puts every part into the region of the bucket", async () => {
    const bucket = await declare({ region: "us-west-2", objectLockDays: 7 });
    const parts = bucket.resources.filter(({ type }) => type.startsWith("aws:"));
    assert.ok(parts.length >= 8);
    for (const { name, inputs } of parts) assert.equal(inputs.region, "us-west-2", name);
  });

  it("takes the given name, or leaves it to the engine", async () => {
    assert.equal(
      (await declare({ bucketName: "vdx-uploads" })).named("files-bucket").inputs.bucket,
      "vdx-uploads",
    );
    assert.equal((await declare()).named("files-bucket").inputs.bucket, "files-bucket-1234567");
  });

  it("makes one change at a time where S3 refuses two, and versioning first", async () => {
    const observed = new ObservedOptions();
    await declare({ objectLockDays: 7 }, observed);
    const waits = (kind: string, name: string) =>
      observed.waitsFor(`aws:s3/bucket${kind}:Bucket${kind}`, `files-${name}`);
    assert.deepEqual(waits("PublicAccessBlock", "public-access"), ["files-ownership"]);
    assert.deepEqual(waits("Policy", "policy"), ["files-public-access"]);
    assert.deepEqual(waits("LifecycleConfiguration", "lifecycle"), ["files-versioning"]);
    assert.deepEqual(waits("ObjectLockConfiguration", "object-lock"), ["files-versioning"]);
  });

  it("is protected with everything that keeps it closed, unless protection is off", async () => {
    const on = new ObservedOptions();
    const kept = await declare({ objectLockDays: 7 }, on);
    assert.deepEqual(on.protected(), [
      "files-bucket",
      "files-encryption",
      "files-lifecycle",
      "files-object-lock",
      "files-ownership",
      "files-policy",
      "files-public-access",
      "files-versioning",
    ]);
    assert.equal(kept.named("files-bucket").inputs.forceDestroy, false);
    const off = new ObservedOptions();
    const thrownAway = await declare({ objectLockDays: 7, deletionProtection: false }, off);
    assert.deepEqual(off.protected(), []);
    assert.equal(thrownAway.named("files-bucket").inputs.forceDestroy, true);
  });
});
