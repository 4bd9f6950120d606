import type { Inventory, Item } from "../input/inventory";
import { type Result, by, countResults } from "../model/results";
import type { ProcessingEntry } from "../model/schema-parts";
import { limitsOf } from "./limits";
import { recipientsOf } from "./recipients";
import { countryOf } from "./regions";
import { Relations } from "./relations";
import { isStore, kindOf, storeTag } from "./stores";

/** Tags that the record is made from; every data store must have them. */
const recordTags = ["DataClass", "Purpose", "RetentionDays", "Owner"] as const;

/** The record of processing activities: one entry a data store, from its tags and settings. */
export function processingRecord(
  inventory: Inventory,
  rows: readonly { readonly urn: string; readonly result: Result }[],
): ProcessingEntry[] {
  const relations = new Relations(inventory);
  const byUrn = new Map<string, { readonly result: Result }[]>();
  for (const row of rows) byUrn.set(row.urn, [...(byUrn.get(row.urn) ?? []), row]);
  return inventory.items
    .filter(isStore)
    .map((store) => entryOf(store, relations, byUrn.get(store.urn) ?? []))
    .sort(
      by(
        ({ system }) => system,
        ({ kind }) => kind,
        ({ name }) => name,
        ({ urn }) => urn,
      ),
    );
}

function entryOf(
  store: Item,
  relations: Relations,
  rows: readonly { readonly result: Result }[],
): ProcessingEntry {
  const tag = (key: string): string => storeTag(store, key);
  const personal = tag("DataClass") === "personal";
  const region = relations.regionOf(store);
  const { pass, fail, excepted, "not-evaluated": open } = countResults(rows);
  return {
    urn: store.urn,
    name: store.name,
    kind: kindOf(store),
    system: tag("System") || store.system,
    region,
    country: countryOf(region),
    dataClass: tag("DataClass"),
    purpose: tag("Purpose"),
    retentionDays: tag("RetentionDays"),
    retentionReason: tag("RetentionReason"),
    lawfulBasis: tag("LawfulBasis"),
    owner: tag("Owner"),
    limits: limitsOf(store, relations),
    recipients: recipientsOf(store, relations),
    safeguards: { pass, fail, "not-evaluated": open, excepted },
    missing: [...recordTags, ...(personal ? ["LawfulBasis"] : [])].filter((key) => tag(key) === ""),
  };
}
