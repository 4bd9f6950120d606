import type { Cloud } from "../cloud/cloud";
import { identityHash, logicalNameOf, stateOf } from "../cloud/resource";
import { plainMap } from "../protocol/values";
import type { ValueMap } from "../protocol/values";
import { schemaOf } from "../schema/schema";
import type { IdentityContext } from "../types/entry";
import type { ProviderConfig } from "./provider-config";

/** What the engine wants done, as far as all operations share it. */
export interface ResourceRequest {
  readonly cloud: Cloud;
  readonly config: ProviderConfig;
  readonly urn: string;
  readonly type: string;
}

/** The region in which a resource with these inputs lives; empty where the type has none. */
export function regionOf(
  { config, type }: ResourceRequest,
  inputs: Readonly<Record<string, unknown>>,
): string {
  if (!schemaOf(type).inputs.has("region")) return "";
  return typeof inputs.region === "string" ? inputs.region : config.region;
}

/** What the reviewed entry makes ids and ARNs of. */
export function identityContext(
  request: ResourceRequest,
  inputs: ValueMap,
  version: { readonly generation: number; readonly revision: number },
  unknown?: string,
): IdentityContext {
  const { cloud, config, urn } = request;
  const open = plainMap(inputs, unknown);
  return {
    urn,
    logicalName: logicalNameOf(urn),
    inputs: open,
    accountId: config.account,
    region: regionOf(request, open) || config.region,
    hash: identityHash(urn, version.generation),
    revision: version.revision,
    find: (type, by, value) => {
      const found = cloud.withProperty(type, by, value).at(-1);
      return found === undefined ? undefined : stateOf(found);
    },
  };
}
