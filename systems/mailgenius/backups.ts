import { chosen, stated } from "../../lib/facts";
import type { BackupFacts } from "../../lib/system-facts";
import { backupData } from "./classification";

export const backups: BackupFacts = {
  data: backupData,
  tiers: {
    incremental: stated(
      7,
      ["MG-142", "MG-140", "MG-D25"],
      'find $BACKUP_DIR -name "incremental_*.backup" -mtime +7 -delete',
    ),
    full: stated(30, ["MG-148", "MG-C01"], 'find $BACKUP_DIR -name "full_*.backup" -mtime +30 -delete'),
    redis: stated(7, ["MG-152"], 'find $BACKUP_DIR -name "redis_*.rdb.gz" -mtime +7 -delete'),
    application: stated(14, ["MG-156"], 'find $BACKUP_DIR -name "app_*.tar.gz" -mtime +14 -delete'),
  },
  recoveryTimeHours: chosen(
    4,
    ["MG-G05", "EG-143"],
    "Not documented; the objective of the other two systems.",
  ),
  recoveryPointHours: chosen(
    24,
    ["MG-G05", "EG-142"],
    "Not documented; the objective of the other two systems.",
  ),
};
