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

function member(value: unknown, step: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => member(element, step));
  if (typeof value !== "object" || value === null) return [];
  const found = (value as Readonly<Record<string, unknown>>)[step];
  return found === undefined || found === null ? [] : [found];
}
