import { checkProxyInputs } from "./check";
import { clientAddress } from "./client-address";
import { compression } from "./compression";
import { logging } from "./logging";
import { amazonLinux2023, type ProxyInputs, type ProxyLayout } from "./proxy-inputs";
import { proxyMaps } from "./proxying";
import { rateLimitZone } from "./rate-limit";
import { server } from "./server";
import { block } from "./text";
import { temporaryFiles } from "./temporary-files";
import { upstream } from "./upstream";

export { amazonLinux2023, type ProxyInputs, type ProxyLayout } from "./proxy-inputs";

/**
 * Idle client connections live longer than the load balancer's 60 seconds: the side that sends requests must be the one
 * that hangs up, or a request meets a closed connection and becomes a 502.
 */
const idleConnectionSeconds = 75;

/** The whole nginx configuration of one instance, ready for `nginx -t`. Same inputs, same bytes. */
export function renderNginx(inputs: ProxyInputs): string {
  checkProxyInputs(inputs);
  const layout = inputs.layout ?? amazonLinux2023;
  return `${[
    ...processes(layout),
    block("events", "worker_connections 4096;"),
    block(
      "http",
      `include ${layout.mimeTypes};`,
      "default_type application/octet-stream;",
      temporaryFiles(layout),
      "server_tokens off;",
      "sendfile on;",
      "tcp_nopush on;",
      `keepalive_timeout ${idleConnectionSeconds}s;`,
      "keepalive_requests 10000;",
      logging(layout),
      clientAddress(inputs),
      compression(),
      proxyMaps(),
      rateLimitZone(inputs),
      upstream(inputs),
      server(inputs, layout),
    ),
  ].join("\n")}\n`;
}

function processes({ user, pidFile }: ProxyLayout): string[] {
  return [
    ...(user === undefined ? [] : [`user ${user};`]),
    `pid ${pidFile};`,
    "worker_processes auto;",
    "worker_rlimit_nofile 16384;",
  ];
}
