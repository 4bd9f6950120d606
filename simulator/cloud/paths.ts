/**
 * The values at a path of plain properties: `vpcId`, `subnetIds[]`, `rules[].destination.bucket`.
 * Lists on the way are walked whether or not the path says `[]`.
 */
export function valuesAt(properties: unknown, path: string): readonly unknown[] {
  return path
    .split(".")
    .map((step) => step.replace(/\[\]$/, ""))
    .reduce<readonly unknown[]>(
      (values, step) => values.flatMap((value) => member(value, step)),
      [properties],
    )
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
}

/** The values that a reference finds in plain properties. */
export function referredValues(
  properties: unknown,
  { path, inText }: { readonly path: string; readonly inText?: RegExp },
): readonly unknown[] {
  const values = valuesAt(properties, path);
  if (inText === undefined) return values;
  return values.flatMap((value) =>
    typeof value === "string" ? [...value.matchAll(inText)].map(([, found]) => found) : [value],
  );
}

function member(value: unknown, step: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => member(element, step));
  if (typeof value !== "object" || value === null) return [];
  const found = (value as Readonly<Record<string, unknown>>)[step];
  return found === undefined || found === null ? [] : [found];
}
