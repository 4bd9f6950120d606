import type { PlainObject, Plan } from "../../plan/plan";
import { by } from "../model/results";
import type { Place } from "../model/schema";
import { systemsOf } from "./system";

/** One resource of the stack that is judged. */
export interface Item {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly system: string;
  readonly parent?: string;
  /** Secrets masked, unknown values marked. */
  readonly inputs: PlainObject;
  /** URNs that each top-level input takes its value from. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** URN of the provider, where it is told. */
  readonly provider?: string;
  readonly place?: Place;
}

/** Everything that a plan makes, or that a state holds. */
export interface Inventory {
  readonly project: string;
  readonly stack: string;
  readonly source: "preview" | "state";
  /** By URN. */
  readonly items: readonly Item[];
}

/** What the program was seen to do while it declared the plan (see witness.ts). */
export interface Sightings {
  placeOf(type: string, name: string): Place | undefined;
  /** Input → the resources that it takes its value from, by type and name. */
  sourcesOf(
    type: string,
    name: string,
  ): Readonly<Record<string, readonly { readonly type: string; readonly name: string }[]>>;
}

const nothingSeen: Sightings = { placeOf: () => undefined, sourcesOf: () => ({}) };

/** Operations after which a resource is not in the stack any more. */
const gone: readonly string[] = ["delete", "forget"];

/** The stack as it will be when the plan is carried out. */
export function inventoryOfPlan(plan: Plan, project: string, sightings: Sightings = nothingSeen): Inventory {
  const resources = plan.resources.filter(({ operation }) => !gone.includes(operation));
  const urns = uniqueUrns(resources);
  const systems = systemsOf(resources);
  const items = resources.map(({ urn, type, name, parent, inputs }): Item => {
    const place = sightings.placeOf(type, name);
    const dependencies = Object.entries(sightings.sourcesOf(type, name)).map(
      ([input, sources]) =>
        [input, sources.flatMap((source) => urns.get(`${source.type} ${source.name}`) ?? [])] as const,
    );
    return {
      urn,
      type,
      name,
      system: systems.get(urn) ?? "",
      ...(parent !== undefined && { parent }),
      inputs,
      dependencies: Object.fromEntries(dependencies.filter(([, sources]) => sources.length > 0)),
      ...(place !== undefined && { place }),
    };
  });
  return { project, stack: plan.stack, source: "preview", items: items.sort(by(({ urn }) => urn)) };
}

/** URNs by type and name; a pair that two resources share leads to neither. */
function uniqueUrns(
  resources: readonly { readonly urn: string; readonly type: string; readonly name: string }[],
): ReadonlyMap<string, readonly string[]> {
  const urns = new Map<string, readonly string[]>();
  for (const { urn, type, name } of resources) {
    const key = `${type} ${name}`;
    urns.set(key, urns.has(key) ? [] : [urn]);
  }
  return urns;
}
