import { chosen, stated, type Fact } from "../../lib/facts";
import type { LogQuery } from "../../lib/log-facts";
import { translated } from "../translated";

/** The documents' troubleshooting commands on log files, as saved queries (guide 001, "Log Analysis Commands", and runbooks). */
export const logQueries: Readonly<Record<string, Fact<LogQuery>>> = {
  errors: stated(
    {
      title: "Errors of the application",
      from: [{ stream: "app" }],
      lines: { words: ["ERROR"] },
      result: { newest: 100 },
    },
    ["MG-290"],
    'grep "ERROR" /var/log/mailgenius/app.log | tail -100',
  ),
  slow: stated(
    {
      title: "Slow operations of the application",
      from: [{ stream: "app" }],
      lines: { words: ["slow"] },
      result: { newest: 50 },
    },
    ["MG-291"],
    'grep "slow" /var/log/mailgenius/app.log | tail -50',
  ),
  "email-worker": translated(
    {
      title: "The e-mail worker",
      from: [{ stream: "workers" }, { stream: "combined" }],
      lines: { words: ["email-worker"] },
      result: { newest: 100 },
    },
    ["MG-292", "MG-286", "MG-278", "MG-C34"],
    'grep "email-worker" /var/log/mailgenius/workers.log | tail -100',
    "Another place of the guide looks for the same in combined.log: both are read.",
  ),
  "slowest-requests": translated(
    {
      title: "Slowest requests",
      from: [{ stream: "nginx" }],
      result: {
        highest: "request_time",
        limit: 20,
        fields: ["status", "method", "host", "uri", "upstream_response_time"],
      },
    },
    ["MG-293", "MG-207", "MG-C35"],
    "awk '{print $9}' /var/log/nginx/mailgenius.log | sort -n | tail -20",
    "Field 9 would be the status; what is meant is the latency, a field of its own here.",
  ),
  "errors-by-hour": stated(
    {
      title: "Errors of the application by the hour",
      from: [{ stream: "app" }],
      lines: { words: ["ERROR", "FATAL"] },
      result: { countedBy: "hour" },
    },
    ["MG-021", "MG-077"],
    'grep -c "ERROR\\|FATAL" /var/log/mailgenius/app.log',
  ),
  workers: stated(
    { title: "The workers, newest lines", from: [{ stream: "workers" }], result: { newest: 100 } },
    ["MG-277", "MG-282"],
    "tail -f /var/log/mailgenius/workers.log",
  ),
  newest: translated(
    {
      title: "The newest lines of all processes",
      from: [{ stream: "app" }, { stream: "workers" }],
      result: { newest: 100 },
    },
    ["MG-073", "MG-294"],
    "**Real-time Logs**: Logs em tempo real",
    "A dashboard's table is as new as its last refresh; Live Tail follows the same groups by the second.",
  ),
  "slow-queries": translated(
    {
      title: "Slow queries of the database",
      from: [{ database: "postgresql" }],
      lines: { words: ["LOG:  duration:"] },
      result: { newest: 50 },
    },
    ["MG-020", "MG-091", "MG-276"],
    "WHERE mean_time > 100",
    "PostgreSQL logs each statement above log_min_duration_statement in a line of this form.",
  ),
  "redis-slowlog": stated(
    { title: "Slow commands of Redis", from: [{ redis: "slow-log" }], result: { newest: 10 } },
    ["MG-114", "MG-275"],
    "redis-cli slowlog get 10",
  ),
  "personal-data-accesses": stated(
    {
      title: "Accesses to personal data",
      from: [{ stream: "audit" }],
      lines: { words: ["personal_data_access"] },
      result: { newest: 100 },
    },
    ["MG-225"],
    'grep -c "personal_data_access" /var/log/mailgenius/audit.log',
  ),
  scaling: stated(
    {
      title: "When fleets grew and shrank",
      from: [{ stream: "scaling" }],
      lines: { words: ["Scaled up", "Scaled down"] },
      result: { newest: 100 },
    },
    ["MG-189", "MG-288"],
    'Scaled up - CPU=$CPU_USAGE%, Memory=$MEMORY_USAGE%, Queue=$QUEUE_DEPTH" >> /var/log/mailgenius/scaling.log',
  ),
  "change-requests": stated(
    {
      title: "Change requests that wait",
      from: [{ stream: "change-requests" }],
      lines: { words: ["PENDING"] },
      result: { newest: 100 },
    },
    ["MG-288"],
    '|$REQUESTOR|PENDING" >> /var/log/mailgenius/change-requests.log',
  ),
  "refused-requests": chosen(
    {
      title: "Clients that are refused most",
      from: [{ stream: "nginx" }],
      lines: { field: "status", is: [401, 403, 429] },
      result: { mostOften: ["client", "status"], limit: 20 },
    },
    ["MG-G09"],
    "Paths without a sign-in of their own are closed at the door; who knocks at them stands in the log of nginx.",
  ),
};
