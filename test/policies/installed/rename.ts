import type { World } from "../mutations/world";

/** Type → the other name that it gets. */
export type Naming = ReadonlyMap<string, string>;

/** The same world with other names for its types, in URNs and dependencies as well. */
export function renamed({ data, outputs }: World, naming: Naming): World {
  const typeOf = (type: string): string => naming.get(type) ?? type;
  const urnOf = (urn: string): string => urn.split("::").map(typeOf).join("::");
  return {
    data: data.map((each) => ({
      ...each,
      type: typeOf(each.type),
      urn: urnOf(each.urn),
      propertyDependencies: Object.fromEntries(
        Object.entries(each.propertyDependencies).map(([input, urns]) => [input, urns.map(urnOf)]),
      ),
    })),
    outputs: new Map([...outputs].map(([urn, each]) => [urnOf(urn), each])),
  };
}
