import { entries } from "../types/aws";
import { breach } from "./breach";
import facts from "./constraints.json";
import { corrections } from "./corrections";
import { documented } from "./documented";
import type { ConstrainedType, Constraint } from "./shapes";
import { cellAt } from "./walk";

const types = facts as Readonly<Record<string, ConstrainedType>>;

/** An input that AWS would refuse. */
export interface Fault {
  /** As the engine writes paths: `rules[0].priority`. */
  readonly path: string;
  /** What is wrong and what is allowed. */
  readonly message: string;
}

/**
 * Inputs outside the values that AWS takes: not in the list, wrong form, too large, too long.
 *
 * @param type Pulumi token, for example `aws:lb/loadBalancer:LoadBalancer`
 * @param inputs plain values, secrets unwrapped; what is not known yet is skipped
 */
export function faultsOf(type: string, inputs: Readonly<Record<string, unknown>>): Fault[] {
  return Object.entries(inputs).flatMap(([property, value]) => faultsAt(type, property, property, value));
}

/**
 * What is wrong with one value, or undefined.
 *
 * @param path input path in the provider's words, without list indexes: `rules.priority`
 */
export function checkValue(type: string, path: string, value: unknown): string | undefined {
  if (!isKnown(value)) return undefined;
  return tooLongForName(type, path, value) ?? breach(constraintAt(type, path), value);
}

function faultsAt(type: string, path: string, place: string, value: unknown): Fault[] {
  const message = checkValue(type, path, value);
  if (message !== undefined) return [{ path: place, message }];
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    return elements.flatMap((element, index) => faultsBelow(type, path, `${place}[${index}]`, element));
  }
  return faultsBelow(type, path, place, value);
}

function faultsBelow(type: string, path: string, place: string, value: unknown): Fault[] {
  if (!isKnown(value) || typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([property, nested]) =>
    faultsAt(type, `${path}.${property}`, `${place}.${property}`, nested),
  );
}

const cache = new Map<string, Constraint | undefined>();

function constraintAt(type: string, path: string): Constraint | undefined {
  const key = `${type} ${path}`;
  if (!cache.has(key)) cache.set(key, findConstraint(type, path));
  return cache.get(key);
}

/** What is documented counts first, then the correction, then what was distilled. */
function findConstraint(type: string, path: string): Constraint | undefined {
  const correction = corrections[type]?.[path];
  const reviewed = documented[type]?.[path] ?? correction?.instead;
  if (reviewed !== undefined) return reviewed;
  const distilled = distilledConstraint(type, path);
  if (correction?.also === undefined || distilled?.enum === undefined) return distilled;
  return { ...distilled, enum: [...distilled.enum, ...correction.also] };
}

function distilledConstraint(type: string, path: string): Constraint | undefined {
  const name = entries[type]?.cloudFormation;
  const described = typeof name === "string" ? types[name] : undefined;
  if (described === undefined || typeof name !== "string") return undefined;
  return cellAt(name, described, path, (constraint) => constraint.of);
}

/** The limit of generated names holds for chosen names as well. */
function tooLongForName(type: string, path: string, value: unknown): string | undefined {
  const autoname = entries[type]?.autoname;
  if (autoname?.property !== path || typeof value !== "string" || value.length <= autoname.maxLength)
    return undefined;
  return `"${value}" has ${value.length} characters, at most ${autoname.maxLength} are allowed`;
}

/** The engine's marks for a value that is not known before the update. */
const unknownMarks = ["04da6b54-80e4-46f7-96ec-b56ff0331ba9", "\u0000"];
const specialObject = "4dabf18193072939515e22adb298388d";

function isKnown(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === "string") return !unknownMarks.some((mark) => value.includes(mark));
  return typeof value !== "object" || !(specialObject in value);
}
