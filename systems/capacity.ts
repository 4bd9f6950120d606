import type { SystemFacts } from "../lib/system-facts";

/** Processes that hold a connection pool when every fleet is at `instances`. */
export function processesAt(
  tiers: SystemFacts["tiers"],
  instances: Readonly<Record<string, number>>,
): number {
  return Object.entries(tiers).reduce(
    (sum, [tier, facts]) => sum + (instances[tier] ?? 0) * processesPerInstance(facts),
    0,
  );
}

/** One process a port; a tier without ports runs one process. */
export function processesPerInstance(tier: SystemFacts["tiers"][string]): number {
  return Math.max(1, tier.ports.value.length);
}
