import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import type { Value } from "../../kit/value";
import { systemNames } from "../../../lib/system-names";

/** The shared part of a stack: network, trail, log bucket. */
export const landingZone = "estate";

const owners: readonly string[] = [...systemNames, landingZone];

/** What holds data, or opens it. */
export const storeTypes: readonly string[] = [
  "aws:dynamodb/table:Table",
  "aws:elasticache/replicationGroup:ReplicationGroup",
  "aws:elasticache/serverlessCache:ServerlessCache",
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:rds/cluster:Cluster",
  "aws:rds/instance:Instance",
  "aws:rds/proxy:Proxy",
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketV2:BucketV2",
  "aws:secretsmanager/secret:Secret",
  "aws:sqs/queue:Queue",
  "aws:ssm/parameter:Parameter",
];

/** Actions that reach the data of a store, or the key to it. */
export const dataActions: readonly string[] = [
  "dynamodb:GetItem",
  "dynamodb:PutItem",
  "dynamodb:Query",
  "dynamodb:Scan",
  "elasticache:Connect",
  "kms:Decrypt",
  "kms:ReEncryptFrom",
  "rds-data:BatchExecuteStatement",
  "rds-data:ExecuteStatement",
  "rds-db:connect",
  "s3:DeleteObject",
  "s3:GetObject",
  "s3:GetObjectVersion",
  "s3:GetObjectVersionForReplication",
  "s3:PutObject",
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "secretsmanager:PutSecretValue",
  "sqs:ReceiveMessage",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];

/** The system that a resource belongs to: by its tag, otherwise by the beginning of its name. */
export function ownerOf(subject: Subject): string | undefined {
  const tags = subject.raw("tags.System");
  if (typeof tags === "string" && tags !== "") return tags;
  return ownerInName(subject.name);
}

/** The system whose name a name begins with. */
export function ownerInName(name: string): string | undefined {
  return owners.find((owner) => name === owner || new RegExp(`^/?${owner}(?=[-_/.:*]|$)`).test(name));
}

/** The system that an ARN of a policy belongs to: that of the store it names, otherwise by the name within. */
export function ownerOfArn(arn: string, estate: Estate): string | undefined {
  const parts = arn.split(/[:/]/).filter((part) => part.length > 5);
  const stores = identitiesIn(estate);
  for (const identity of [arn, ...parts]) {
    const store = stores.get(identity);
    if (store !== undefined) return ownerOf(store);
  }
  const rest = /^arn:(?:[^:]*:){4}(.*)$/.exec(arn)?.[1] ?? arn;
  return ownerInName(rest) ?? ownerInName(rest.replace(/^[a-z-]+[:/]/i, ""));
}

const known = new WeakMap<Estate, ReadonlyMap<string, Subject>>();

/** Stores by everything that ARNs call them: once per estate. */
function identitiesIn(estate: Estate): ReadonlyMap<string, Subject> {
  const found = known.get(estate) ?? collect(estate);
  known.set(estate, found);
  return found;
}

function collect(estate: Estate): ReadonlyMap<string, Subject> {
  const named: readonly string[] = ["bucket", "name", "identifier"];
  const computed = ["arn", "id", "keyId", "resourceId", "bucket", "name"];
  return new Map(
    estate
      .ofType(...storeTypes)
      .flatMap((store) =>
        [
          ...named.map((path) => store.raw(path)),
          ...computed.map((property) => estate.output(store, property)),
        ]
          .filter((value: Value): value is string => typeof value === "string" && value.length > 5)
          .map((identity) => [identity, store] as const),
      ),
  );
}
