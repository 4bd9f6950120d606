import assert from "node:assert/strict";
import { SecureBucket } from "../../../components/storage/secure-bucket";
import { month, people } from "../../support/classification";
import { record } from "../../support/record";
import { judge } from "./judge";
import { keyArn, args, declare, bucketArn, policyOf, put } from "./secure-bucket-fixture";

describe("the policy of a SecureBucket", () => {
  it("refuses requests without TLS, and TLS older than 1.2", async () => {
    const policy = await policyOf();
    const read = { action: "s3:GetObject", resource: `${bucketArn}/daily/a` };
    assert.equal(judge(policy, read), "silent");
    assert.equal(judge(policy, { ...read, context: { "aws:SecureTransport": "false" } }), "deny");
    assert.equal(judge(policy, { ...read, context: { "s3:TlsVersion": "1.1" } }), "deny");
    const listing = {
      action: "s3:ListBucket",
      resource: bucketArn,
      context: { "aws:SecureTransport": "false" },
    };
    assert.equal(judge(policy, listing), "deny");
  });

  it("takes an upload that names no key, or one of the account, and refuses a foreign one", async () => {
    const policy = await policyOf();
    const sse = "s3:x-amz-server-side-encryption";
    const id = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    assert.equal(judge(policy, put), "silent");
    assert.equal(judge(policy, { ...put, context: { [sse]: "aws:kms" } }), "silent");
    assert.equal(judge(policy, { ...put, context: { [sse]: "aws:kms", [id]: keyArn } }), "silent");
    assert.equal(judge(policy, { ...put, context: { [sse]: "AES256" } }), "deny");
    const foreign = keyArn.replace("111111111111", "222222222222");
    assert.equal(judge(policy, { ...put, context: { [sse]: "aws:kms", [id]: foreign } }), "deny");
  });

  it("lets services that deliver logs use S3's own key", async () => {
    const context = { "s3:x-amz-server-side-encryption": "AES256" };
    const request = { ...put, service: "cloudtrail.amazonaws.com", context };
    assert.equal(judge(await policyOf(), request), "silent");
  });

  it("refuses everybody the deletion of versions when they are to be kept", async () => {
    const version = { action: "s3:DeleteObjectVersion", resource: `${bucketArn}/daily/a` };
    const bypass = { ...version, action: "s3:BypassGovernanceRetention" };
    const kept = await policyOf({ keepVersions: true });
    assert.deepEqual([judge(kept, version), judge(kept, bypass)], ["deny", "deny"]);
    assert.equal(judge(kept, { ...version, action: "s3:DeleteObject" }), "silent"); // a marker, can be undone
    assert.equal(judge(await policyOf(), version), "silent");
    assert.equal(judge(await policyOf({ keepVersions: true, deletionProtection: false }), version), "silent");
  });

  it("carries the statements it is given", async () => {
    const policy = await policyOf({
      policy: (arn) => [
        {
          Effect: "Allow",
          Principal: { Service: "x.amazonaws.com" },
          Action: "s3:ListBucket",
          Resource: arn,
        },
      ],
    });
    const request = { action: "s3:ListBucket", resource: bucketArn };
    assert.equal(judge(policy, { ...request, service: "x.amazonaws.com" }), "allow");
    assert.equal(judge(policy, { ...request, service: "y.amazonaws.com" }), "silent");
  });
});

describe("SecureBucket refuses", () => {
  for (const [what, changes, reason] of [
    [
      "a lock that outlasts an expiry",
      { objectLockDays: 8 },
      /"daily\/" expires after 7 days, but is locked for 8/,
    ],
    ["a lock of no days", { objectLockDays: 0 }, /objectLockDays is 0/],
    ["capital letters in its name", { bucketName: "VDX" }, /"VDX" is no bucket name/],
    ["a reserved prefix", { bucketName: "xn--files" }, /is no bucket name/],
    ["half a day", { tiers: { "daily/": 0.5 } }, /"daily\/" has 0\.5 days/],
    ["versions kept for half a day", { noncurrentDays: 0.5 }, /noncurrentDays is 0\.5/],
    ["a tier without a prefix", { tiers: { "": 7 } }, /a tier needs a prefix/],
    ["a prefix inside another", { tiers: { "a/": 7, "a/b/": 7 } }, /prefix "a\/" holds "a\/b\/"/],
    [
      "a tier longer than the bucket, which S3 would cut short",
      { tiers: { "daily/": 7, "monthly/": 31 } },
      /"monthly\/" is to be kept 31 days, but the whole bucket 30/,
    ],
    [
      "a lock that outlasts the whole bucket",
      { tiers: {}, objectLockDays: 31 },
      /the whole bucket expires after 30 days, but is locked for 31/,
    ],
    [
      "a purpose that no tag can carry",
      { classification: { ...month, content: { ...people, purpose: "names, addresses" } } },
      /Purpose is "names, addresses".*no comma/,
    ],
    [
      "a retention of no days",
      { classification: { ...month, retention: { days: 0 } }, tiers: {} },
      /RetentionDays is 0/,
    ],
  ] as const) {
    it(what, async () => {
      await assert.rejects(declare(changes), reason);
    });
  }

  it("a name too long for S3", async () => {
    await assert.rejects(
      record(() => new SecureBucket("a".repeat(49), args)),
      /its name has 49 characters; 48 fit/,
    );
    await record(() => new SecureBucket("a".repeat(48), args));
  });
});
