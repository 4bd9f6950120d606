import * as fs from "node:fs";
import { Estate } from "../../../policies/kit/estate";
import type { SubjectData } from "../../../policies/kit/subject";
import { unknown, type Value } from "../../../policies/kit/value";

export type Properties = Readonly<Record<string, Value>>;

/** The resources of a stack as the packs see them, to be changed and judged without an engine. */
export interface World {
  readonly data: readonly SubjectData[];
  /** Outputs by URN, where they are known. */
  readonly outputs: ReadonlyMap<string, Properties>;
}

export function estateOf({ data, outputs }: World): Estate {
  return new Estate(data, outputs);
}

/** A stack's URN of a resource; parents are left out, because no rule reads them. */
export function urnOf(stack: string, type: string, name: string): string {
  return `urn:pulumi:${stack}::mail-estate::${type}::${name}`;
}

export const plainOptions = { protect: false, ignoreChanges: [], retainOnDelete: false } as const;

/** Names the file that the recorder writes to. */
export const worldVariable = "ESTATE_WORLD_FILE";

/** Stands for an unknown value in the file. */
const unknownText = "\u0000not known yet";

export function writeWorld(file: string, { data, outputs }: World): void {
  const text = JSON.stringify({ data, outputs: [...outputs] }, (_key, value: unknown) =>
    value === unknown ? unknownText : value,
  );
  fs.writeFileSync(file, text);
}

export function readWorld(file: string): World {
  const { data, outputs } = JSON.parse(fs.readFileSync(file, "utf8"), (_key, value: unknown) =>
    value === unknownText ? unknown : value,
  ) as { readonly data: readonly SubjectData[]; readonly outputs: readonly [string, Properties][] };
  return { data, outputs: new Map(outputs) };
}
