import type { PlainObject, PlainValue } from "../../plan/plan";
import type { Item } from "../input/inventory";
import { several } from "../model/verdict";
import { bucketTypes, isObject, objectsIn } from "./recipients";
import type { Relations } from "./relations";

const lifecycleTypes = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
];

/** What the settings themselves say about how long a store keeps data, in words. */
export function limitsOf(store: Item, relations: Relations): string[] {
  return [...ownLimits(store), ...lifecycleLimits(store, relations)];
}

const ownSettings: readonly { readonly input: string; readonly words: (number: number) => string }[] = [
  { input: "retentionInDays", words: (days) => (days === 0 ? "kept for ever" : `kept ${days} days`) },
  { input: "backupRetentionPeriod", words: (days) => `backups ${days} days` },
  {
    input: "snapshotRetentionLimit",
    words: (days) => (days === 0 ? "no snapshots" : `snapshots ${days} days`),
  },
  {
    input: "messageRetentionSeconds",
    words: (seconds) => `messages ${Math.round(seconds / 8640) / 10} days`,
  },
  { input: "recoveryWindowInDays", words: (days) => `deleted secrets ${days} days` },
];

function ownLimits({ inputs }: Item): string[] {
  return ownSettings.flatMap(({ input, words }) => {
    const value = inputs[input];
    return typeof value === "number" ? [words(value)] : [];
  });
}

function lifecycleLimits(store: Item, relations: Relations): string[] {
  if (!bucketTypes.includes(store.type)) return [];
  const configurations = relations
    .ofType(...lifecycleTypes)
    .filter((each) => relations.targetsOf(each, "bucket", bucketTypes).some(({ urn }) => urn === store.urn));
  const limits = new Map<string, string[]>();
  for (const rule of configurations.flatMap(({ inputs }) => objectsIn(inputs.rules))) {
    const words = rule.status === "Enabled" ? wordsOf(rule) : "";
    if (words !== "") limits.set(words, [...(limits.get(words) ?? []), prefixOf(rule.filter)]);
  }
  return [...limits].map(([words, prefixes]) => {
    const where = [...new Set(prefixes)].filter((prefix) => prefix !== "");
    return where.length === 0 ? words : `${where.join(" ")} ${words}`;
  });
}

function wordsOf({ expiration, noncurrentVersionExpiration }: PlainObject): string {
  const whole = isObject(expiration) ? expiration.days : undefined;
  const old = isObject(noncurrentVersionExpiration) ? noncurrentVersionExpiration.noncurrentDays : undefined;
  return [
    ...(typeof whole === "number" && whole > 0 ? [several(whole, "day", "days")] : []),
    ...(typeof old === "number" ? [`old versions ${several(old, "day", "days")}`] : []),
  ].join(", ");
}

function prefixOf(filter: PlainValue | undefined): string {
  return isObject(filter) && typeof filter.prefix === "string" ? filter.prefix : "";
}
