import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { isObject, known, type Value } from "../../kit/value";
import { storeTypes } from "./stores";

/** Inputs below which an ARN or a region says where data goes. */
const destinations: readonly string[] = [
  "availabilityZone",
  "replicas",
  "replica",
  "rules",
  "rule",
  "destinations",
  "destination",
  "destinationRegion",
  "sourceRegion",
  "regionName",
  "primaryKeyArn",
  "replicateSourceDb",
  "sourceDbInstanceArn",
  "sourceDbSnapshotIdentifier",
  "copyActions",
  "replicationConfiguration",
  "regionsLists",
];

/** Regions that the resource names for its data: its own, and those of its copies. */
export function regionsOf(subject: Subject, estate: Estate): ReadonlySet<string> {
  const found = new Set<string>();
  const own = subject.text("region");
  if (own !== "") found.add(own);
  for (const path of destinations) {
    if (!subject.has(path)) continue;
    const linked = linkedTo(subject, path, estate);
    for (const target of linked) {
      const region = target.text("region");
      if (region !== "") found.add(region);
    }
    // What comes from resources of the stack is where these are: its value, often unknown, is not needed.
    collect(subject.raw(path), path, linked.length === 0, found);
  }
  return found;
}

function linkedTo(subject: Subject, path: string, estate: Estate): readonly Subject[] {
  const named = estate.targetsOf(subject, path, ...storeTypes.bucket);
  if (named.length > 0) return named;
  return subject
    .dependenciesOf(path)
    .map((urn) => estate.find(urn))
    .filter((target) => target !== undefined);
}

const regionKey = /^(region|regionName|destinationRegion|sourceRegion)$/;
const regionName = /\b[a-z]{2}(?:-gov|-iso[a-z]?)?-(?:[a-z]+)-\d\b/;
const arnRegion = /arn:aws[\w-]*:[\w-]+:([a-z0-9-]+):/;

function collect(value: Value, path: string, needed: boolean, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value as readonly Value[]) collect(each, path, needed, found);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, `${path}.${key}`, needed && !isKeyOrRole(key), found);
    }
  } else if (typeof value === "string") {
    const region =
      arnRegion.exec(value)?.[1] ?? (isRegionPath(path) ? regionName.exec(value)?.[0] : undefined);
    if (region !== undefined && region !== "") found.add(region);
  } else if (needed) {
    known(value, path);
  }
}

/** Where a copy's key lies, its data lies beside it; an unknown key says nothing new. */
function isKeyOrRole(key: string): boolean {
  return /kms|key|role|account|prefix|id$|status|days|schedule/i.test(key);
}

function isRegionPath(path: string): boolean {
  const last = path.split(".").at(-1) ?? "";
  return regionKey.test(last) || last === "availabilityZone";
}
