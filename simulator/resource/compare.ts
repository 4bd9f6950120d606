import { Asset, canonical, hasUnknown, isList, isMap, revealed } from "../protocol/values";
import type { Value, ValueMap } from "../protocol/values";
import { jsonText } from "./json-text";

/** One difference between what a resource was given and what it shall be given. */
export interface Difference {
  /** As the engine writes paths: `ingress[0].fromPort`. */
  readonly path: string;
  /** The same without list indexes: `ingress.fromPort`. */
  readonly schemaPath: string;
  readonly kind: "add" | "delete" | "update";
}

interface Place {
  readonly path: string;
  readonly schemaPath: string;
  /** Paths (without indexes) of lists whose order means nothing. */
  readonly sets: ReadonlySet<string>;
}

/**
 * Compares two sets of inputs. Secrecy is no difference, JSON text is compared by its meaning, files by their hash,
 * sets without regard to order. A value that is not known yet differs from every known one.
 */
export function differences(olds: ValueMap, news: ValueMap, sets: readonly string[]): readonly Difference[] {
  const normalised = new Set(sets.map((path) => path.replaceAll("[]", "")));
  return compareMaps(olds, news, { path: "", schemaPath: "", sets: normalised });
}

function compareMaps(olds: ValueMap, news: ValueMap, place: Place): readonly Difference[] {
  const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter(
    (key) => !key.startsWith("__"),
  );
  return keys.flatMap((key) => compare(olds[key], news[key], member(place, key)));
}

function compare(before: Value | undefined, after: Value | undefined, place: Place): readonly Difference[] {
  const [old, wanted] = [before, after].map((value) => (value === undefined ? undefined : revealed(value)));
  const difference = (kind: Difference["kind"]): readonly Difference[] => [
    { path: place.path, schemaPath: place.schemaPath, kind },
  ];
  if (isUnset(old)) return isUnset(wanted) ? [] : difference("add");
  if (isUnset(wanted)) return difference("delete");
  if (isList(old) && isList(wanted)) {
    return place.sets.has(place.schemaPath)
      ? compareSets(old, wanted, place)
      : compareLists(old, wanted, place);
  }
  if (isMap(old) && isMap(wanted)) return compareMaps(old, wanted, place);
  return isSame(old, wanted, place.schemaPath) ? [] : difference("update");
}

/** The provider makes no difference between a list that is empty and one that is left out. */
function isUnset(value: Value | undefined): value is undefined | null {
  return value === undefined || value === null || (isList(value) && value.length === 0);
}

function isSame(old: Value, wanted: Value, schemaPath: string): boolean {
  if (hasUnknown(wanted)) return false;
  if (typeof old === "string" && typeof wanted === "string" && old !== wanted) {
    const text = jsonText(old, schemaPath);
    return text !== undefined && text === jsonText(wanted, schemaPath);
  }
  if (old instanceof Asset && wanted instanceof Asset) return canonical(old) === canonical(wanted);
  return canonical(old) === canonical(wanted);
}

function compareLists(olds: readonly Value[], news: readonly Value[], place: Place): readonly Difference[] {
  const length = Math.max(olds.length, news.length);
  return Array.from({ length }, (_, index) =>
    compare(olds[index], news[index], element(place, index)),
  ).flat();
}

/** What is in one and not in the other; an element that changed stands at the index of the new one. */
function compareSets(olds: readonly Value[], news: readonly Value[], place: Place): readonly Difference[] {
  const spare = news.map((value) => ({
    key: hasUnknown(value) ? undefined : setKey(value, place),
    taken: false,
  }));
  const gone: number[] = [];
  olds.forEach((value, index) => {
    const key = setKey(value, place);
    const twin = spare.find((candidate) => !candidate.taken && candidate.key === key);
    if (twin === undefined) gone.push(index);
    else twin.taken = true;
  });
  const come = spare.flatMap(({ taken }, index) => (taken ? [] : [index]));
  const changed = come.filter((index) => gone.includes(index));
  const at = (kind: Difference["kind"]) => (index: number) => ({ ...pathOf(element(place, index)), kind });
  return [
    ...changed.map(at("update")),
    ...gone.filter((index) => !changed.includes(index)).map(at("delete")),
    ...come.filter((index) => !changed.includes(index)).map(at("add")),
  ];
}

/** Equal for elements that mean the same: order within nested sets does not count, nor does the spelling of JSON. */
function setKey(value: Value, place: Place): string {
  const open = revealed(value);
  if (isList(open)) {
    const keys = open.map((nested) => setKey(nested, place));
    return `[${(place.sets.has(place.schemaPath) ? keys.sort() : keys).join(",")}]`;
  }
  if (!isMap(open)) return canonical(open);
  const keys = Object.keys(open).filter((key) => !isUnset(open[key]));
  return `{${keys
    .sort()
    .map((key) => `${key}:${setKey(open[key] ?? null, member(place, key))}`)
    .join(",")}}`;
}

function member(place: Place, key: string): Place {
  const name = /^\w+$/.test(key) ? (place.path === "" ? key : `.${key}`) : `[${JSON.stringify(key)}]`;
  const schemaPath = place.schemaPath === "" ? key : `${place.schemaPath}.${key}`;
  return { ...place, path: `${place.path}${name}`, schemaPath };
}

function element(place: Place, index: number): Place {
  return { ...place, path: `${place.path}[${index}]` };
}

function pathOf({ path, schemaPath }: Place): { readonly path: string; readonly schemaPath: string } {
  return { path, schemaPath };
}
