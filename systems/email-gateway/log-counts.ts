import { chosen, type Fact } from "../../lib/facts";
import type { LogCount } from "../../lib/log-facts";
import { translated } from "../translated";

/** What the documents count in logs, or look for without a number. */
export const logCounts: Readonly<Record<string, Fact<LogCount>>> = {
  "failed-logins": translated(
    { from: { stream: "nginx" }, lines: { field: "status", is: [401, 403] }, metric: "failedLogins" },
    ["EG-041", "EG-168", "EG-G11"],
    "Verificar tentativas de login falhadas",
    "The documents show no line of a failed sign-in; the API answers one with 401 or 403, whatever its log says.",
  ),
  "drill-lines": translated(
    {
      from: { stream: "backup" },
      lines: { words: ["teste de restauração", "Teste de restauração"] },
      metric: "drillLines",
    },
    ["EG-088", "EG-C02"],
    'grep "Teste de restauração" ./backups/backup.log',
    "The document writes it with a small and a capital letter; patterns tell them apart, so both are named.",
  ),
  "slow-queries": chosen(
    { from: { database: "postgresql" }, lines: { words: ["LOG:  duration:"] }, metric: "slowQueries" },
    ["EG-024", "EG-G05"],
    "A database that slows the API shows here first: each statement above log_min_duration_statement.",
  ),
  "proxy-errors": chosen(
    { from: { stream: "nginx" }, lines: { field: "status", atLeast: 500 }, metric: "proxyErrors" },
    ["EG-165", "EG-214"],
    "An API that is not available shows in the answers of the nginx in front of it.",
  ),
  "proxy-time": chosen(
    {
      from: { stream: "nginx" },
      lines: { field: "request_time", atLeast: 0 },
      metric: "proxyTime",
      valueField: "request_time",
    },
    ["EG-166"],
    "The latency alarm points at the load balancer: beside its time stands the one that nginx measures.",
  ),
};
