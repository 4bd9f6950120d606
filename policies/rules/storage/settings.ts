import type { Estate } from "../../kit/estate";
import { Subject } from "../../kit/subject";
import { Undetermined } from "../../kit/value";
import { buckets, directoryBucket } from "./types";

/**
 * The resources of the given types that hold a setting of the bucket. Undetermined where there is none but one might
 * belong to it: its `bucket` is not known yet and comes from no bucket of the program.
 */
export function siblingsOf(bucket: Subject, estate: Estate, types: readonly string[]): readonly Subject[] {
  const found = estate.namedBy(bucket, "bucket", ...types);
  if (found.length > 0) return found;
  const stray = estate
    .ofType(...types)
    .find(
      (other) =>
        other.isUnknown("bucket") &&
        estate.targetsOf(other, "bucket", ...buckets, directoryBucket).length === 0,
    );
  if (stray !== undefined) throw new Undetermined(`${stray.name}.bucket`);
  return [];
}

/**
 * Readers of the blocks below any of the names: one type writes a block once (`rule`), another as a list (`rules`). What
 * the whole input depends on, each part of it may depend on.
 */
export function blocksAt(subject: Subject, ...names: readonly string[]): readonly Subject[] {
  return names
    .filter((name) => subject.has(name))
    .flatMap((name) => subject.blocks(name).map((block) => inheriting(block, subject.dependenciesOf(name))));
}

/** A setting wherever it is stated: in resources of their own, or in the bucket's deprecated arguments. */
export function settingsOf(
  bucket: Subject,
  estate: Estate,
  types: readonly string[],
  ...inline: readonly string[]
): readonly Subject[] {
  const own = blocksAt(bucket, ...inline);
  return own.length > 0 ? own : siblingsOf(bucket, estate, types);
}

function inheriting(block: Subject, dependencies: readonly string[]): Subject {
  const propertyDependencies = Object.fromEntries(
    Object.keys(block.data.inputs).map((key) => [key, dependencies]),
  );
  return new Subject({ ...block.data, propertyDependencies });
}
