import { type Operation, type Plan, type PlannedResource } from "./plan";

/** How many resources of a part of the estate are created, changed and so on. */
export interface GroupCount {
  /** The outermost component: `mailgenius`, `estate`. */
  readonly system: string;
  /** Folder of the innermost component: `database`, `network`. */
  readonly group: string;
  readonly counts: Readonly<Partial<Record<Operation, number>>>;
}

const outside = "—";

/** Counts per system and component group; components, providers and the stack itself are not resources of a cloud. */
export function summarise(plan: Plan): readonly GroupCount[] {
  const byUrn = new Map(plan.resources.map((resource) => [resource.urn, resource]));
  const groups = new Map<
    string,
    { system: string; group: string; counts: Partial<Record<Operation, number>> }
  >();
  for (const resource of plan.resources) {
    if (!isCloudResource(resource)) continue;
    const { system, group } = placeOf(resource, byUrn);
    const key = `${system}\n${group}`;
    const entry = groups.get(key) ?? { system, group, counts: {} };
    entry.counts[resource.operation] = (entry.counts[resource.operation] ?? 0) + 1;
    groups.set(key, entry);
  }
  return [...groups.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}

/** A thing that a cloud has: no component, no provider, not the stack. */
export function isCloudResource({ custom, type }: PlannedResource): boolean {
  return custom && !type.startsWith("pulumi:");
}

/** Totals over all cloud resources. */
export function totals(plan: Plan): Readonly<Partial<Record<Operation, number>>> {
  const counts: Partial<Record<Operation, number>> = {};
  for (const { operation } of plan.resources.filter(isCloudResource))
    counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}

/** Where in the estate a resource belongs, from the components above it. */
export function placeOf(
  resource: PlannedResource,
  byUrn: ReadonlyMap<string, PlannedResource>,
): { readonly system: string; readonly group: string } {
  const components: PlannedResource[] = [];
  for (let at: PlannedResource | undefined = resource; at !== undefined; at = parentOf(at, byUrn)) {
    if (at.type.startsWith("estate:")) components.push(at);
  }
  const innermost = components[0];
  const outermost = components.at(-1);
  return { system: outermost?.name ?? outside, group: innermost?.type.split(":")[1] ?? outside };
}

function parentOf(
  resource: PlannedResource,
  byUrn: ReadonlyMap<string, PlannedResource>,
): PlannedResource | undefined {
  return resource.parent === undefined ? undefined : byUrn.get(resource.parent);
}
