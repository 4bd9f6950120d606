import type { Subject } from "../../kit/subject";
import { isObject, type Value } from "../../kit/value";
import { notApplicable, type Verdict } from "../../kit/verdict";
import { type Promised, type PromisedSystem, promises, type SystemPromises } from "../../promises";

/** The system that a resource belongs to, by its tag System or else by its logical name; undefined for shared ones. */
export function systemOf(subject: Subject): PromisedSystem | undefined {
  const tag = tagOf(subject, "System");
  return systemNames.find(
    (name) => tag === name || (tag === undefined && subject.name.startsWith(`${name}-`)),
  );
}

const systemNames = Object.keys(promises) as readonly PromisedSystem[];

/** A tag, also of types that take a list of tags; undefined where it is not set or not known. */
export function tagOf(subject: Subject, key: string): string | undefined {
  const tags = subject.raw("tags");
  if (Array.isArray(tags))
    return textOf(
      (tags as readonly Value[]).find((each) => isTag(each, key)),
      "value",
    );
  return textOf(tags, key);
}

function isTag(value: Value, key: string): boolean {
  return textOf(value, "key") === key;
}

function textOf(value: Value, key: string): string | undefined {
  const text = isObject(value ?? null) ? (value as { readonly [key: string]: Value })[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

/** Judges a resource by a promise of its system; not applicable where there is no such system or promise. */
export function byPromise<K extends keyof SystemPromises>(
  subject: Subject,
  promise: K,
  judge: (promised: NonNullable<SystemPromises[K]>, system: PromisedSystem) => Verdict,
): Verdict {
  const system = systemOf(subject);
  if (system === undefined) return notApplicable("It belongs to none of the three systems.");
  const promised = promises[system][promise];
  if (promised === undefined)
    return notApplicable(`The documents of ${system} promise nothing of this kind.`);
  return judge(promised, system);
}

/** Rows of all systems that make the promise, for a rule's references. */
export function requirementsOf(promise: keyof SystemPromises): readonly string[] {
  return systemNames.flatMap((name) => {
    const given = promises[name][promise];
    return given === undefined ? [] : rowsIn(given);
  });
}

function rowsIn(given: NonNullable<SystemPromises[keyof SystemPromises]>): readonly string[] {
  if (isPromised(given)) return given.requirements;
  return Object.values(given).flatMap(({ requirements }) => requirements);
}

function isPromised(given: object): given is Promised<unknown> {
  return "requirements" in given && Array.isArray(given.requirements);
}

/** The source of a promise, for messages: `7 (MG-142)`. */
export function cited<T>({ value, requirements }: Promised<T>): string {
  return `${String(value)} (${requirements.join(", ")})`;
}
