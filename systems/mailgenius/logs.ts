import { chosen } from "../../lib/facts";
import type { LogFacts } from "../../lib/system-facts";

const operational: LogFacts["retentionDays"] = chosen(
  30,
  ["MG-G07", "MG-289", "EG-079"],
  "Weekly rotation without a number of days; 30 as the other systems, short because most lines name people.",
);

const evidence: LogFacts["retentionDays"] = chosen(
  400,
  ["MG-G07", "MG-225", "VDX-G03"],
  "Evidence must outlive a yearly audit and stay below the two years of MG-223.",
);

/** The streams that instances write; database and Redis have log groups with their components (MG-C34). */
export const logs: Readonly<Record<string, LogFacts>> = {
  app: { retentionDays: operational, personalData: true },
  workers: { retentionDays: operational, personalData: true },
  nginx: { retentionDays: operational, personalData: true },
  machine: { retentionDays: operational, personalData: false },
  combined: { retentionDays: operational, personalData: true },
  audit: { retentionDays: evidence, personalData: true },
  scaling: { retentionDays: operational, personalData: false },
  "change-requests": { retentionDays: evidence, personalData: true },
};
