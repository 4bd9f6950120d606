import assert from "node:assert/strict";
import type { PlainObject } from "../../scripts/plan/plan";
import { processingRecord } from "../../scripts/report/processing/record";
import type { ProcessingEntry } from "../../scripts/report/model/schema-parts";
import { inventory, item, types, urnOf } from "./fixture";

const tags = {
  DataClass: "personal",
  Purpose: "delivery of mail",
  RetentionDays: "30",
  LawfulBasis: "contract",
  Owner: "mail-team",
  System: "vdx",
};
const provider = item("pulumi:providers:aws", "default_7_48_0", { inputs: { region: "us-east-1" } });
const unknown = "(known after apply)";

function record(...items: readonly ReturnType<typeof item>[]): readonly ProcessingEntry[] {
  return processingRecord({ ...inventory, items: [provider, ...items] }, []);
}

function bucket(name: string, inputs: PlainObject = {}): ReturnType<typeof item> {
  return item(types.bucket, name, { inputs: { bucket: `${name}-1`, tags, ...inputs } });
}

describe("the record of processing activities", () => {
  it("takes purpose, ground, time limit and owner from the tags, the country from the region", () => {
    const [entry] = record(bucket("files"));
    assert.deepEqual(
      [
        entry?.dataClass,
        entry?.purpose,
        entry?.retentionDays,
        entry?.lawfulBasis,
        entry?.owner,
        entry?.country,
      ],
      ["personal", "delivery of mail", "30", "contract", "mail-team", "United States"],
    );
    assert.deepEqual(entry?.missing, []);
  });

  it("lists a store that nobody classified, with what it does not state", () => {
    const [entry] = record(item(types.bucket, "files"));
    assert.equal(entry?.dataClass, "");
    assert.deepEqual(entry.missing, ["DataClass", "Purpose", "RetentionDays", "Owner"]);
  });

  it("reads the classification of a fleet's disks from its launch template", () => {
    const template = item("aws:ec2/launchTemplate:LaunchTemplate", "app", {
      inputs: { tagSpecifications: [{ resourceType: "instance" }, { resourceType: "volume", tags }] },
    });
    assert.equal(record(template)[0]?.dataClass, "personal");
  });

  it("lists anything that says it holds data, and nothing else", () => {
    const topic = item("aws:sns/topic:Topic", "news", { inputs: { tags } });
    assert.equal(record(topic, item("aws:sns/topic:Topic", "alarms")).length, 1);
  });

  const configuration = (destination: string, dependencies = {}): ReturnType<typeof item> =>
    item("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "copying", {
      inputs: { bucket: "files-1", rules: [{ destination: { bucket: destination } }] },
      dependencies,
    });

  for (const [how, destination, dependencies] of [
    ["by its ARN", "arn:aws:s3:::copy-1", {}],
    ["by the program's own dependencies", unknown, { rules: [urnOf(types.bucket, "copy")] }],
  ] as const) {
    it(`names the bucket that data are replicated to ${how}, with its region`, () => {
      const copy = bucket("copy", { region: "sa-east-1" });
      const entries = record(bucket("files"), copy, configuration(destination, dependencies));
      assert.deepEqual(entries.find(({ name }) => name === "files")?.recipients, [
        { how: "replication", name: "copy", region: "sa-east-1", country: "Brazil" },
      ]);
      assert.deepEqual(entries.find(({ name }) => name === "copy")?.recipients, []);
    });
  }

  it("names a bucket outside the stack by what is known of it", () => {
    const [entry] = record(bucket("files"), configuration("arn:aws:s3:::somebody-else"));
    assert.deepEqual(entry?.recipients, [
      { how: "replication", name: "somebody-else", region: "", country: "" },
    ]);
  });

  it("names read replicas, copies of backups and replicas of secrets", () => {
    const database = "aws:rds/instance:Instance";
    const primary = item(database, "db", { inputs: { identifier: unknown, backupRetentionPeriod: 7 } });
    const reader = item(database, "reader", {
      inputs: { replicateSourceDb: unknown },
      dependencies: { replicateSourceDb: [primary.urn] },
    });
    const copy = item(
      "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
      "db-copy",
      {
        inputs: { region: "us-west-2", sourceDbInstanceArn: unknown },
        dependencies: { sourceDbInstanceArn: [primary.urn] },
      },
    );
    const secret = item("aws:secretsmanager/secret:Secret", "token", {
      inputs: { replicas: [{ region: "eu-west-1" }] },
    });
    const entries = record(primary, reader, copy, secret);
    const recipientsOf = (name: string): readonly string[] =>
      entries.find((each) => each.name === name)?.recipients.map(({ how, region }) => `${how} ${region}`) ??
      [];
    assert.deepEqual(recipientsOf("db"), ["copy of backups us-west-2", "read replica us-east-1"]);
    assert.deepEqual(recipientsOf("token"), ["replica eu-west-1"]);
    assert.deepEqual(entries.find(({ name }) => name === "db")?.limits, ["backups 7 days"]);
  });

  it("says what a lifecycle does, equal rules together", () => {
    const lifecycle = item("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "ages", {
      inputs: {
        bucket: "files-1",
        rules: [
          { status: "Enabled", filter: { prefix: "daily/" }, expiration: { days: 7 } },
          { status: "Enabled", filter: { prefix: "redis/" }, expiration: { days: 7 } },
          { status: "Disabled", filter: { prefix: "off/" }, expiration: { days: 1 } },
          { status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 1 } },
        ],
      },
    });
    assert.deepEqual(record(bucket("files"), lifecycle)[0]?.limits, [
      "daily/ redis/ 7 days",
      "old versions 1 day",
    ]);
  });
});
