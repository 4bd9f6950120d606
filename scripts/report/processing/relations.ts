import type { PlainValue } from "../../plan/plan";
import { unknownMark } from "../../plan/mask";
import type { Inventory, Item } from "../input/inventory";

const defaultProvider = /^default(_|$)/;

/** Finds resources by what others say of them: by the program's dependencies, else by name or ARN. */
export class Relations {
  private readonly byUrn: ReadonlyMap<string, Item>;
  private readonly region: string;

  constructor(readonly inventory: Inventory) {
    this.byUrn = new Map(inventory.items.map((item) => [item.urn, item]));
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

  /** The resources of the given types that an input names. `value` narrows it to a part of the input. */
  targetsOf(
    item: Item,
    input: string,
    types: readonly string[],
    value: PlainValue | undefined = item.inputs[input],
  ): readonly Item[] {
    const candidates = this.ofType(...types);
    const named = candidates.filter((candidate) => names(value, candidate));
    if (named.length > 0) return named;
    const linked = new Set(item.dependencies[input]);
    return candidates.filter(({ urn }) => linked.has(urn));
  }
}

function defaultRegion(items: readonly Item[]): string {
  const providers = items.filter(
    ({ type, name }) => type === "pulumi:providers:aws" && defaultProvider.test(name),
  );
  const regions = new Set(providers.map(({ inputs }) => inputs.region));
  const [region] = regions;
  return regions.size === 1 && typeof region === "string" ? region : "";
}

const identities = ["bucket", "identifier", "clusterIdentifier", "replicationGroupId", "name", "arn"];

/** Whether a value is the candidate's name, or an ARN that ends with it. */
function names(value: PlainValue | undefined, { inputs }: Item): boolean {
  const texts = (Array.isArray(value) ? (value as readonly PlainValue[]) : [value]).filter(
    (text): text is string => typeof text === "string" && text !== unknownMark,
  );
  return identities.some((key) => {
    const identity = inputs[key];
    if (typeof identity !== "string" || identity === "" || identity === unknownMark) return false;
    return texts.some(
      (text) => text === identity || new RegExp(`^arn:.*[:/]${escape(identity)}$`).test(text),
    );
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
