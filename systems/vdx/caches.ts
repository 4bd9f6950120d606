import { chosen } from "../../lib/facts";
import type { CacheFacts } from "../../lib/system-facts";
import { translated } from "../translated";
import { cacheData } from "./classification";

/** One group for cache and sessions: the application has one `REDIS_URL` (VDX-021), and no queues (VDX-G13). */
export const caches: Readonly<Record<string, CacheFacts>> = {
  cache: {
    data: cacheData,
    engine: translated(
      { name: "redis", version: "7.1", family: "redis7" },
      ["VDX-012"],
      "image: redis:7-alpine",
      "7.1 is the managed service's last minor version of Redis 7.",
    ),
    evictionPolicy: chosen(
      "volatile-lru",
      ["VDX-G11", "VDX-C23"],
      "Only what carries a time to live may go, the least used first; a session without one stays.",
    ),
    snapshotRetentionDays: chosen(
      0,
      ["VDX-077", "VDX-138", "VDX-C23"],
      "Entries live an hour and hold personal data; a copy in a second zone, not a snapshot, keeps sessions alive.",
    ),
    snapshotWindowUtc: chosen("02:30-03:30", ["VDX-G12"], "Used when a stack switches snapshots on."),
    maintenanceWindowUtc: chosen(
      "thu:07:30-thu:08:30",
      ["VDX-G12"],
      "After the database's maintenance, never with it.",
    ),
  },
};
