import { replacementOf } from "../facts/replacement";
import type { ValueMap } from "../protocol/values";
import { schemaOf } from "../schema/schema";
import { entryOf } from "../types";
import type { TypeEntry } from "../types/entry";
import { isAutonamed } from "./autoname";
import { differences } from "./compare";
import type { Difference } from "./compare";
import { regionOf } from "./request";
import type { ResourceRequest } from "./request";

export interface DiffRequest extends ResourceRequest {
  readonly oldInputs: ValueMap;
  readonly oldState: ValueMap;
  readonly news: ValueMap;
  /** Paths that the program does not want to see changed. */
  readonly ignoreChanges: readonly string[];
}

export interface DiffResult {
  readonly differences: readonly (Difference & { readonly replaces: boolean })[];
  readonly deleteBeforeReplace: boolean;
}

/** What an update would change, and whether AWS can change it in place. */
export function diff(request: DiffRequest): DiffResult {
  const entry = entryOf(request.type);
  const found = [...differences(request.oldInputs, request.news, entry.sets ?? []), ...movedRegion(request)]
    .filter(({ path }) => !request.ignoreChanges.some((ignored) => covers(ignored, path)))
    .map((difference) => ({ ...difference, replaces: replaces(request.type, entry, difference) }));
  return { differences: found, deleteBeforeReplace: deletesFirst(request, entry) };
}

/** Without a region of its own a resource lives in that of its provider, and moves with it. */
function movedRegion(request: DiffRequest): readonly Difference[] {
  const { type, oldInputs, oldState, news } = request;
  if (!schemaOf(type).inputs.has("region") || oldInputs.region !== undefined || news.region !== undefined)
    return [];
  const moved = typeof oldState.region === "string" && oldState.region !== regionOf(request, {});
  return moved ? [{ path: "region", schemaPath: "region", kind: "update" }] : [];
}

/** What the reviewed entry says of the nearest enclosing property counts; where it is silent, the facts do. */
function replaces(type: string, entry: TypeEntry, { schemaPath, kind }: Difference): boolean {
  const steps = schemaPath.split(".");
  for (const prefix of steps.map((_, index) => steps.slice(0, steps.length - index).join("."))) {
    if (entry.replacesWhenSetOrUnset?.[prefix] !== undefined) return kind !== "update";
    if (entry.replaces?.[prefix] !== undefined) return true;
    if (entry.updates?.[prefix] !== undefined) return false;
  }
  return type.startsWith("aws:") && replacementOf(type, schemaPath, changeKinds[kind]) === "replace";
}

const changeKinds = { add: "add", delete: "remove", update: "change" } as const;

/** Two resources cannot have one name: where the program chose it and keeps it, the old one has to go first. */
function deletesFirst(request: DiffRequest, entry: TypeEntry): boolean {
  const { urn, oldInputs, news } = request;
  if (entry.deleteBeforeReplace === true) return true;
  if (entry.autoname === undefined || isAutonamed(urn, entry.autoname, news)) return false;
  return (
    differences(pick(oldInputs, entry.autoname.property), pick(news, entry.autoname.property), []).length ===
    0
  );
}

function pick(inputs: ValueMap, property: string): ValueMap {
  const value = inputs[property];
  return value === undefined ? {} : { [property]: value };
}

function covers(ignored: string, path: string): boolean {
  return path === ignored || path.startsWith(`${ignored}.`) || path.startsWith(`${ignored}[`);
}
