/** Properties whose JSON is a policy: the order of actions, principals and resources means nothing there. */
const policyProperty = /polic(y|ies)|document$/i;

/**
 * The meaning of a property that holds JSON text, in a form that can be compared; undefined for any other text.
 *
 * @param path where the property stands, without list indexes
 */
export function jsonText(text: string, path: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return meaning(JSON.parse(text), policyProperty.test(path.split(".").at(-1) ?? ""));
  } catch {
    return undefined;
  }
}

function meaning(value: unknown, isPolicy: boolean): string {
  if (Array.isArray(value)) {
    const elements = value.map((element) => meaning(element, isPolicy));
    if (!isPolicy) return `[${elements.join(",")}]`;
    return elements.length === 1 ? (elements[0] ?? "") : `[${elements.sort().join(",")}]`; // "x" means ["x"]
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${pairs.map(([key, nested]) => `${JSON.stringify(key)}:${meaning(nested, isPolicy)}`).join(",")}}`;
}
