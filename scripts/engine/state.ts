import * as fs from "node:fs";
import * as path from "node:path";
import { isRecord } from "./project-files";
import type { SimulatedPlaces } from "./paths";

/** A resource as the engine's state records it; secrets are ciphertext in it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly delete?: boolean;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

export interface State {
  readonly resources: readonly StateResource[];
  /** Operations that had begun when a run was cut off. */
  readonly pending: readonly { readonly urn: string; readonly type: string }[];
}

export const emptyState: State = { resources: [], pending: [] };

/** Reads a deployment as `pulumi stack export` and the file backend write it. */
export function stateOf(deployment: unknown): State {
  if (!isRecord(deployment)) return emptyState;
  const resources = Array.isArray(deployment.resources) ? (deployment.resources as StateResource[]) : [];
  const operations = Array.isArray(deployment.pending_operations)
    ? (deployment.pending_operations as { resource: StateResource; type: string }[])
    : [];
  return { resources, pending: operations.map(({ resource, type }) => ({ urn: resource.urn, type })) };
}

/** The state of a stack in its file backend, read without the engine; empty before the first run. */
export function readSimulatedState(places: SimulatedPlaces, project: string, stack: string): State {
  const file = path.join(places.backend, ".pulumi/stacks", project, `${stack}.json`);
  if (!fs.existsSync(file)) return emptyState;
  const content: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
  const checkpoint = isRecord(content) && isRecord(content.checkpoint) ? content.checkpoint : {};
  return stateOf(checkpoint.latest);
}
