/** One routing decision of a listener, as plain values. */
export interface ListenerRulePlan {
  /** Part of the resource's name. */
  readonly key: string;
  readonly priority: number;
  readonly match: { readonly paths: readonly string[] } | { readonly hosts: readonly string[] };
}

/** Ranges of priorities: lower numbers are tried first, so private paths win over hosts. */
const privatePriorities = { first: 1, count: 9_999 };
const hostPriorities = { first: 10_000, count: 9_999 };

/** One rule per private path: the path itself and everything below it (MG-123, VDX-051). */
export function privatePathRules(paths: readonly string[]): readonly ListenerRulePlan[] {
  return withPriorities(
    paths.map((path) => path.replace(/\/+$/, "")),
    privatePriorities,
    (path) => ({ key: path.slice(1).replaceAll("/", "_"), match: { paths: [path, `${path}/*`] } }),
  );
}

/** One rule per host name; everything else gets the listener's 404. */
export function hostRules(hosts: readonly string[]): readonly ListenerRulePlan[] {
  return withPriorities(hosts, hostPriorities, (host) => ({ key: host, match: { hosts: [host] } }));
}

/**
 * Priorities come from the text, not from the position: removing the first of a list would otherwise move all others onto
 * priorities that are still taken, which AWS refuses.
 */
function withPriorities(
  texts: readonly string[],
  range: { readonly first: number; readonly count: number },
  describe: (text: string) => Pick<ListenerRulePlan, "key" | "match">,
): readonly ListenerRulePlan[] {
  const taken = new Map<number, string>();
  return [...new Set(texts)].map((text) => {
    const priority = range.first + (hashOf(text) % range.count);
    const other = taken.get(priority);
    if (other !== undefined) {
      throw new Error(
        `Listener rules for "${other}" and "${text}" would get the same priority; write one differently.`,
      );
    }
    taken.set(priority, text);
    return { priority, ...describe(text) };
  });
}

/** FNV-1a: small, stable, well spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
