import { processesAt, processesPerInstance } from "../../systems/capacity";
import type { Finding } from "../fault";
import type { Parts, SystemParts } from "../parts";

/**
 * Without a proxy every process holds its own pool: with all fleets at their maximum the pools must stay below the
 * database's limit (VDX-099).
 */
export function checkConnections({ systems }: Parts): readonly Finding[] {
  return systems.flatMap((system) => (system.facts.database.proxy === undefined ? checkOne(system) : []));
}

function checkOne({ path, facts, tiers }: SystemParts): readonly Finding[] {
  const limit = Number(facts.database.parameters.max_connections?.value ?? Infinity);
  const pool = facts.database.pool.value.max;
  const maximum = Object.fromEntries(Object.entries(tiers).map(([tier, sizes]) => [tier, sizes.maximum]));
  const processes = processesAt(facts.tiers, maximum);
  if (processes * pool < limit) return [];
  const [largest] = Object.entries(maximum).sort(([, one], [, other]) => other - one);
  if (largest === undefined) return [];
  const [tier, instances] = largest;
  const tierFacts = facts.tiers[tier];
  const own = tierFacts === undefined ? 0 : instances * processesPerInstance(tierFacts);
  const fits = Math.ceil(limit / pool) - 1 - (processes - own);
  return [
    {
      path: [...path, "tiers", tier, "maximum"],
      given: `${instances}: all fleets at their maximum run ${processes} processes, each with up to ${pool} connections`,
      allowed: fits >= 1 ? `at most ${fits} beside the other fleets` : "smaller maximums of all fleets",
      why: `Together they must stay below max_connections (${limit}; ${facts.database.pool.sources.join(", ")}).`,
    },
  ];
}
