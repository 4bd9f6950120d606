import fc from "fast-check";
import type { KeyPath } from "../../config/fault";
import { everyNode, valueAt } from "../../config/plain";
import { change, realConfig, type Section } from "./stacks";

export interface Mutation {
  readonly stack: string;
  readonly kind: string;
  /** Where the file was changed. */
  readonly places: readonly KeyPath[];
  readonly config: Section;
}

type Change = (config: Section, path: KeyPath) => readonly KeyPath[];

const extremes = [
  0,
  -1,
  1e9,
  -0,
  0.1,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_VALUE,
  Number.NaN,
  Infinity,
  -Infinity,
];

const garbage = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    "",
    " ",
    "null",
    "${x}",
    "\u0000",
    "ＡＢ",
    "a".repeat(5000),
    [],
    {},
    [[]],
  ),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(...extremes),
  fc.double(),
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.dictionary(
    fc.constantFrom("__proto__", "constructor", "prototype", "toString", "on", "a"),
    fc.anything({ maxDepth: 1 }),
  ),
);

const strangeKeys = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "0",
    "",
    "a.b",
    "key ",
  ),
  fc.string({ maxLength: 20 }),
);

/** Lists have no named keys: there the next position stands for any. */
function childPath(config: Section, parent: KeyPath, key: string): KeyPath {
  const section = valueAt(config, parent);
  return [...parent, Array.isArray(section) ? section.length : key];
}

const changes: Readonly<Record<string, fc.Arbitrary<Change>>> = {
  "delete a key": fc.constant((config, path) => {
    change(config, path, undefined);
    return [path];
  }),
  "rename a key": strangeKeys.map((key) => (config, path) => {
    const value = valueAt(config, path);
    const renamed = childPath(config, path.slice(0, -1), key);
    change(config, path, undefined);
    change(config, renamed, value);
    return [path, renamed];
  }),
  "misspell a key": fc.nat(20).map((at) => (config, path) => {
    const key = String(path.at(-1));
    const renamed = childPath(
      config,
      path.slice(0, -1),
      `${key.slice(0, at % (key.length + 1))}x${key.slice(at % (key.length + 1))}`,
    );
    const value = valueAt(config, path);
    change(config, path, undefined);
    change(config, renamed, value);
    return [path, renamed];
  }),
  "add a key": fc.tuple(strangeKeys, garbage).map(([key, value]) => (config, path) => {
    const section = valueAt(config, path);
    const parent = typeof section === "object" && section !== null ? path : path.slice(0, -1);
    const place = childPath(config, parent, key);
    change(config, place, value);
    return [place];
  }),
  "put garbage": garbage.map((value) => (config, path) => {
    change(config, path, value ?? null);
    return [path];
  }),
  "put an extreme number": fc.constantFrom(...extremes).map((value) => (config, path) => {
    change(config, path, value);
    return [path];
  }),
  "change the type": fc.constant((config, path) => {
    const value = valueAt(config, path);
    const other =
      typeof value === "number" ? String(value) : typeof value === "string" ? [value] : JSON.stringify(value);
    change(config, path, other);
    return [path];
  }),
  "swap two values": fc.nat().map((at) => (config, path) => {
    const nodes = everyNode(config).filter((node) => node.path.length > 0 && typeof node.value !== "object");
    const other = nodes[at % nodes.length]?.path ?? path;
    const [one, two] = [valueAt(config, path), valueAt(config, other)];
    if (typeof one === "object") return [path];
    change(config, path, two);
    change(config, other, one);
    return [path, other];
  }),
};

/** One change, somewhere in one of the real stack files. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom("prod", "staging"), fc.constantFrom(...Object.keys(changes)), fc.nat())
  .chain(([stack, kind, at]) =>
    (changes[kind] ?? fc.constant<Change>((_, path) => [path])).map((apply) => {
      const config = realConfig(stack);
      const nodes = everyNode(config).filter(({ path }) => path.length > 0);
      const path = nodes[at % nodes.length]?.path ?? [];
      return { stack, kind, places: apply(config, path), config };
    }),
  );
