import { shown, type Finding } from "../fault";
import type { Parts } from "../parts";

/** In production every Redis group survives the loss of a node: our choice where the documents are silent (EG-150, VDX-C23). */
const leastReplicasInProduction = 1;

export function checkCaches({ systems, environment }: Parts): readonly Finding[] {
  if (environment !== "production") return [];
  return systems.flatMap(({ path, caches }) =>
    Object.entries(caches).flatMap(([role, { replicas }]): Finding[] => {
      if (replicas >= leastReplicasInProduction) return [];
      return [
        {
          path: [...path, "caches", role, "replicas"],
          given: shown(replicas),
          allowed: `${leastReplicasInProduction} to 5 in production`,
          why: "A lone node takes jobs and sessions with it (MG-C15, EG-150, VDX-C23).",
        },
      ];
    }),
  );
}
