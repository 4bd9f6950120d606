/** A property value as providers exchange it with the engine, markers included. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | ValueMap
  | Secret
  | Unknown
  | Asset
  | ResourceReference;

/** Properties of a resource, or a nested object. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** A value that must stay encrypted in the engine's state. */
export class Secret {
  constructor(readonly value: Value) {}
}

/** A value that is not known before the update runs. */
export class Unknown {
  readonly isUnknown = true;
  /** There is nothing to tell two unknown values apart. */
  static readonly value: Unknown = new Unknown();
}

/** A file or an archive: what the engine says about it, its hash included. */
export class Asset {
  constructor(
    readonly kind: "asset" | "archive",
    readonly fields: ValueMap,
  ) {}

  /** Identifies the content; empty where the engine sent none. */
  get hash(): string {
    return typeof this.fields.hash === "string" ? this.fields.hash : "";
  }
}

/** Another resource, handed over as a whole. */
export class ResourceReference {
  constructor(readonly fields: ValueMap) {}
}

export function isMap(value: Value | undefined): value is ValueMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Secret) &&
    !(value instanceof Unknown) &&
    !(value instanceof Asset) &&
    !(value instanceof ResourceReference)
  );
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value below any number of secret markers. */
export function revealed(value: Value): Value {
  return value instanceof Secret ? revealed(value.value) : value;
}

/** Whether something in it is not known yet. */
export function hasUnknown(value: Value): boolean {
  const open = revealed(value);
  if (open instanceof Unknown) return true;
  if (isList(open)) return open.some(hasUnknown);
  return isMap(open) && Object.values(open).some(hasUnknown);
}

/**
 * Plain JavaScript without secret markers, as the reviewed entries read it.
 *
 * @param unknown what stands for a value that is not known yet
 */
export function plain(value: Value, unknown?: unknown): unknown {
  const open = revealed(value);
  if (open instanceof Unknown) return unknown;
  if (open instanceof Asset) return { ...plainMap(open.fields, unknown), assetKind: open.kind };
  if (open instanceof ResourceReference) return plain(open.fields.id ?? "", unknown);
  if (isList(open)) return open.map((element) => plain(element, unknown));
  return isMap(open) ? plainMap(open, unknown) : open;
}

/** The same for a whole set of properties. Values that are not known are left out, unless `unknown` stands for them. */
export function plainMap(map: ValueMap, unknown?: unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const open = plain(value, unknown);
    if (open !== undefined) result[key] = open;
  }
  return result;
}

/** The same with every secret taken for unknown: what may appear in a message. */
export function withoutSecrets(value: Value): Value {
  if (value instanceof Secret) return Unknown.value;
  if (isList(value)) return value.map(withoutSecrets);
  return isMap(value) ? mapWithoutSecrets(value) : value;
}

export function mapWithoutSecrets(map: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, withoutSecrets(value)]));
}

/** Plain JavaScript as a value. Undefined members are left out, as JSON does. */
export function valueOf(source: unknown): Value {
  if (source === null || source === undefined) return null;
  if (typeof source === "string" || typeof source === "number" || typeof source === "boolean") return source;
  if (source instanceof Secret || source instanceof Unknown || source instanceof Asset) return source;
  if (source instanceof ResourceReference) return source;
  if (Array.isArray(source)) return source.map(valueOf);
  if (typeof source === "object") return valueMapOf(source as Record<string, unknown>);
  throw new Error(`a ${typeof source} cannot be a property value`);
}

/** The same for a whole set of properties. */
export function valueMapOf(source: Readonly<Record<string, unknown>>): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(source)) {
    if (value !== undefined) result[key] = valueOf(value);
  }
  return result;
}

/** JSON with sorted keys: equal values give equal text. Secrets are revealed, assets stand for their hash. */
export function canonical(value: Value): string {
  const open = revealed(value);
  if (open instanceof Unknown) return "<unknown>";
  if (open instanceof Asset) return `<${open.kind} ${open.hash === "" ? canonical(open.fields) : open.hash}>`;
  if (open instanceof ResourceReference) return canonical(open.fields);
  if (isList(open)) return `[${open.map(canonical).join(",")}]`;
  if (!isMap(open)) return JSON.stringify(open);
  const members = Object.keys(open)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(open[key] ?? null)}`);
  return `{${members.join(",")}}`;
}
