import assert from "node:assert/strict";
import { stackNames } from "../../config";
import { dataClasses, lawfulBases } from "../../lib/classification";
import { storeTypes, templateTypes } from "../../policies/rules/data/stores";
import { schemaOf } from "../../simulator/schema/schema";
import type { Recorded, Recording } from "../support/record";
import { declared } from "./declared";

/** What stores data, by the policies' list, which knows nothing of the program. */
const stores: ReadonlySet<string> = new Set(Object.values(storeTypes).flat());

type Tags = Readonly<Record<string, string | undefined>>;

for (const stack of stackNames()) {
  describe(`the data stores of ${stack}`, () => {
    let estate: Recording;
    let classified: readonly (readonly [name: string, tags: Tags, store: Recorded])[];
    before(async () => {
      estate = await declared(stack);
      classified = estate.resources
        .filter(({ type }) => stores.has(type) || templateTypes.includes(type))
        .map((store) => [store.name, tagsOf(store), store]);
    });

    it("are many, and of every kind that the estate has", () => {
      assert.ok(classified.length > 90, `only ${classified.length}`);
      const kinds = new Set(classified.map(([, , { type }]) => type));
      assert.deepEqual([...kinds].sort(), [
        "aws:cloudwatch/logGroup:LogGroup",
        "aws:dynamodb/table:Table",
        "aws:ec2/launchTemplate:LaunchTemplate",
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "aws:rds/instance:Instance",
        "aws:s3/bucket:Bucket",
        "aws:secretsmanager/secret:Secret",
        "aws:sqs/queue:Queue",
      ]);
    });

    it("all say what they hold, what for, how long, and on what ground", () => {
      for (const [name, tags] of classified) {
        assert.ok(isOneOf(dataClasses, tags.DataClass), `${name}: DataClass ${String(tags.DataClass)}`);
        assert.ok((tags.Purpose ?? "").length >= 10, `${name}: Purpose`);
        assert.ok((tags.Owner ?? "") !== "" && (tags.System ?? "") !== "", `${name}: Owner, System`);
        const endless = tags.RetentionDays === "none";
        assert.ok(endless || Number(tags.RetentionDays) >= 1, `${name}: RetentionDays`);
        assert.equal((tags.RetentionReason ?? "").length >= 10, endless, `${name}: RetentionReason`);
        const personal = tags.DataClass === "personal";
        assert.equal(isOneOf(lawfulBases, tags.LawfulBasis), personal, `${name}: LawfulBasis`);
      }
    });

    it("carry only what every AWS service takes in a tag", () => {
      for (const [name, tags] of classified) {
        for (const [key, value] of Object.entries(tags)) {
          assert.match(String(value), /^[\p{L}\p{N} _.:/=+\-@]{1,256}$/u, `${name}: ${key}`);
        }
      }
    });

    it("promise exactly what their own settings keep", () => {
      let compared = 0;
      for (const [name, { RetentionDays }, store] of classified) {
        const kept = keptDays(store, estate);
        if (kept === undefined) continue;
        assert.equal(RetentionDays, String(kept), name);
        compared += 1;
      }
      assert.ok(compared > 70, `only ${compared}`);
    });

    it("keep no snapshot or backup longer than they promise", () => {
      for (const [name, { RetentionDays }, { inputs }] of classified) {
        const days = Number(inputs.backupRetentionPeriod ?? inputs.snapshotRetentionLimit ?? 0);
        assert.ok(RetentionDays === "none" || days <= Number(RetentionDays), name);
      }
    });

    it("are tagged wherever they can be", () => {
      for (const [name, , { type }] of classified) assert.ok(schemaOf(type).inputs.has("tags"), name);
    });

    it("that hold personal data in objects are watched by the trail, every one", () => {
      const watched = JSON.stringify(
        estate.ofType("aws:cloudtrail/trail:Trail").map(({ inputs }) => inputs.advancedEventSelectors),
      );
      const holding = classified.filter(
        ([, tags, { type }]) => type === "aws:s3/bucket:Bucket" && tags.DataClass === "personal",
      );
      assert.ok(holding.length >= 10);
      for (const [name, , { inputs }] of holding) {
        const bucket = typeof inputs.bucket === "string" ? inputs.bucket : `${name}-bucket-name`;
        assert.ok(watched.includes(`:::${bucket}/`), name);
      }
    });
  });
}

/** Of a launch template those of the disks that it makes. */
function tagsOf({ type, inputs }: Recorded): Tags {
  if (!templateTypes.includes(type)) return (inputs.tags ?? {}) as Tags;
  const specifications = inputs.tagSpecifications as { resourceType: string; tags: Tags }[];
  return specifications.find(({ resourceType }) => resourceType === "volume")?.tags ?? {};
}

/** Days after which the settings of a store take its data away; undefined where no setting does. */
function keptDays({ type, name, inputs }: Recorded, estate: Recording): number | undefined {
  if (type === "aws:cloudwatch/logGroup:LogGroup") return Number(inputs.retentionInDays);
  if (type === "aws:sqs/queue:Queue") return Number(inputs.messageRetentionSeconds) / 86_400;
  if (type === "aws:ec2/launchTemplate:LaunchTemplate") {
    const group = estate.named(name.replace(/-template$/, "-group"));
    return Number(group.inputs.maxInstanceLifetime) / 86_400;
  }
  if (type !== "aws:s3/bucket:Bucket") return undefined;
  const { rules } = estate.named(name.replace(/-bucket$/, "-lifecycle")).inputs as {
    rules: { filter: { prefix: string }; expiration?: { days?: number } }[];
  };
  return rules.find(({ filter, expiration }) => filter.prefix === "" && expiration?.days !== undefined)
    ?.expiration?.days;
}

function isOneOf(words: readonly string[], word: string | undefined): boolean {
  return word !== undefined && words.includes(word);
}
