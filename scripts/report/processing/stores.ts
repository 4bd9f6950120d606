import { storeTypes, templateTypes } from "../../../policies/rules/data/stores";
import type { PlainObject } from "../../plan/plan";
import type { Item } from "../input/inventory";
import { tagOf } from "../input/system";
import { isObject, objectsIn } from "./recipients";

/** Words for the kinds of the rules' own list of types that hold data. */
const kindOfType: ReadonlyMap<string, string> = new Map([
  ...Object.entries(storeTypes).flatMap(([kind, types]) => types.map((type) => [type, kind] as const)),
  ...templateTypes.map((type) => [type, "disks of instances"] as const),
]);

/** A type that keeps data, or anything that says by its tag that it does. */
export function isStore(item: Item): boolean {
  return kindOfType.has(item.type) || storeTag(item, "DataClass") !== "";
}

export function kindOf({ type }: Item): string {
  return kindOfType.get(type) ?? type.split(":").at(-1) ?? type;
}

/** A tag of the data itself; for a fleet, of the volumes that its template makes. Empty where it is not set. */
export function storeTag({ type, inputs }: Item, key: string): string {
  const volumes = templateTypes.includes(type) ? volumeTags(inputs) : undefined;
  return tagOf(volumes ?? inputs, key) ?? tagOf(inputs, key) ?? "";
}

function volumeTags({ tagSpecifications }: PlainObject): PlainObject | undefined {
  return objectsIn(tagSpecifications).find(
    ({ resourceType, tags }) => resourceType === "volume" && isObject(tags),
  );
}
