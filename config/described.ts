import { z } from "zod";
import type { KeyPath } from "./fault";
import { valueAt } from "./plain";
import { stackSchema } from "./schema/stack";

/** One key of the stack file as its schema describes it: JSON Schema with our explanations beside. */
export interface Described {
  readonly type?: string;
  readonly description?: string;
  readonly allowed?: string;
  readonly why?: string;
  readonly unit?: string;
  readonly keys?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Described | false;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly const?: unknown;
}

/** The whole stack file. */
export const describedStack = z.toJSONSchema(stackSchema, { io: "input" }) as Described;

/** The shapes that a section may take: one, or one for each way of writing it. */
export function shapesOf(node: Described): readonly Described[] {
  return node.oneOf ?? [node];
}

/** The shapes that fit what the section says of itself (`on: false`); all of them where none does. */
function shapesFor(node: Described, section: unknown): readonly Described[] {
  const fitting = shapesOf(node).filter(({ properties }) =>
    Object.entries(properties ?? {}).every(
      ([key, child]) => child.const === undefined || child.const === valueAt(section, [key]),
    ),
  );
  return fitting.length > 0 ? fitting : shapesOf(node);
}

/** Names of the keys that a section knows, given what it already says. */
export function knownKeys(node: Described, section?: unknown): readonly string[] {
  return [
    ...new Set(
      shapesFor(node, section).flatMap((shape) => [
        ...Object.keys(shape.properties ?? {}),
        ...(shape.propertyNames?.enum ?? []),
      ]),
    ),
  ];
}

/** The description of a key; undefined below a key that is not known. */
export function describedAt(path: KeyPath): Described | undefined {
  return path.reduce<Described | undefined>(
    (node, part) => (node === undefined ? undefined : childOf(node, part)),
    describedStack,
  );
}

function childOf(node: Described, part: string | number): Described | undefined {
  if (typeof part === "number") return node.items;
  for (const shape of shapesOf(node)) {
    if (Object.hasOwn(shape.properties ?? {}, part)) return shape.properties?.[part];
    const names = shape.propertyNames?.enum;
    if (shape.additionalProperties && (names === undefined || names.includes(part))) {
      return shape.additionalProperties;
    }
  }
  return undefined;
}

/** What may stand at a key, in words. */
export function allowedText(node: Described): string {
  return node.allowed ?? `a section with the keys ${knownKeys(node).join(", ")}`;
}
