import { stated } from "../../lib/facts";
import type { LogFacts } from "../../lib/system-facts";
import { application, machines } from "./classification";

const applicationDays: LogFacts["retentionDays"] = stated(
  30,
  ["EG-079", "EG-C22"],
  'find ./logs -name "*.log" -mtime +30 -delete',
);

const systemDays: LogFacts["retentionDays"] = stated(
  30,
  ["EG-080", "EG-C22", "EG-C03"],
  'find /var/log -name "email-gateway-*.log" -mtime +30 -delete',
);

/** The streams that instances write; database and Redis have log groups with their components. */
export const logs: Readonly<Record<string, LogFacts>> = {
  api: { retentionDays: applicationDays, data: application },
  worker: { retentionDays: applicationDays, data: application },
  machine: { retentionDays: systemDays, data: machines },
  nginx: { retentionDays: applicationDays, data: application },
  "system-monitor": { retentionDays: systemDays, data: machines },
  backup: { retentionDays: systemDays, data: machines },
};
