/** A parsed JSON object; undefined for anything else, HTML pages included. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed = JSON.parse(text) as unknown;
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a place: keys joined by dots. */
export function valueAt(body: unknown, place: string): unknown {
  return place.split(".").reduce(child, body);
}

/** The number at a place, or the sum below `*`; undefined where there is none, which is not 0 (`N/A` is none). */
export function numberAt(body: unknown, place: string): number | undefined {
  const [before, after] = place.split(".*.", 2);
  if (after === undefined) return asNumber(valueAt(body, place));
  const parent = valueAt(body, before ?? "");
  if (typeof parent !== "object" || parent === null) return undefined;
  const numbers = Object.values(parent).map((each) => numberAt(each, after));
  const found = numbers.filter((number) => number !== undefined);
  return found.length === 0 ? undefined : found.reduce((sum, number) => sum + number, 0);
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function child(node: unknown, key: string): unknown {
  return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}
