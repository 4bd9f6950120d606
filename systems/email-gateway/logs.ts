import { stated } from "../../lib/facts";
import type { LogFacts } from "../../lib/system-facts";

const application: LogFacts["retentionDays"] = stated(
  30,
  ["EG-079", "EG-C22"],
  'find ./logs -name "*.log" -mtime +30 -delete',
);

const system: LogFacts["retentionDays"] = stated(
  30,
  ["EG-080", "EG-C22", "EG-C03"],
  'find /var/log -name "email-gateway-*.log" -mtime +30 -delete',
);

/** The streams that instances write; database and Redis have log groups with their components. */
export const logs: Readonly<Record<string, LogFacts>> = {
  api: { retentionDays: application, personalData: true },
  worker: { retentionDays: application, personalData: true },
  machine: { retentionDays: system, personalData: false },
  nginx: { retentionDays: application, personalData: true },
  "system-monitor": { retentionDays: system, personalData: false },
  backup: { retentionDays: system, personalData: false },
};
