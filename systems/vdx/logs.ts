import { chosen } from "../../lib/facts";
import type { LogFacts } from "../../lib/system-facts";
import { application, machines } from "./classification";

const retentionDays: LogFacts["retentionDays"] = chosen(
  30,
  ["VDX-G03", "VDX-069", "VDX-137"],
  "Not documented; 30 days as Email Gateway, because every line holds a user id and an address.",
);

/** The streams that instances write; database and Redis have log groups with their components. */
export const logs: Readonly<Record<string, LogFacts>> = {
  backend: { retentionDays, data: application },
  machine: { retentionDays, data: machines },
  nginx: { retentionDays, data: application },
};
