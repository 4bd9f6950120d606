import type { TierFacts } from "../../lib/system-facts";
import { ec2MemoryGib } from "../catalogue/instances";
import { shown, type Finding, type KeyPath } from "../fault";
import type { Parts, SystemParts } from "../parts";

type Tier = SystemParts["tiers"][string];

/** Bounds and memory of each fleet. */
export function checkTiers({ systems }: Parts): readonly Finding[] {
  return systems.flatMap(({ path, tiers, facts }) =>
    Object.entries(tiers).flatMap(([name, tier]) => {
      const tierFacts = facts.tiers[name];
      const tierPath = [...path, "tiers", name];
      return [
        ...checkBounds(tierPath, tier),
        ...(tierFacts === undefined
          ? []
          : [...checkFloor(tierPath, tier, tierFacts), ...checkMemory(tierPath, tier, tierFacts)]),
      ];
    }),
  );
}

function checkBounds(path: KeyPath, { minimum, desired, maximum }: Tier): readonly Finding[] {
  if (maximum < minimum) {
    return [{ path: [...path, "maximum"], given: shown(maximum), allowed: `at least minimum (${minimum})` }];
  }
  if (desired >= minimum && desired <= maximum) return [];
  return [
    {
      path: [...path, "desired"],
      given: shown(desired),
      allowed: `${minimum} to ${maximum}, from minimum to maximum`,
    },
  ];
}

function checkFloor(path: KeyPath, tier: Tier, { minimumInstances }: TierFacts): readonly Finding[] {
  if (tier.minimum >= minimumInstances.value) return [];
  return [
    {
      path: [...path, "minimum"],
      given: shown(tier.minimum),
      allowed: `at least ${minimumInstances.value}`,
      why: `Asked for by ${minimumInstances.sources.join(", ")}.`,
    },
  ];
}

/** A heap that the documents fix must fit into the instance, with room for the rest of it. */
function checkMemory(path: KeyPath, tier: Tier, { environmentVariables }: TierFacts): readonly Finding[] {
  const options = environmentVariables?.NODE_OPTIONS;
  const heapMib = Number(/--max-old-space-size=(\d+)/.exec(options?.value ?? "")?.[1] ?? 0);
  const memoryGib = ec2MemoryGib.get(tier.instanceType) ?? 0;
  if (options === undefined || memoryGib * 1024 > heapMib) return [];
  return [
    {
      path: [...path, "instanceType"],
      given: `${shown(tier.instanceType)} with ${memoryGib} GiB of memory`,
      allowed: `a type with more than ${heapMib / 1024} GiB`,
      why: `The process may use ${heapMib} MiB by itself (${options.sources.join(", ")}).`,
    },
  ];
}
