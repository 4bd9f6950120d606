import { chosen, stated } from "../../lib/facts";
import type { CacheFacts } from "../../lib/system-facts";
import { cacheData, queueData } from "./classification";

const engine: CacheFacts["engine"] = chosen(
  { name: "valkey", version: "8.0", family: "valkey8" },
  ["MG-G05", "MG-111"],
  "No version is documented. Valkey speaks Redis's protocol and is maintained; Redis under an open licence ends at 7.1.",
);

const queueSnapshotDays: CacheFacts["snapshotRetentionDays"] = stated(
  7,
  ["MG-152", "MG-150"],
  'find $BACKUP_DIR -name "redis_*.rdb.gz" -mtime +7 -delete',
);

/** One documented Redis (database 0) becomes two groups, because eviction and `flushall` would lose jobs (MG-C15). */
export const caches: Readonly<Record<string, CacheFacts>> = {
  queue: {
    data: queueData(queueSnapshotDays),
    engine,
    evictionPolicy: chosen("noeviction", ["MG-C15"], "A queue that evicts loses e-mails without a trace."),
    snapshotRetentionDays: queueSnapshotDays,
    snapshotWindowUtc: chosen(
      "03:30-04:30",
      ["MG-G01"],
      "Daily without an hour: after the database's backup.",
    ),
    maintenanceWindowUtc: chosen(
      "tue:07:30-tue:08:30",
      ["MG-G01"],
      "After the database's maintenance, never with it.",
    ),
  },
  cache: {
    data: cacheData,
    engine,
    evictionPolicy: stated(
      "allkeys-lru",
      ["MG-113", "MG-C15"],
      "redis-cli config set maxmemory-policy allkeys-lru",
    ),
    snapshotRetentionDays: chosen(
      0,
      ["MG-C15", "MG-115"],
      "Everything in it can be computed again, and the weekly job empties it; snapshots would only keep personal data.",
    ),
    snapshotWindowUtc: chosen("03:30-04:30", ["MG-G01"], "Used when a stack switches snapshots on."),
    maintenanceWindowUtc: chosen(
      "tue:08:30-tue:09:30",
      ["MG-G01"],
      "After the queue group's, never with it.",
    ),
  },
};
