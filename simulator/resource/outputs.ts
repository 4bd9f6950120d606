import { identityHash } from "../cloud/resource";
import { hasUnknown, isList, isMap, Secret, Unknown, valueMapOf } from "../protocol/values";
import type { Value, ValueMap } from "../protocol/values";
import type { OutputKind } from "../schema/schema";
import { schemaOf } from "../schema/schema";
import { entryOf } from "../types";
import type { IdentityContext } from "../types/entry";
import { identityContext, regionOf } from "./request";
import type { ResourceRequest } from "./request";

/** Which resource the outputs belong to. */
export interface Version {
  readonly id: string;
  readonly generation: number;
  readonly revision: number;
}

/** Stands in the entry's inputs for what is not known yet, so that outputs made of it are recognised. */
const unknownText = "\u0000not known yet\u0000";

/**
 * What only the cloud knows of a resource: the reviewed entry's outputs, tags and region as the provider computes
 * them, and a stand-in for every further output that always has a value. Inputs that are not known make the outputs
 * unknown that hang on them.
 */
export function outputsOf(request: ResourceRequest, inputs: ValueMap, version: Version): ValueMap {
  const schema = schemaOf(request.type);
  const context = identityContext(request, inputs, version, unknownText);
  const reviewed = reviewedOutputs(request.type, context, inputs);
  if (reviewed === undefined) return previewedOutputs(request, inputs);
  const computed: Record<string, Value> = {};
  for (const [name, kind] of schema.outputs) {
    const value = name === "tagsAll" ? (inputs.tags ?? {}) : standIn(request, name, kind, version);
    if (value !== undefined) computed[name] = value;
  }
  if (schema.inputs.has("region")) computed.region = regionOf(request, context.inputs);
  for (const [name, value] of Object.entries(reviewed)) {
    if (inputs[name] === undefined) computed[name] = reopened(value);
  }
  return marked(computed, schema.secrets);
}

/** Undefined where the entry takes an input apart that is not known yet. */
function reviewedOutputs(type: string, context: IdentityContext, inputs: ValueMap): ValueMap | undefined {
  try {
    return valueMapOf(entryOf(type).outputs?.(context) ?? {});
  } catch (error) {
    if (hasUnknown(inputs)) return undefined;
    throw error;
  }
}

/** Outputs of a resource that does not exist yet: what the provider can tell beforehand, everything else unknown. */
export function previewedOutputs(request: ResourceRequest, inputs: ValueMap): ValueMap {
  const schema = schemaOf(request.type);
  const computed: Record<string, Value> = {};
  for (const name of schema.outputs.keys())
    computed[name] = name === "tagsAll" ? (inputs.tags ?? {}) : Unknown.value;
  if (schema.inputs.has("region") && inputs.region === undefined) computed.region = request.config.region;
  return marked(computed, schema.secrets);
}

/** Properties that are secret by their type are marked, whatever the program said. */
export function marked(properties: ValueMap, secrets: ReadonlySet<string>): ValueMap {
  const pairs = Object.entries(properties).map(([name, value]) => {
    const mark = secrets.has(name) && !(value instanceof Secret) && value !== undefined;
    return [name, mark ? new Secret(value) : value] as const;
  });
  return Object.fromEntries(pairs);
}

/** For outputs that nobody reviewed. An ARN looks like one, so that programs which take it apart do not fail. */
function standIn(
  { config, type, urn }: ResourceRequest,
  name: string,
  kind: OutputKind | undefined,
  { id, generation }: Version,
): Value | undefined {
  const service = type.split(":")[1]?.split("/")[0] ?? "";
  switch (kind) {
    case "string":
      if (name === "arn") return `arn:aws:${service}:${config.region}:${config.account}:${id}`;
      return `${name}-${identityHash(`${urn}/${name}`, generation)}`;
    case "number":
      return 0;
    case "boolean":
      return false;
    case "list":
      return [];
    default:
      return undefined;
  }
}

function reopened(value: Value): Value {
  if (typeof value === "string") return value.includes(unknownText) ? Unknown.value : value;
  if (isList(value)) return value.map(reopened);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, reopened(nested)]));
}
