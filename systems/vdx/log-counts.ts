import { chosen, type Fact } from "../../lib/facts";
import type { LogCount } from "../../lib/log-facts";
import { translated } from "../translated";

/** What the document looks for in logs. */
export const logCounts: Readonly<Record<string, Fact<LogCount>>> = {
  errors: translated(
    { from: { stream: "backend" }, lines: { field: "level", is: ["error"] }, metric: "errorLines" },
    ["VDX-066", "VDX-062", "VDX-C04"],
    'docker-compose logs backend | grep "level\\":\\"error"',
    "By the field, because the document's own sample has a blank after the colon, which the command does not find.",
  ),
  "slow-queries": translated(
    { from: { database: "postgresql" }, lines: { words: ["LOG:  duration:"] }, metric: "slowQueries" },
    ["VDX-178", "VDX-154"],
    "Analisar slow queries",
    "PostgreSQL logs each statement above log_min_duration_statement in a line of this form.",
  ),
  "proxy-errors": chosen(
    { from: { stream: "nginx" }, lines: { field: "status", atLeast: 500 }, metric: "proxyErrors" },
    ["VDX-030"],
    "The rate of errors is taken at the load balancer; nginx says which of its instances gave them.",
  ),
};
