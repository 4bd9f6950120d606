import { faultsOf } from "../facts/checks";
import {
  isMap,
  mapWithoutSecrets,
  plainMap,
  revealed,
  Secret,
  valueMapOf,
  valueOf,
} from "../protocol/values";
import type { Value, ValueMap } from "../protocol/values";
import type { TypeSchema } from "../schema/schema";
import { schemaOf } from "../schema/schema";
import { entryOf } from "../types";
import type { InputProblem } from "../types/entry";
import { autonamed } from "./autoname";
import type { Autonaming } from "./autoname";
import { marked } from "./outputs";
import type { ResourceRequest } from "./request";

export interface CheckRequest extends ResourceRequest {
  readonly olds: ValueMap;
  readonly news: ValueMap;
  readonly autonaming?: Autonaming;
}

export interface CheckResult {
  readonly inputs: ValueMap;
  readonly problems: readonly InputProblem[];
}

/** Completes what the program declared (name, defaults, default tags) and says what the real provider would refuse. */
export function check(request: CheckRequest): CheckResult {
  const schema = schemaOf(request.type);
  const entry = entryOf(request.type);
  const given: ValueMap = { ...valueMapOf(entry.defaults ?? {}), ...request.news };
  const tagged = withDefaultTags(given, schema, request.config.defaultTags);
  const named = autonamed(request, entry.autoname, tagged, request.olds, request.autonaming);
  const inputs = "inputs" in named ? named.inputs : tagged;
  const problems = [
    ...unexpected(request.type, schema, request.news),
    ...missing(request.type, schema, inputs),
    ...("problem" in named ? [named.problem] : []),
  ];
  // the messages of the last two quote values, so they are shown none that is secret
  const open = plainMap(mapWithoutSecrets(marked(inputs, schema.secrets)));
  return {
    inputs,
    problems: [...problems, ...outOfRange(request.type, open), ...(entry.check?.(open) ?? [])],
  };
}

/** Values that AWS does not take, as far as its schemas and documents say so. */
function outOfRange(type: string, inputs: Readonly<Record<string, unknown>>): readonly InputProblem[] {
  if (!type.startsWith("aws:")) return [];
  return faultsOf(type, inputs).map(({ path, message }) => ({ property: path, reason: message }));
}

function unexpected(type: string, { inputs }: TypeSchema, news: ValueMap): readonly InputProblem[] {
  const strange = Object.keys(news).filter((property) => !inputs.has(property) && !property.startsWith("__"));
  return strange.map((property) => ({
    property,
    reason: `unexpected property "${property}": ${type} has no such input. Check the spelling.`,
  }));
}

function missing(type: string, { required }: TypeSchema, inputs: ValueMap): readonly InputProblem[] {
  const absent = required.filter((property) => inputs[property] === undefined);
  return absent.map((property) => ({
    property,
    reason: `missing required property "${property}": ${type} cannot be made without it`,
  }));
}

/** As the real provider does: the default tags become tags of the resource, whose own win. */
function withDefaultTags(
  inputs: ValueMap,
  schema: TypeSchema,
  tags: Readonly<Record<string, string>>,
): ValueMap {
  const isTaggable = schema.inputs.has("tags") && schema.outputs.has("tagsAll");
  if (!isTaggable || Object.keys(tags).length === 0) return inputs;
  const merged = mergedTags(inputs.tags, tags);
  return merged === undefined ? inputs : { ...inputs, tags: merged };
}

/** Undefined where the tags as a whole are not known yet. */
function mergedTags(own: Value | undefined, tags: Readonly<Record<string, string>>): Value | undefined {
  if (own === undefined) return valueOf(tags);
  const open = revealed(own);
  if (!isMap(open)) return undefined;
  const merged = { ...valueMapOf(tags), ...open };
  return own instanceof Secret ? new Secret(merged) : merged;
}
