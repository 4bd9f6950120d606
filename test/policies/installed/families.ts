import { installedTypes } from "./types";

/** Types that are one AWS thing under several names. */
export type Family = readonly string[];

/** A class with fewer arguments looks like others by chance. */
const fewestInputs = 3;

/**
 * Classes of the same name with the same arguments, and yet different things of AWS: reviewed. Two modules that offer
 * one thing (`lb` and `alb`) look exactly like this, so a new pair must be looked at before it is added here.
 */
export const differentThings: readonly RegExp[] = [
  /\/resourcePolicy:/,
  /\/tag:/,
  /\/(cluster)?[pP]arameterGroup:/,
  /\/eventSubscription:/,
  /\/clusterSnapshot:/,
  /\/subnetGroup:/,
  /\/organizationAdminAccount:/,
  // The older name of a service whose domains exist beside the newer one's.
  /^aws:(elasticsearch|opensearch)\//,
  // Buckets on Outposts.
  /^aws:s3(control)?\/bucketPolicy:/,
];

/**
 * Two generations of one service, with arguments of their own: no estate can be renamed from one to the other, but
 * whoever watches one must watch the other.
 */
export const generations: readonly Family[] = ["domain:Domain", "domainPolicy:DomainPolicy"].map((type) => [
  `aws:elasticsearch/${type}`,
  `aws:opensearch/${type}`,
]);

/** Families of the installed package: by the aliases that classes declare, and by classes that are twins. */
export function families(): readonly Family[] {
  const types = installedTypes();
  const twins = [...twinsOf()].filter((tokens) => !areDifferent(tokens));
  const declared = types
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ token, aliases }) => [token, ...aliases]);
  return joined([...twins, ...declared]);
}

/** Classes of one name and with the same arguments in several modules. */
export function twinsOf(): readonly Family[] {
  const groups = new Map<string, string[]>();
  for (const { token, inputs } of installedTypes()) {
    if (inputs.size < fewestInputs) continue;
    const key = [token.split(":").at(-1), ...[...inputs].sort()].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), token]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

export function areDifferent(tokens: Family): boolean {
  return tokens.every((token) => differentThings.some((pattern) => pattern.test(token)));
}

/** Lists that share a member are one list. */
function joined(lists: readonly Family[]): readonly Family[] {
  const result: Set<string>[] = [];
  for (const list of lists) {
    const touching = result.filter((set) => list.some((token) => set.has(token)));
    const all = new Set([...touching.flatMap((set) => [...set]), ...list]);
    for (const set of touching) result.splice(result.indexOf(set), 1);
    result.push(all);
  }
  return result.map((set) => [...set].sort()).filter(({ length }) => length > 1);
}
