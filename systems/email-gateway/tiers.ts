import { chosen, stated } from "../../lib/facts";
import type { TierFacts } from "../../lib/system-facts";
import { translated } from "../translated";
import { apiScaling, workerScaling } from "./scaling";

const mounts: TierFacts["mounts"] = translated(
  ["/"],
  ["EG-022", "EG-063"],
  "Verificar uso: `df -h`",
  "An instance has one disk with one file system.",
);

export const tiers: Readonly<Record<string, TierFacts>> = {
  api: {
    process: stated("api", ["EG-001", "EG-014"], "docker-compose exec api npm run migrate"),
    ports: chosen(
      [{ port: 3000, weight: 1 }],
      ["EG-008", "EG-G05"],
      "The port behind nginx is not documented; 3000 as in the other two systems.",
    ),
    minimumInstances: chosen(
      2,
      ["EG-G05", "EG-158"],
      "Two, so that a zone or a deployment never stops the API.",
    ),
    mounts,
    scaling: apiScaling,
    logStream: "api",
  },
  worker: {
    process: stated("worker", ["EG-001", "EG-156"], "docker-compose restart worker"),
    ports: chosen([], ["EG-001"], "The worker takes jobs from the queue and serves no HTTP."),
    minimumInstances: chosen(
      2,
      ["EG-G05", "EG-032"],
      "The table proposes one; two, because a stopped worker is a documented emergency and a deployment stops one.",
    ),
    mounts,
    scaling: workerScaling,
    logStream: "worker",
  },
};
