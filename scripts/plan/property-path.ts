import type { PlainValue } from "./plan";

/** The steps of a property path as the engine writes it: `tags["a.b"][0].name`. */
export function stepsOf(path: string): readonly (string | number)[] {
  const pattern = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g;
  return [...path.matchAll(pattern)].map(([, quoted, index, plain]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1");
  });
}

/** What stands at a path; undefined when nothing does. A masked part stands for all below it. */
export function valueAt(root: PlainValue | undefined, path: string): PlainValue | undefined {
  let value: PlainValue | undefined = root;
  for (const step of stepsOf(path)) {
    if (typeof value === "string") return value; // masked as a whole: secret or unknown
    if (value === null || typeof value !== "object") return undefined;
    value = Array.isArray(value)
      ? (value as readonly PlainValue[])[Number(step)]
      : (value as { readonly [key: string]: PlainValue })[step];
  }
  return value;
}
