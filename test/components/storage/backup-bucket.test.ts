import assert from "node:assert/strict";
import { BackupBucket, type BackupBucketArgs } from "../../../components/storage/backup-bucket";
import { people } from "../../support/classification";
import { record } from "../../support/record";
import { judge, statementsOf } from "./judge";
import { ObservedOptions } from "./options";

const keyArn = "arn:aws:kms:us-east-1:111111111111:key/k";
const recoveryKeyArn = "arn:aws:kms:us-west-2:111111111111:key/k";
const args: BackupBucketArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  content: people,
  tiers: { daily: 7, weekly: 30, "monthly/": 90 },
  keyArn,
  recoveryKeyArn,
  accessLogBucket: "logs",
  deletionProtection: true,
  tags: { Owner: "platform" },
};
const sourceArn = "arn:aws:s3:::backups-source-bucket-1234567";
const copyArn = "arn:aws:s3:::backups-copy-bucket-1234567";

const declare = (changes: Partial<BackupBucketArgs> = {}, observed = new ObservedOptions()) =>
  record(() => new BackupBucket("backups", { ...args, ...changes }, observed.opts));

describe("BackupBucket", () => {
  it("keeps each tier for its days, in both regions", async () => {
    const backups = await declare();
    for (const bucket of ["source", "copy"]) {
      const rules = backups.named(`backups-${bucket}-lifecycle`).inputs.rules as Record<string, unknown>[];
      assert.deepEqual(
        rules.slice(0, -1).map(({ filter, expiration }) => ({ filter, expiration })),
        [
          { filter: { prefix: "" }, expiration: { days: 90 } },
          { filter: { prefix: "daily/" }, expiration: { days: 7 } },
          { filter: { prefix: "weekly/" }, expiration: { days: 30 } },
          { filter: { prefix: "monthly/" }, expiration: { days: 90 } },
        ],
      );
    }
  });

  it("lets nothing outlive the longest tier, wherever it was put, and says so", async () => {
    const backups = await declare();
    for (const bucket of ["source", "copy"]) {
      const [whole] = backups.named(`backups-${bucket}-lifecycle`).inputs.rules as Record<string, unknown>[];
      assert.deepEqual(whole?.noncurrentVersionExpiration, { noncurrentDays: 1 });
      const { RetentionDays } = backups.named(`backups-${bucket}-bucket`).inputs.tags as Record<
        string,
        string
      >;
      assert.deepEqual(whole.expiration, { days: Number(RetentionDays) });
    }
  });

  it("locks everything for the shortest tier, in both regions", async () => {
    const backups = await declare();
    for (const bucket of ["source", "copy"]) {
      assert.equal(backups.named(`backups-${bucket}-bucket`).inputs.objectLockEnabled, true);
      assert.deepEqual(backups.named(`backups-${bucket}-object-lock`).inputs.rule, {
        defaultRetention: { mode: "GOVERNANCE", days: 7 },
      });
    }
  });

  it("makes deletion inside the retention window impossible (EG-125)", async () => {
    const backups = await declare();
    for (const [bucket, arn] of [
      ["source", sourceArn],
      ["copy", copyArn],
    ] as const) {
      const { policy } = backups.named(`backups-${bucket}-policy`).inputs;
      for (const action of ["s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"]) {
        assert.equal(judge(policy, { action, resource: `${arn}/monthly/a` }), "deny", `${bucket} ${action}`);
      }
    }
  });

  it("refuses a lock that is shorter than its tier", async () => {
    const { policy } = (await declare()).named("backups-source-policy").inputs;
    const lock = (prefix: string, days?: number) =>
      judge(policy, {
        action: "s3:PutObject",
        resource: `${sourceArn}/${prefix}/a`,
        context: days === undefined ? {} : { "s3:object-lock-remaining-retention-days": String(days) },
      });
    assert.equal(lock("monthly", 90), "silent");
    assert.equal(lock("monthly", 89), "silent"); // the clock has moved on since the writer computed the date
    assert.equal(lock("monthly", 88), "deny");
    assert.equal(lock("weekly", 30), "silent");
    assert.equal(lock("weekly", 28), "deny");
    assert.equal(lock("daily", 7), "silent");
    assert.equal(lock("monthly"), "silent"); // parts of a multipart upload carry no lock
  });

  it("encrypts each side with the key of its region", async () => {
    const backups = await declare();
    const keyOf = (bucket: string) =>
      JSON.stringify(backups.named(`backups-${bucket}-encryption`).inputs.rules);
    assert.ok(keyOf("source").includes(keyArn));
    assert.ok(keyOf("copy").includes(recoveryKeyArn));
    assert.equal(backups.named("backups-copy-bucket").inputs.region, "us-west-2");
    assert.equal(backups.named("backups-source-bucket").inputs.region, undefined);
  });

  it("copies everything, encrypted objects too, and no deletion", async () => {
    const { inputs } = (await declare()).named("backups-replication-configuration");
    assert.equal(inputs.bucket, "backups-source-bucket-1234567");
    assert.deepEqual(inputs.rules, [
      {
        id: "everything",
        status: "Enabled",
        priority: 0,
        filter: { prefix: "" },
        deleteMarkerReplication: { status: "Disabled" },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
        destination: {
          bucket: copyArn,
          encryptionConfiguration: { replicaKmsKeyId: recoveryKeyArn },
          metrics: { status: "Enabled" },
        },
      },
    ]);
  });

  it("replicates once both buckets are complete", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    assert.deepEqual(
      observed.waitsFor(
        "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
        "backups-replication-configuration",
      ),
      ["backups-source", "backups-copy", "backups-replication-role"],
    );
  });

  it("replicates with a role that reads one bucket, writes the other and nothing else", async () => {
    const backups = await declare();
    const statements = statementsOf(backups.ofType("aws:iam/rolePolicy:RolePolicy")[0]?.inputs.policy);
    const reach = statements.map(({ Action, Resource, Condition }) => [Action, Resource, Condition]);
    assert.deepEqual(reach, [
      [["s3:GetReplicationConfiguration", "s3:ListBucket"], sourceArn, undefined],
      [
        [
          "s3:GetObjectVersionForReplication",
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionTagging",
          "s3:GetObjectRetention",
          "s3:GetObjectLegalHold",
        ],
        `${sourceArn}/*`,
        undefined,
      ],
      [["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], `${copyArn}/*`, undefined],
      [
        ["kms:Decrypt"],
        keyArn,
        {
          StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
          StringLike: { "kms:EncryptionContext:aws:s3:arn": [sourceArn, `${sourceArn}/*`] },
        },
      ],
      [
        ["kms:Encrypt", "kms:GenerateDataKey"],
        recoveryKeyArn,
        {
          StringEquals: { "kms:ViaService": "s3.us-west-2.amazonaws.com" },
          StringLike: { "kms:EncryptionContext:aws:s3:arn": [copyArn, `${copyArn}/*`] },
        },
      ],
    ]);
  });

  it("is protected on both sides", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    for (const bucket of ["backups-source-bucket", "backups-copy-bucket"]) {
      assert.ok(observed.protected().includes(bucket), bucket);
    }
  });

  it("refuses to keep backups for ever", async () => {
    await assert.rejects(declare({ tiers: {} }), /BackupBucket "backups": no tier is given/);
  });
});
