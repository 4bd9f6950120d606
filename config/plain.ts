import type { Finding, KeyPath } from "./fault";

/** Whether a value is a section: keys with values. */
export function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a key; undefined where there is none. Inherited properties do not count. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((node, part) => {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, part)) return undefined;
    return (node as Readonly<Record<string | number, unknown>>)[part];
  }, value);
}

export interface Leaf {
  readonly path: KeyPath;
  readonly value: unknown;
}

const deepest = 20;
const mostLeaves = 20_000;

/** Every value and section of a file, from the top. Stops at a depth and number that no honest file reaches. */
export function everyNode(root: unknown): readonly Leaf[] {
  const found: Leaf[] = [];
  const open: Leaf[] = [{ path: [], value: root }];
  for (let leaf = open.shift(); leaf !== undefined && found.length < mostLeaves; leaf = open.shift()) {
    found.push(leaf);
    const { path, value } = leaf;
    if (typeof value !== "object" || value === null || path.length >= deepest) continue;
    for (const [key, child] of Object.entries(value)) {
      open.push({ path: [...path, Array.isArray(value) ? Number(key) : key], value: child as unknown });
    }
  }
  return found;
}

// Names that JavaScript gives a meaning of its own; as keys they could change the program instead of the estate.
const meaningfulToJavaScript = new Set(["__proto__", "constructor", "prototype"]);

/** Refuses keys that no schema sees reliably. */
export function dangerousKeys(root: unknown): readonly Finding[] {
  return everyNode(root).flatMap(({ path }) => {
    const key = path.at(-1);
    if (typeof key !== "string" || !meaningfulToJavaScript.has(key)) return [];
    return [{ path, given: "a reserved word", allowed: "a key of the reference in docs/configuration.md" }];
  });
}
