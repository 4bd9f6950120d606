import { chosen, stated, type Fact, type RequirementId } from "../../lib/facts";
import type { LogQuery, LogSource } from "../../lib/log-facts";
import { translated } from "../translated";

/** The daily look at a service's log, which the first step of most incidents repeats. */
function lastLines(
  title: string,
  from: readonly LogSource[],
  service: string,
  incidents: readonly RequirementId[],
): Fact<LogQuery> {
  return stated(
    { title: `${title}, last 100 lines`, from, result: { newest: 100 } },
    ["EG-074", "EG-192", ...incidents],
    `docker-compose logs --tail=100 ${service}`,
  );
}

/** The documents' commands on logs, as saved queries. */
export const logQueries: Readonly<Record<string, Fact<LogQuery>>> = {
  api: lastLines("API", [{ stream: "api" }], "api", ["EG-214"]),
  worker: lastLines("Worker", [{ stream: "worker" }], "worker", ["EG-215"]),
  postgres: lastLines("PostgreSQL", [{ database: "postgresql" }], "postgres", ["EG-216"]),
  redis: lastLines("Redis", [{ redis: "engine-log" }], "redis", ["EG-217"]),
  nginx: lastLines("nginx", [{ stream: "nginx" }], "nginx", ["EG-083"]),
  "busiest-clients": translated(
    {
      title: "Clients with most requests",
      from: [{ stream: "nginx" }],
      result: { mostOften: ["client"], limit: 20 },
    },
    ["EG-083", "EG-168", "EG-221"],
    "Verificar logs de acesso: `docker-compose logs nginx`",
    "First step on suspicion of an attack: who asks, and how often.",
  ),
  "failed-logins": translated(
    {
      title: "Failed sign-ins by client",
      from: [{ stream: "nginx" }],
      lines: { field: "status", is: [401, 403] },
      result: { mostOften: ["client", "uri"], limit: 20 },
    },
    ["EG-041", "EG-168", "EG-221"],
    "Verificar tentativas de login falhadas",
    "Second step on suspicion of an attack; the addresses are what the third step blocks.",
  ),
  backup: stated(
    { title: "Backups, newest lines", from: [{ stream: "backup" }], result: { newest: 100 } },
    ["EG-087", "EG-077"],
    "tail -f ./backups/backup.log",
  ),
  "restore-drills": translated(
    {
      title: "Restore drills",
      from: [{ stream: "backup" }],
      lines: { words: ["teste de restauração", "Teste de restauração"] },
      result: { newest: 50 },
    },
    ["EG-088", "EG-C02"],
    'grep "Teste de restauração" ./backups/backup.log',
    "The document writes it with a small and a capital letter; queries tell them apart, so both are named.",
  ),
  "system-monitor": stated(
    {
      title: "System monitor, newest lines",
      from: [{ stream: "system-monitor" }],
      result: { newest: 100 },
    },
    ["EG-076"],
    "`/var/log/email-gateway-system-monitor.log` - Monitoramento de sistema",
  ),
  "slowest-requests": chosen(
    {
      title: "Slowest requests",
      from: [{ stream: "nginx" }],
      result: {
        highest: "request_time",
        limit: 20,
        fields: ["status", "method", "uri", "upstream", "upstream_response_time"],
      },
    },
    ["EG-166", "EG-024"],
    "A latency alarm asks which requests are slow, and whether nginx or the API takes the time.",
  ),
};
