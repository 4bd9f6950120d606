import { compare, countResults, controlStatuses } from "./results";
import type { Control, FrameworkCoverage, Frameworks } from "./schema";

/** Frameworks in the order of the report: law first, then standards, then our own documents. */
export const frameworkTitles: Readonly<Record<keyof Frameworks, string>> = {
  gdpr: "GDPR",
  lgpd: "LGPD",
  fsbp: "AWS FSBP",
  cis: "CIS AWS 5.0",
  requirements: "Requirements",
  checkov: "Checkov",
};
export const frameworkKeys = Object.keys(frameworkTitles) as readonly (keyof Frameworks)[];

/** For every framework: which of its references are served by which controls, and how they came out. */
export function coverageOf(controls: readonly Control[]): FrameworkCoverage[] {
  return frameworkKeys.map((key) => {
    const byReference = new Map<string, Control[]>();
    for (const control of controls) {
      for (const reference of new Set(control.frameworks[key] ?? [])) {
        byReference.set(reference, [...(byReference.get(reference) ?? []), control]);
      }
    }
    const references = [...byReference]
      .sort(([left], [right]) => compareReferences(left, right))
      .map(([id, serving]) => ({
        id,
        status:
          controlStatuses.find((status) => serving.some((control) => control.status === status)) ??
          "no-resource",
        controls: serving.map((control) => control.id),
        counts: countResults(serving.flatMap(({ rows }) => rows)),
      }));
    return { key, title: frameworkTitles[key], references };
  });
}

/** Numbers by value: article 5 before article 30, RDS.3 before RDS.10. */
export function compareReferences(left: string, right: string): number {
  const [one, other] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [a = "", b = ""] = [one[index], other[index]];
    if (a === b) continue;
    const [m, n] = [Number(a), Number(b)];
    if (a !== "" && b !== "" && !Number.isNaN(m) && !Number.isNaN(n) && m !== n) return m - n;
    return compare(a, b);
  }
  return 0;
}

function partsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}
