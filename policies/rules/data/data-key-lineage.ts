import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { isObject, type Value } from "../../kit/value";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { innerKeys, keyPaths } from "./keys";
import { loadBalancerTypes } from "../web/shared/load-balancer-types";
import { keyTypes, storeTypes } from "./stores";

/** Whoever holds the key holds the data: copies, logs and snapshots must not fall back to a key that nobody rules. */
export const dataKeyLineage = rule({
  name: "data-key-lineage",
  sentence:
    "Each store, its copies, snapshots and logs are encrypted by a key of its own system that the stack defines.",
  severity: "high",
  frameworks: { gdpr: ["32(1)(a)", "5(1)(f)"], lgpd: ["46"], requirements: ["VDX-072", "VDX-090", "EG-124"] },
  remediation:
    "Set `kmsKeyId` (`kmsKeyArn`, `kmsMasterKeyId`, `replicaKmsKeyId`) to the system's own key; a copy in another " +
    "region takes the key's replica there.",
  types: Object.keys(keyPaths),
  judge: (subject, estate) => {
    if (subject.has("replicateSourceDb") && !subject.has("kmsKeyId")) {
      const sources = estate.targetsOf(subject, "replicateSourceDb", subject.type);
      return passIf(sources.length > 0, "copies a database that the stack does not define.");
    }
    if (takesLoadBalancerLogs(subject, estate)) {
      return notApplicable("Load balancers deliver access logs only to buckets with keys of S3 itself.");
    }
    if (isPublic(subject, estate)) return notApplicable("The data is public (DataClass).");
    const paths = (keyPaths[subject.type] ?? []).filter((path) => path !== "replicas" || subject.has(path));
    return allOf(paths.map((path) => judgeKey(subject, path, estate)));
  },
});

function judgeKey(subject: Subject, path: string, estate: Estate): Verdict {
  if (!subject.has(path)) return fail(`names no key of the stack in ${path}, so a key of AWS encrypts it.`);
  const inner = innerKeys[path];
  if (inner !== undefined && !namesKey(subject.raw(path), inner)) {
    return fail(`names no key of the stack below ${path}, so a key of AWS encrypts it.`);
  }
  const keys = keysAt(subject, path, estate);
  if (keys.length === 0) {
    // Reading ends the judgement where the value is not known: only then may the key still be one of ours.
    if (inner === undefined) subject.text(path);
    else if (subject.isUnknown(path)) subject.text(path);
    return fail(`is encrypted by a key that the stack does not define (${path}).`);
  }
  const own = systemOf(subject) || systemOfStore(subject, estate);
  const others = keys.map(systemOf).filter((system) => system !== "" && system !== own);
  return own === "" || others.length === 0
    ? pass
    : fail(`is encrypted by the key of ${others.join(", ")} in ${path}, not by the one of ${own}.`);
}

function keysAt(subject: Subject, path: string, estate: Estate): readonly Subject[] {
  const keys = estate.targetsOf(subject, path, ...keyTypes);
  if (keys.length > 0) return keys;
  return estate
    .targetsOf(subject, path, "aws:kms/alias:Alias")
    .flatMap((alias) => estate.targetsOf(alias, "targetKeyId", ...keyTypes));
}

function systemOf(subject: Subject): string {
  const system = subject.raw("tags.System");
  return typeof system === "string" ? system : "";
}

/** Settings and copies carry no tags: they belong to the store that they name. */
function systemOfStore(subject: Subject, estate: Estate): string {
  const stores = ["bucket", "sourceDbInstanceArn"].flatMap((path) =>
    estate.targetsOf(subject, path, ...storeTypes.bucket, ...storeTypes.database),
  );
  return stores.map(systemOf).find((system) => system !== "") ?? "";
}

/** Whether a block anywhere below sets such an input, known or not. */
function namesKey(value: Value, key: RegExp): boolean {
  if (Array.isArray(value)) return (value as readonly Value[]).some((each) => namesKey(each, key));
  if (typeof value === "symbol") return true;
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, inner]) =>
    key.test(name) ? inner !== undefined && inner !== null && inner !== "" : namesKey(inner, key),
  );
}

/** Public by its own tag, or by that of the bucket that it encrypts. */
function isPublic(subject: Subject, estate: Estate): boolean {
  const isSetting = subject.type.includes("bucketServerSideEncryption");
  const stores = isSetting ? estate.targetsOf(subject, "bucket", ...storeTypes.bucket) : [subject];
  return stores.length > 0 && stores.every((store) => store.raw("tags.DataClass") === "public");
}

/** An encryption setting whose bucket takes access logs of a load balancer. */
function takesLoadBalancerLogs(settings: Subject, estate: Estate): boolean {
  if (!settings.type.includes("bucketServerSideEncryption")) return false;
  return estate
    .targetsOf(settings, "bucket", ...storeTypes.bucket)
    .some((bucket) => estate.namedBy(bucket, "accessLogs", ...loadBalancerTypes).length > 0);
}
