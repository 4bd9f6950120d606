import { chosen, stated } from "../../lib/facts";
import type { CacheFacts } from "../../lib/system-facts";
import { cacheData, queueData } from "./classification";

const engine: CacheFacts["engine"] = chosen(
  { name: "valkey", version: "8.0", family: "valkey8" },
  ["EG-G05", "EG-004"],
  "No version is documented. Valkey speaks Redis's protocol and is maintained; Redis under an open licence ends at 7.1.",
);

const snapshotRetentionDays: CacheFacts["snapshotRetentionDays"] = stated(
  7,
  ["EG-098", "EG-C05", "EG-C04"],
  "**Frequência:** Manual ou sob demanda - **Retenção:** 7 dias",
);

/** "Cache e filas" in one documented Redis become two groups: only so can one evict and the other never (EG-005). */
export const caches: Readonly<Record<string, CacheFacts>> = {
  queue: {
    data: queueData(snapshotRetentionDays),
    engine,
    evictionPolicy: chosen(
      "noeviction",
      ["EG-005", "EG-006"],
      "It holds jobs under `bull:`; eviction would lose e-mails.",
    ),
    snapshotRetentionDays,
    snapshotWindowUtc: chosen(
      "02:30-03:30",
      ["EG-C04"],
      "A daily snapshot carries the recovery point; after the database's.",
    ),
    maintenanceWindowUtc: chosen(
      "wed:07:30-wed:08:30",
      ["EG-G08"],
      "After the database's maintenance, never with it.",
    ),
  },
  cache: {
    data: cacheData(snapshotRetentionDays),
    engine,
    evictionPolicy: chosen(
      "allkeys-lru",
      ["EG-005", "EG-C23"],
      "Freed by itself, so nobody flushes a store by hand.",
    ),
    snapshotRetentionDays,
    snapshotWindowUtc: chosen(
      "02:30-03:30",
      ["EG-C04", "EG-120"],
      "The backup set names the cache beside the queues.",
    ),
    maintenanceWindowUtc: chosen(
      "wed:08:30-wed:09:30",
      ["EG-G08"],
      "After the queue group's, never with it.",
    ),
  },
};
