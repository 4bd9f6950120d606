import assert from "node:assert/strict";
import { RedisGroup, type RedisGroupArgs } from "../../../components/cache/redis-group";
import { cacheLogContents, month, rotation } from "../../support/classification";
import { type Recording, record } from "../../support/record";

const args: RedisGroupArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  role: "queue",
  classification: month,
  engine: { name: "valkey", version: "8.0", family: "valkey8" },
  evictionPolicy: "noeviction",
  nodeType: "cache.t4g.small",
  replicas: 1,
  snapshotRetentionDays: 7,
  snapshotWindowUtc: "03:30-04:30",
  maintenanceWindowUtc: "Tue:07:30-Tue:08:30",
  subnetIds: ["subnet-a", "subnet-b"],
  securityGroupId: "sg-cache",
  keyArn: "arn:aws:kms:us-east-1:111111111111:key/system",
  recoveryKeyArn: "arn:aws:kms:us-west-2:111111111111:key/system",
  rotation,
  logContents: cacheLogContents,
  logRetentionDays: 30,
  deletionProtection: true,
  tags: { System: "vdx" },
};

const declare = (change: Partial<RedisGroupArgs> = {}): Promise<Recording> =>
  record(() => new RedisGroup("vdx-queue", { ...args, ...change }));

describe("RedisGroup", () => {
  let estate: Recording;
  before(async () => {
    estate = await declare();
  });

  it("is encrypted at rest and in transit, and asks for a token", () => {
    const { inputs } = estate.named("vdx-queue-group");
    assert.equal(inputs.atRestEncryptionEnabled, true);
    assert.equal(inputs.kmsKeyId, args.keyArn);
    assert.equal(inputs.transitEncryptionEnabled, true);
    assert.equal(inputs.transitEncryptionMode, "required");
    assert.equal(inputs.authToken, undefined, "a later change of it would undo rotation");
    assert.notEqual(inputs.authTokenWo, undefined);
    assert.equal(inputs.authTokenWoVersion, 1);
  });

  it("evicts as its role demands", () => {
    const { inputs } = estate.named("vdx-queue-parameters");
    assert.equal(inputs.family, "valkey8");
    assert.deepEqual(inputs.parameters, [{ name: "maxmemory-policy", value: "noeviction" }]);
  });

  it("fails over to another zone where it has a replica", () => {
    const { inputs } = estate.named("vdx-queue-group");
    assert.equal(inputs.numCacheClusters, 2);
    assert.equal(inputs.automaticFailoverEnabled, true);
    assert.equal(inputs.multiAzEnabled, true);
  });

  it("does not ask for failover where there is nothing to fail over to", async () => {
    const { inputs } = (await declare({ replicas: 0 })).named("vdx-queue-group");
    assert.equal(inputs.numCacheClusters, 1);
    assert.equal(inputs.automaticFailoverEnabled, false);
    assert.equal(inputs.multiAzEnabled, false);
  });

  it("keeps snapshots and leaves a last one under a name of its own", () => {
    const { inputs } = estate.named("vdx-queue-group");
    assert.equal(inputs.snapshotRetentionLimit, 7);
    assert.equal(inputs.finalSnapshotIdentifier, `${String(inputs.replicationGroupId)}-final`);
    assert.equal(inputs.maintenanceWindow, "tue:07:30-tue:08:30");
  });

  it("leaves none where its content can be computed again", async () => {
    const { inputs } = (await declare({ snapshotRetentionDays: 0 })).named("vdx-queue-group");
    assert.equal(inputs.finalSnapshotIdentifier, undefined);
  });

  it("sends both of its logs to encrypted groups", () => {
    const { inputs } = estate.named("vdx-queue-group");
    const id = String(inputs.replicationGroupId);
    const logs = inputs.logDeliveryConfigurations as Record<string, unknown>[];
    assert.deepEqual(
      logs.map(({ logType, destination }) => [logType, destination]),
      ["slow-log", "engine-log"].map((type) => [type, `/aws/vendedlogs/elasticache/${id}/${type}`]),
    );
    assert.equal(estate.named("vdx-queue-slow-log").inputs.kmsKeyId, args.keyArn);
  });

  it("says what it holds, and what each of its logs holds", () => {
    assert.deepEqual(estate.named("vdx-queue-group").inputs.tags, {
      System: "vdx",
      DataClass: "personal",
      Purpose: "accounts of users",
      LawfulBasis: "contract",
      RetentionDays: "30",
    });
    const classOf = (log: string) => (estate.named(log).inputs.tags as Record<string, string>).DataClass;
    assert.deepEqual(
      [classOf("vdx-queue-slow-log"), classOf("vdx-queue-engine-log")],
      ["personal", "internal"],
    );
  });

  it("lets its rotator change this group only", () => {
    const policy = String(estate.named("vdx-queue-rotator-policy").inputs.policy);
    const { Statement } = JSON.parse(policy) as {
      Statement: { Sid: string; Action: string[]; Resource: string[] }[];
    };
    const own = Statement.find(({ Sid }) => Sid === "ChangeToken");
    assert.deepEqual(own?.Action, [
      "elasticache:DescribeReplicationGroups",
      "elasticache:ModifyReplicationGroup",
    ]);
    assert.match(String(own.Resource), /vdx-queue-group$/);
  });

  const faults: [string, Partial<RedisGroupArgs>, RegExp][] = [
    ["six replicas", { replicas: 6 }, /replicas is 6/],
    ["snapshots for 36 days", { snapshotRetentionDays: 36 }, /snapshotRetentionDays is 36/],
    ["snapshots that outlive the promise", { snapshotRetentionDays: 31 }, /31 days, but .* gone after 30/],
    [
      "a family of another engine",
      { engine: { ...args.engine, family: "redis7" } },
      /does not belong to valkey/,
    ],
    ["a patch version", { engine: { ...args.engine, version: "8.0.1" } }, /must be <major>.<minor>/],
    ["overlapping windows", { snapshotWindowUtc: "07:00-08:00" }, /overlap/],
  ];
  for (const [title, change, message] of faults) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(declare(change), message);
    });
  }

  it("refuses a name that would not fit a group id", async () => {
    await assert.rejects(
      record(() => new RedisGroup("a".repeat(32), args)),
      /at most 31 characters/,
    );
  });
});
