import type { Estate } from "./estate";
import { Subject } from "./subject";
import { isObject, Undetermined, unknown, type Value } from "./value";

/** The resources of the given types that `subject` names anywhere at `path`, nested blocks included. */
export function linked(
  estate: Estate,
  subject: Subject,
  path: string,
  ...types: readonly string[]
): readonly Subject[] {
  // A reader of its own, because ids stand deep inside the blocks while dependencies belong to the whole input.
  const flat = new Subject({
    ...subject.data,
    inputs: { value: leavesOf(subject.raw(path)) },
    propertyDependencies: { value: subject.dependenciesOf(path) },
  });
  return estate.targetsOf(flat, "value", ...types);
}

/**
 * The resources of the given types that name `subject` at `path`. Undetermined where none does but one might: its value
 * is unknown and nothing in the program says where it comes from.
 */
export function namers(
  estate: Estate,
  subject: Subject,
  path: string,
  ...types: readonly string[]
): readonly Subject[] {
  const found = named(estate, subject, path, ...types);
  if (found.length > 0) return found;
  const open = estate.ofType(...types).find((other) => mightName(other, path));
  if (open !== undefined) throw new Undetermined(`${open.name}.${path}`);
  return [];
}

/** {@link namers} without the doubt: only those that certainly name `subject`. */
export function named(
  estate: Estate,
  subject: Subject,
  path: string,
  ...types: readonly string[]
): readonly Subject[] {
  return estate
    .ofType(...types)
    .filter((other) => linked(estate, other, path, subject.type).some(({ urn }) => urn === subject.urn));
}

/** All plain values inside a value, at any depth. */
export function leavesOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(leavesOf);
  if (isObject(value)) return Object.values(value).flatMap(leavesOf);
  return value === undefined || value === null ? [] : [value];
}

/** Whether the value at the path is unknown, in whole or in part, and comes from no resource of the program. */
export function mightName(subject: Subject, path: string): boolean {
  return leavesOf(subject.raw(path)).includes(unknown) && subject.dependenciesOf(path).length === 0;
}
