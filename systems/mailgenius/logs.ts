import { chosen, stated } from "../../lib/facts";
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
  app: {
    retentionDays: operational,
    data: application,
    file: stated("/var/log/mailgenius/app.log", ["MG-281"], "Application: /var/log/mailgenius/app.log"),
  },
  workers: {
    retentionDays: operational,
    data: application,
    file: stated("/var/log/mailgenius/workers.log", ["MG-282"], "Workers: /var/log/mailgenius/workers.log"),
  },
  nginx: { retentionDays: operational, data: application },
  machine: { retentionDays: operational, data: machines },
  combined: {
    retentionDays: operational,
    data: application,
    file: stated(
      "/var/log/mailgenius/combined.log",
      ["MG-286", "MG-C34"],
      'grep "email-worker" /var/log/mailgenius/combined.log',
    ),
  },
  audit: {
    retentionDays: evidenceDays,
    data: evidence,
    file: stated(
      "/var/log/mailgenius/audit.log",
      ["MG-287", "MG-225"],
      'grep -c "personal_data_access" /var/log/mailgenius/audit.log',
    ),
  },
  scaling: { retentionDays: operational, data: machines },
  "change-requests": { retentionDays: evidenceDays, data: evidence },
};
