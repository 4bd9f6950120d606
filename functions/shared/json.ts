/** The JSON object that a version of a secret holds; its errors never quote it. */
export function objectOf(json: string, label: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    parsed = undefined; // the parser's message would quote the secret
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Error(`The ${label} version of the secret is not a JSON object.`);
  }
  return parsed as Record<string, unknown>;
}
