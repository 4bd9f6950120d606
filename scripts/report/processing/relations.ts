import { Estate } from "../../../policies/kit/estate";
import { Subject, type SubjectData } from "../../../policies/kit/subject";
import { isObject, unknown, type Value } from "../../../policies/kit/value";
import { unknownMark } from "../../plan/mask";
import type { PlainValue } from "../../plan/plan";
import type { Inventory, Item } from "../input/inventory";

const defaultProvider = /^default(_|$)/;

/** Finds resources by what others say of them, as the rules do (policies/kit/estate.ts), and where each lies. */
export class Relations {
  private readonly byUrn: ReadonlyMap<string, Item>;
  private readonly estate: Estate;
  private readonly region: string;

  constructor(readonly inventory: Inventory) {
    this.byUrn = new Map(inventory.items.map((item) => [item.urn, item]));
    this.estate = new Estate(inventory.items.map(dataOf));
    this.region = defaultRegion(inventory.items);
  }

  ofType(...types: readonly string[]): readonly Item[] {
    return this.inventory.items.filter(({ type }) => types.includes(type));
  }

  /** The region of a resource: its own, its provider's, the stack's. Empty where nothing tells. */
  regionOf({ inputs, provider }: Item): string {
    if (typeof inputs.region === "string") return inputs.region === unknownMark ? "" : inputs.region;
    const own = provider === undefined ? undefined : this.byUrn.get(provider)?.inputs.region;
    return typeof own === "string" ? own : this.region;
  }

  /**
   * The resources of the given types that an input names. `value` narrows it to a part of the input: what is written there
   * goes before what the whole input takes its values from.
   */
  targetsOf(
    item: Item,
    input: string,
    types: readonly string[],
    value: PlainValue | undefined = item.inputs[input],
  ): readonly Item[] {
    const data = dataOf(item);
    const written = new Subject({
      ...data,
      inputs: { [input]: valueOf(value ?? null) },
      propertyDependencies: {},
    });
    const named = this.estate.targetsOf(written, input, ...types);
    const found = named.length > 0 ? named : this.estate.targetsOf(new Subject(data), input, ...types);
    return found.flatMap(({ urn }) => this.byUrn.get(urn) ?? []);
  }
}

function dataOf({ urn, type, name, inputs, dependencies }: Item): SubjectData {
  return {
    urn,
    type,
    name,
    inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, valueOf(value)])),
    options: { protect: false, ignoreChanges: [], retainOnDelete: false },
    propertyDependencies: dependencies,
  };
}

/** As the rules see it: a mark of an inventory is a value that nobody knows yet. */
function valueOf(value: PlainValue): Value {
  if (value === unknownMark) return unknown;
  if (Array.isArray(value)) return (value as readonly PlainValue[]).map(valueOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, valueOf(each)]));
}

function defaultRegion(items: readonly Item[]): string {
  const providers = items.filter(
    ({ type, name }) => type === "pulumi:providers:aws" && defaultProvider.test(name),
  );
  const regions = new Set(providers.map(({ inputs }) => inputs.region));
  const [region] = regions;
  return regions.size === 1 && typeof region === "string" ? region : "";
}
