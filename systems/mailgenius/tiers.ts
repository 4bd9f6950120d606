import { chosen, stated } from "../../lib/facts";
import type { TierFacts } from "../../lib/system-facts";
import { workerVariables } from "./environment";
import { translated } from "../translated";
import { appAndWorkerScaling, uploadWorkerScaling } from "./scaling";

const noPorts: TierFacts["ports"] = chosen(
  [],
  ["MG-125"],
  "The process takes jobs from the queue and serves no HTTP.",
);

/** Where the documents look for full disks, as far as these are file systems of their own. */
const mounts: TierFacts["mounts"] = translated(
  ["/", "/tmp"],
  ["MG-022", "MG-007"],
  'df -h | grep -E "(/$|/var|/tmp)"',
  "/var and /tmp/uploads lie on / here, the latter inside the application's container; /tmp is apart, because Amazon " +
    "Linux 2023 keeps it in memory.",
);

export const tiers: Readonly<Record<string, TierFacts>> = {
  app: {
    process: stated("mailgenius-app", ["MG-125"], "pm2 scale mailgenius-app +$SCALE_VALUE"),
    ports: stated(
      [
        { port: 3000, weight: 3 },
        { port: 3001, weight: 3 },
        { port: 3002, weight: 2 },
      ],
      ["MG-196", "MG-C04"],
      "server 127.0.0.1:3000 weight=3 max_fails=3 fail_timeout=30s; " +
        "server 127.0.0.1:3001 weight=3 max_fails=3 fail_timeout=30s; " +
        "server 127.0.0.1:3002 weight=2 max_fails=3 fail_timeout=30s;",
    ),
    minimumInstances: stated(2, ["MG-188", "MG-C20"], "if [ $CURRENT_INSTANCES -gt 2 ]; then"),
    mounts,
    scaling: appAndWorkerScaling,
    logStream: "app",
  },
  worker: {
    process: stated("mailgenius-workers", ["MG-125"], "pm2 scale mailgenius-workers +$SCALE_VALUE"),
    ports: noPorts,
    minimumInstances: chosen(
      2,
      ["MG-C20", "MG-G04"],
      "The floor of the app; the script lets workers shrink to nothing.",
    ),
    mounts,
    scaling: appAndWorkerScaling,
    logStream: "workers",
    environmentVariables: workerVariables,
  },
  "upload-worker": {
    process: stated("upload-workers", ["MG-125", "MG-126"], "pm2 restart upload-workers"),
    ports: noPorts,
    minimumInstances: chosen(
      2,
      ["MG-G04"],
      "Not documented; two, so that a zone or a deployment never stops imports.",
    ),
    mounts,
    scaling: uploadWorkerScaling,
    logStream: "workers",
    environmentVariables: {
      NODE_OPTIONS: stated(
        "--max-old-space-size=8192",
        ["MG-129"],
        'export NODE_OPTIONS="--max-old-space-size=8192"',
      ),
    },
  },
};
