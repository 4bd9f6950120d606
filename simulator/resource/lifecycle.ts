import type { CloudResource } from "../cloud/resource";
import { sealedMap, unsealedMap } from "../cloud/seal";
import { CloudError } from "../protocol/errors";
import { Unknown } from "../protocol/values";
import type { ValueMap } from "../protocol/values";
import { schemaOf } from "../schema/schema";
import { entryOf } from "../types";
import { refuseDanglingReferences, refuseDeletion, refuseDuplicates } from "./integrity";
import { marked, outputsOf, previewedOutputs } from "./outputs";
import { identityContext, regionOf } from "./request";
import type { ResourceRequest } from "./request";

/** A resource as the engine keeps it. */
export interface Live {
  readonly id: string;
  readonly inputs: ValueMap;
  readonly state: ValueMap;
}

/** What a create would give: known is only what the provider can tell beforehand. */
export function previewCreate(request: ResourceRequest, inputs: ValueMap): ValueMap {
  return { ...previewedOutputs(request, inputs), ...marked(inputs, schemaOf(request.type).secrets) };
}

export function create(request: ResourceRequest, inputs: ValueMap): Live {
  const { cloud, config, urn, type } = request;
  return cloud.transaction(() => {
    cloud.beforeOperation({ kind: "create", type, urn });
    refuseDanglingReferences(request, inputs);
    refuseDuplicates(request, inputs);
    const version = { generation: cloud.generationOf(urn), revision: 1 };
    const context = identityContext(request, inputs, version);
    const id = entryOf(type).id(context);
    const outputs = outputsOf(request, inputs, { id, ...version });
    cloud.put({
      ...{ urn, type, id, ...version, account: config.account, region: regionOf(request, context.inputs) },
      inputs: sealedMap(inputs, cloud.salt),
      outputs: sealedMap(outputs, cloud.salt),
    });
    return { id, inputs, state: stateFor(request, inputs, outputs) };
  });
}

/** What lives under this id, or undefined when it is gone. Secrets that nobody changed come back as they were sent. */
export function read(
  request: ResourceRequest,
  id: string,
  known: { inputs: ValueMap; state: ValueMap },
): Live | undefined {
  const { cloud, type, urn } = request;
  cloud.synchronise();
  cloud.beforeOperation({ kind: "read", type, urn });
  const resource = cloud.byId(type, id, urn);
  if (resource === undefined) return undefined;
  const inputs = unsealedMap(resource.inputs, { ...known.state, ...known.inputs }, cloud.salt);
  const outputs = unsealedMap(resource.outputs, known.state, cloud.salt);
  return { id: resource.id, inputs, state: stateFor(request, inputs, outputs) };
}

/** What an update would give. Outputs that hang on inputs not known yet are not known either. */
export function previewUpdate(
  request: ResourceRequest,
  id: string,
  inputs: ValueMap,
  before: ValueMap,
): ValueMap {
  const resource = request.cloud.byId(request.type, id, request.urn);
  const { volatile = [] } = entryOf(request.type);
  const unknown = Object.fromEntries(volatile.map((name) => [name, Unknown.value]));
  const version = { id, generation: resource?.generation ?? 0, revision: (resource?.revision ?? 0) + 1 };
  const outputs = resource === undefined ? before : outputsOf(request, inputs, version);
  return stateFor(request, inputs, { ...outputs, ...unknown });
}

export function update(request: ResourceRequest, id: string, inputs: ValueMap): Live {
  const { cloud, type, urn } = request;
  return cloud.transaction(() => {
    cloud.beforeOperation({ kind: "update", type, urn });
    const resource = existing(request, id);
    refuseDanglingReferences(request, inputs);
    refuseDuplicates(request, inputs, resource);
    const version = { generation: resource.generation, revision: resource.revision + 1 };
    const outputs = outputsOf(request, inputs, { id, ...version });
    cloud.put({
      ...resource,
      ...version,
      inputs: sealedMap(inputs, cloud.salt),
      outputs: sealedMap(outputs, cloud.salt),
    });
    return { id, inputs, state: stateFor(request, inputs, outputs) };
  });
}

/** Deletes what lives under this id. What is gone already needs no deleting. */
export function remove(request: ResourceRequest, id: string): void {
  const { cloud, type, urn } = request;
  cloud.transaction(() => {
    cloud.beforeOperation({ kind: "delete", type, urn });
    const resource = cloud.oldest(urn, id) ?? cloud.byId(type, id, urn);
    if (resource === undefined) return;
    refuseDeletion(request, resource);
    cloud.delete(resource);
  });
}

function existing({ cloud, type, urn }: ResourceRequest, id: string): CloudResource {
  const resource = cloud.byId(type, id, urn);
  if (resource !== undefined) return resource;
  throw new CloudError(
    `${type.split(":").at(-1) ?? type}NotFound`,
    `${urn} (${id}) does not live in the simulated cloud any more. Run pulumi refresh to see what is gone.`,
  );
}

function stateFor({ type }: ResourceRequest, inputs: ValueMap, outputs: ValueMap): ValueMap {
  return { ...outputs, ...marked(inputs, schemaOf(type).secrets) };
}
