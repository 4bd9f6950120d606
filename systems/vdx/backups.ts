import { chosen, stated } from "../../lib/facts";
import type { BackupFacts } from "../../lib/system-facts";
import { backupData } from "./classification";

export const backups: BackupFacts = {
  data: backupData,
  tiers: {
    daily: stated(30, ["VDX-071", "VDX-072"], "Retenção: 30 dias"),
    manual: chosen(
      30,
      ["VDX-C24", "VDX-139"],
      "Dumps made by hand come here, not to a disk; never beyond 30 days.",
    ),
  },
  recoveryTimeHours: stated(4, ["VDX-085"], "**RTO** (Recovery Time Objective): 4 horas"),
  recoveryPointHours: stated(24, ["VDX-086", "VDX-C20"], "**RPO** (Recovery Point Objective): 24 horas"),
};
