import { entryOf } from "../types";
import { referredValues } from "./paths";
import { propertyOf } from "./resource";
import type { CloudResource } from "./resource";

type Members = Set<CloudResource>;

/** Finds resources fast. Drift by plain assignment bypasses the index, so every hit is checked against the resource. */
export class CloudIndex {
  private readonly byUrn = new Map<string, readonly CloudResource[]>();
  private readonly byType = new Map<string, Members>();
  /** Type → property → value → resources; a property is indexed when first asked for. */
  private readonly byProperty = new Map<string, Map<string, Map<unknown, Members>>>();
  /** Value at a reference → resources that hold it. */
  private readonly byReference = new Map<unknown, Members>();
  /** Every set that a resource is in, to take it out again. */
  private readonly memberships = new Map<CloudResource, Members[]>();
  private readonly created = new Map<string, number>();

  all(): readonly CloudResource[] {
    return [...this.byUrn.values()].flat();
  }

  ofUrn(urn: string): readonly CloudResource[] {
    return this.byUrn.get(urn) ?? [];
  }

  withProperty(type: string, property: string, value: unknown): readonly CloudResource[] {
    const fits = (resource: CloudResource): boolean => propertyOf(resource, property) === value;
    const hits = [...(this.propertyIndex(type, property).get(value) ?? [])].filter(fits);
    return hits.length > 0 ? hits : [...(this.byType.get(type) ?? [])].filter(fits);
  }

  /** Resources of a type that have all these values; the property with the fewest candidates is looked at first. */
  withProperties(type: string, wanted: Readonly<Record<string, unknown>>): readonly CloudResource[] {
    const properties = Object.entries(wanted);
    const candidates = properties.map(([property, value]) => this.propertyIndex(type, property).get(value));
    if (candidates.some((members) => members === undefined)) return [];
    const [fewest] = candidates.sort((one, other) => (one?.size ?? 0) - (other?.size ?? 0));
    return [...(fewest ?? [])].filter((resource) =>
      properties.every(([property, value]) => propertyOf(resource, property) === value),
    );
  }

  /** Resources with this value at one of their references. */
  holding(value: unknown): readonly CloudResource[] {
    return [...(this.byReference.get(value) ?? [])];
  }

  put(resource: CloudResource): void {
    this.delete(resource);
    const generations = [...this.ofUrn(resource.urn), resource];
    this.byUrn.set(
      resource.urn,
      generations.sort((one, other) => one.generation - other.generation),
    );
    this.countGenerations(resource.urn, resource.generation + 1);
    this.remember(resource);
  }

  /** Takes this generation of the URN out, whichever object stands for it. */
  delete({ urn, generation }: CloudResource): void {
    const gone = this.ofUrn(urn).find((resource) => resource.generation === generation);
    if (gone === undefined) return;
    const rest = this.ofUrn(urn).filter((resource) => resource !== gone);
    if (rest.length === 0) this.byUrn.delete(urn);
    else this.byUrn.set(urn, rest);
    for (const members of this.memberships.get(gone) ?? []) members.delete(gone);
    this.memberships.delete(gone);
  }

  generationOf(urn: string): number {
    return this.created.get(urn) ?? 0;
  }

  /** Generations only grow: an id is never given twice. */
  countGenerations(urn: string, count: number): void {
    this.created.set(urn, Math.max(count, this.generationOf(urn)));
  }

  generations(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.created);
  }

  clear(): void {
    for (const map of [this.byUrn, this.byType, this.byProperty, this.byReference, this.created]) map.clear();
    this.memberships.clear();
  }

  private remember(resource: CloudResource): void {
    this.join(this.byType, resource.type, resource);
    for (const [property, values] of this.byProperty.get(resource.type) ?? []) {
      this.join(values, propertyOf(resource, property), resource);
    }
    for (const reference of entryOf(resource.type).references ?? []) {
      for (const value of referredValues(resource.inputs, reference)) {
        this.join(this.byReference, value, resource);
      }
    }
  }

  private propertyIndex(type: string, property: string): Map<unknown, Members> {
    const properties = this.byProperty.get(type) ?? new Map<string, Map<unknown, Members>>();
    this.byProperty.set(type, properties);
    const known = properties.get(property);
    if (known !== undefined) return known;
    const values = new Map<unknown, Members>();
    properties.set(property, values);
    for (const resource of this.byType.get(type) ?? [])
      this.join(values, propertyOf(resource, property), resource);
    return values;
  }

  private join<Key>(sets: Map<Key, Members>, key: Key, resource: CloudResource): void {
    const members = sets.get(key) ?? new Set();
    sets.set(key, members.add(resource));
    const memberships = this.memberships.get(resource);
    if (memberships === undefined) this.memberships.set(resource, [members]);
    else memberships.push(members);
  }
}
