import { chosen, stated } from "../../lib/facts";
import type { BackupFacts } from "../../lib/system-facts";
import { backupData } from "./classification";

const retention = "**Retenção:** 7 dias (daily), 30 dias (weekly), 90 dias (monthly)";

export const backups: BackupFacts = {
  data: backupData,
  tiers: {
    daily: stated(7, ["EG-090", "EG-C05"], retention),
    weekly: stated(30, ["EG-091", "EG-C06"], retention),
    monthly: stated(90, ["EG-092", "EG-093", "EG-C06"], retention),
    redis: stated(7, ["EG-098", "EG-C05"], "**Frequência:** Manual ou sob demanda - **Retenção:** 7 dias"),
    config: chosen(
      90,
      ["EG-C05", "EG-G10"],
      "No number of days; as long as the longest tier of the database.",
    ),
    recovery: chosen(
      30,
      ["EG-C19", "EG-115"],
      "One day is documented, but it is the evidence after a failed restore.",
    ),
    emergency: chosen(
      30,
      ["EG-C19", "EG-117"],
      "One day is documented, but it is the evidence after a leak.",
    ),
    logs: chosen(
      30,
      ["EG-C10", "EG-085", "EG-187"],
      "Important logs are in the backup set; they hold client addresses.",
    ),
  },
  recoveryTimeHours: stated(4, ["EG-143"], "**RTO (Recovery Time Objective):** 4 horas máximo"),
  recoveryPointHours: stated(24, ["EG-142", "EG-C07"], "**RPO (Recovery Point Objective):** 24 horas máximo"),
};
