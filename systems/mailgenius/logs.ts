import { chosen } from "../../lib/facts";
import type { LogFacts } from "../../lib/system-facts";
import { application, evidence, machines } from "./classification";

const operational: LogFacts["retentionDays"] = chosen(
  30,
  ["MG-G07", "MG-289", "EG-079"],
  "Weekly rotation without a number of days; 30 as the other systems, short because most lines name people.",
);

const evidenceDays: LogFacts["retentionDays"] = chosen(
  400,
  ["MG-G07", "MG-225", "VDX-G03"],
  "Evidence must outlive a yearly audit and stay below the two years of MG-223.",
);

/** The streams that instances write; database and Redis have log groups with their components (MG-C34). */
export const logs: Readonly<Record<string, LogFacts>> = {
  app: { retentionDays: operational, data: application },
  workers: { retentionDays: operational, data: application },
  nginx: { retentionDays: operational, data: application },
  machine: { retentionDays: operational, data: machines },
  combined: { retentionDays: operational, data: application },
  audit: { retentionDays: evidenceDays, data: evidence },
  scaling: { retentionDays: operational, data: machines },
  "change-requests": { retentionDays: evidenceDays, data: evidence },
};
