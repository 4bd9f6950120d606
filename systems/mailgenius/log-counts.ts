import { chosen, stated, type Fact } from "../../lib/facts";
import type { LogCount } from "../../lib/log-facts";
import { translated } from "../translated";

const failures = { words: ["ERROR", "FATAL"] } as const;

/** What the documents count in logs. */
export const logCounts: Readonly<Record<string, Fact<LogCount>>> = {
  "app-errors": stated(
    { from: { stream: "app" }, lines: failures, metric: "errorLines" },
    ["MG-021"],
    'grep -c "ERROR\\|FATAL" /var/log/mailgenius/app.log',
  ),
  "worker-errors": chosen(
    { from: { stream: "workers" }, lines: failures, metric: "errorLines" },
    ["MG-071", "MG-282"],
    "The queue section tracks errors of jobs; their lines are in the workers' log, by the same words.",
  ),
  "slow-queries": translated(
    { from: { database: "postgresql" }, lines: { words: ["LOG:  duration:"] }, metric: "slowQueries" },
    ["MG-020", "MG-058"],
    "WHERE mean_time > 100",
    "PostgreSQL logs each statement above log_min_duration_statement in a line of this form.",
  ),
  "personal-data-accesses": stated(
    { from: { stream: "audit" }, lines: { words: ["personal_data_access"] }, metric: "personalDataAccesses" },
    ["MG-225"],
    'grep -c "personal_data_access" /var/log/mailgenius/audit.log',
  ),
  "proxy-errors": chosen(
    { from: { stream: "nginx" }, lines: { field: "status", atLeast: 500 }, metric: "proxyErrors" },
    ["MG-018", "MG-011"],
    "The rate of errors is taken at the load balancer; nginx says which of its instances gave them.",
  ),
  "proxy-time": translated(
    {
      from: { stream: "nginx" },
      lines: { field: "request_time", atLeast: 0 },
      metric: "proxyTime",
      valueField: "request_time",
    },
    ["MG-293", "MG-C35"],
    "awk '{print $9}' /var/log/nginx/mailgenius.log | sort -n | tail -20",
    "Field 9 would be the status; what is meant is the latency, a field of its own here.",
  ),
};
