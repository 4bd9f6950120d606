import { chosen, stated } from "../../lib/facts";
import type { TargetCpuScaling } from "../../lib/scaling-facts";
import type { TierFacts } from "../../lib/system-facts";
import { translated } from "../translated";

const scaling: TargetCpuScaling = {
  kind: "target-cpu",
  targetPercent: translated(
    60,
    ["VDX-098", "VDX-027"],
    "Escalar recursos se necessário",
    "Below the CPU alarm at 80 %, with room for the minutes a new instance takes.",
  ),
};

export const tiers: Readonly<Record<string, TierFacts>> = {
  backend: {
    process: stated("dist/main.js", ["VDX-017"], 'CMD ["node", "dist/main.js"]'),
    ports: stated([{ port: 3000, weight: 1 }], ["VDX-017", "VDX-117"], "EXPOSE 3000"),
    logStream: "backend",
    minimumInstances: chosen(2, ["VDX-G08"], "Two, so that a zone or a deployment never stops the API."),
    mounts: chosen(["/"], ["VDX-029", "VDX-040"], "An instance has one disk with one file system."),
    scaling,
  },
};
