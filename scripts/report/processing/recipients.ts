import type { PlainObject, PlainValue } from "../../plan/plan";
import type { Item } from "../input/inventory";
import { by } from "../model/results";
import type { ProcessingEntry } from "../model/schema-parts";
import { countryOf } from "./regions";
import type { Relations } from "./relations";

type Recipient = ProcessingEntry["recipients"][number];

export const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];
const replicationTypes = [
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
  "aws:s3/bucketReplicationConfiguration:BucketReplicationConfiguration",
];
const backupCopyType = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const databaseType = "aws:rds/instance:Instance";

/** Where copies of a store's data go, as far as the plan or the state tells. */
export function recipientsOf(store: Item, relations: Relations): Recipient[] {
  const found = [
    ...replicatedBuckets(store, relations),
    ...copiedBackups(store, relations),
    ...readReplicas(store, relations),
    ...regionalReplicas(store),
  ];
  const unique = new Map(found.map((recipient) => [JSON.stringify(recipient), recipient]));
  return [...unique.values()].sort(
    by(
      ({ how }) => how,
      ({ region }) => region,
      ({ name }) => name,
    ),
  );
}

function replicatedBuckets(store: Item, relations: Relations): Recipient[] {
  const configurations = relations
    .ofType(...replicationTypes)
    .filter((each) => isNamedBy(store, each, "bucket", bucketTypes, relations));
  return configurations.flatMap((each) =>
    objectsIn(each.inputs.rules).flatMap((rule) => {
      const bucket = isObject(rule.destination) ? rule.destination.bucket : undefined;
      const targets = relations.targetsOf(each, "rules", bucketTypes, bucket ?? null);
      if (targets.length > 0) return targets.map((target) => recipient("replication", target, relations));
      // A bucket of somebody else: all that is known of it is how it is called.
      return typeof bucket === "string"
        ? [named("replication", bucket.replace(/^arn:aws[\w-]*:s3:::/, ""), "")]
        : [];
    }),
  );
}

function copiedBackups(store: Item, relations: Relations): Recipient[] {
  return relations
    .ofType(backupCopyType)
    .filter((each) => isNamedBy(store, each, "sourceDbInstanceArn", [databaseType], relations))
    .map((each) => named("copy of backups", each.name, relations.regionOf(each)));
}

function readReplicas(store: Item, relations: Relations): Recipient[] {
  return relations
    .ofType(databaseType)
    .filter((each) => isNamedBy(store, each, "replicateSourceDb", [databaseType], relations))
    .map((each) => recipient("read replica", each, relations));
}

/** Replicas that are written inside the store itself: of a secret, of a table. */
function regionalReplicas({ name, inputs }: Item): Recipient[] {
  return objectsIn(inputs.replicas).flatMap((replica) => {
    const region = replica.region ?? replica.regionName;
    return typeof region === "string" ? [named("replica", name, region)] : [];
  });
}

function isNamedBy(
  store: Item,
  other: Item,
  input: string,
  types: readonly string[],
  relations: Relations,
): boolean {
  if (!types.includes(store.type) || other.inputs[input] === undefined) return false;
  return relations.targetsOf(other, input, types).some(({ urn }) => urn === store.urn);
}

function recipient(how: string, target: Item, relations: Relations): Recipient {
  return named(how, target.name, relations.regionOf(target));
}

function named(how: string, name: string, region: string): Recipient {
  return { how, name, region, country: countryOf(region) };
}

export function objectsIn(value: PlainValue | undefined): readonly PlainObject[] {
  return Array.isArray(value) ? (value as readonly PlainValue[]).filter(isObject) : [];
}

export function isObject(value: PlainValue | undefined): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
