import { logging } from "../../nginx/logging";

/** Lines that a count means, and lines that it must leave out. */
export interface Lines {
  readonly meant: readonly string[];
  readonly others: readonly string[];
}

const layout = {
  ...{ pidFile: "nginx.pid", mimeTypes: "mime.types", accessLog: "access.log", errorLog: "error.log" },
  ...{
    certificate: "certificate.pem",
    certificateKey: "key.pem",
    port: 443,
    blockList: "block",
    loopbackPort: 8080,
  },
};

/** One line of the access log, in the format that the proxy's configuration states. */
function request(status: number, seconds: number): string {
  const values: Readonly<Record<string, string | number>> = {
    status,
    request_time: seconds.toFixed(3),
    body_bytes_sent: 17,
  };
  const format = /log_format requests escape=json '(.+)';/.exec(logging(layout));
  if (format?.[1] === undefined) throw new Error("the proxy states no log format");
  return format[1].replace(/"?\$(\w+)"?/g, (variable, name: string) =>
    variable.startsWith('"') ? JSON.stringify(`value of ${name}`) : String(values[name] ?? 0),
  );
}

const proxyWarning =
  "2026/03/01 10:00:00 [error] 812#812: *3 connect() failed (111: Connection refused) while connecting to upstream";

/** As a real PostgreSQL 15 wrote them with log_min_duration_statement = 100 and RDS's prefix, %t:%r:%u@%d:[%p]: */
const slow = [
  "2026-03-01 17:57:46 UTC:127.0.0.1(47886):postgres@postgres:[10664]:LOG:  duration: 150.819 ms  statement: select pg_sleep(0.15)",
  "2026-03-01 17:57:46 UTC:127.0.0.1(47910):postgres@postgres:[10676]:LOG:  duration: 202.742 ms  execute <unnamed>: select pg_sleep($1)",
];
const otherDatabaseLines = [
  "2026-03-01 17:57:46 UTC::@:[10657]:LOG:  checkpoint complete: wrote 3 buffers (0.0%); write=0.001 s, sync=0.001 s, total=0.008 s",
  "2026-03-01 17:57:46 UTC:127.0.0.1(47896):postgres@postgres:[10666]:ERROR:  division by zero",
  "2026-03-01 17:57:46 UTC:127.0.0.1(47896):postgres@postgres:[10666]:STATEMENT:  select 1/0",
];

const entry = (level: string, message: string): string =>
  `{ "level": "${level}", "timestamp": "2024-01-15T10:30:00Z", "message": "${message}", "userId": "usr_123" }`;

const failures: Lines = {
  meant: ["2026-03-01 10:00:00 ERROR import failed", "FATAL out of memory", '{"level":"ERROR","msg":"x"}'],
  others: ["2026-03-01 10:00:00 INFO imported", "error in lower case, which the document's grep leaves out"],
};

/** By the end of the filter's name. */
const lines: Readonly<Record<string, Lines>> = {
  "app-errors": failures,
  "worker-errors": failures,
  "slow-queries": { meant: slow, others: otherDatabaseLines },
  "personal-data-accesses": {
    meant: ['{"event":"personal_data_access","user":"u1"}', "2026-03-01 personal_data_access lead 7"],
    others: ['{"event":"login","user":"u1"}'],
  },
  "proxy-errors": {
    meant: [request(500, 0.1), request(502, 0)],
    others: [request(499, 1), request(200, 0.1), proxyWarning],
  },
  "proxy-time": {
    meant: [request(200, 0.003), request(504, 30), request(200, 0)],
    others: [proxyWarning, "{}"],
  },
  "failed-logins": {
    meant: [request(401, 0.01), request(403, 0.01)],
    others: [request(400, 0.01), request(404, 0.01), proxyWarning],
  },
  "drill-lines": {
    meant: ["2026-03-01 Teste de restauração concluído", "iniciando teste de restauração"],
    others: ["2026-03-01 Backup concluído"],
  },
  errors: {
    meant: [entry("error", "no connection"), '{"level":"error"}'],
    others: [entry("info", "an error was avoided"), entry("warn", "slow"), "error"],
  },
};

export function linesOf(filter: string): Lines {
  const id = Object.keys(lines).find((each) => new RegExp(`-logs-${each}(-|$)`).test(filter));
  const found = id === undefined ? undefined : lines[id];
  if (found === undefined) throw new Error(`test/estate/log-lines.ts has no lines for ${filter}`);
  return found;
}
