import { shown, type Finding } from "../fault";
import type { Parts } from "../parts";

/** The zones are the region's own, and the copies lie elsewhere. */
export function checkRegions({ region, recoveryRegion, network }: Parts): readonly Finding[] {
  if (region === undefined) return [];
  const strange = (network?.zones ?? []).flatMap((zone, index): Finding[] => {
    if (zone.slice(0, -1) === region) return [];
    const path = ["estate:network", "zones", index];
    return [{ path, given: shown(zone), allowed: `a zone of ${region}, such as ${region}a` }];
  });
  if (recoveryRegion !== region) return strange;
  return [
    ...strange,
    {
      path: ["estate:recoveryRegion"],
      given: shown(recoveryRegion),
      allowed: `another region than aws:region (${region})`,
      why: "Copies in the same region are lost with it (VDX-C21).",
    },
  ];
}
