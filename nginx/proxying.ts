import { hiddenHeaders } from "./response-headers";
import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** A request that waited this long for one process is not given to a second: the load balancer hangs up after 60. */
const repeatWithinSeconds = 10;

/** Headers by which libraries let a caller name its own address, before they look at X-Forwarded-For. */
const untrustedHeaders = ["Forwarded", "X-Client-IP"] as const;

/** How every request is handed on, in all servers and locations. */
export function proxying(inputs: ProxyInputs): string {
  const { timeoutSeconds, buffers } = inputs;
  return [
    requestMaps(),
    "proxy_http_version 1.1;",
    "proxy_set_header Host $host;",
    "proxy_set_header X-Forwarded-Host $host;",
    "# the address that was verified, not the list a client may have begun",
    "proxy_set_header X-Real-IP $remote_addr;",
    "proxy_set_header X-Forwarded-For $remote_addr;",
    "proxy_set_header X-Forwarded-Proto $client_scheme;",
    "proxy_set_header X-Request-Id $request_id;",
    "proxy_set_header Upgrade $upgrade;",
    "proxy_set_header Connection $connection_upgrade;",
    ...untrustedHeaders.map((name) => `proxy_set_header ${name} '';`),
    "proxy_cache_bypass $http_upgrade;",
    `proxy_connect_timeout ${timeoutSeconds.connect}s;`,
    `proxy_send_timeout ${timeoutSeconds.send}s;`,
    `proxy_read_timeout ${timeoutSeconds.read}s;`,
    `proxy_next_upstream_timeout ${repeatWithinSeconds}s;`,
    `proxy_buffer_size ${buffers.headerKib}k;`,
    `proxy_buffers ${buffers.count} ${buffers.eachKib}k;`,
    `proxy_busy_buffers_size ${buffers.busyKib}k;`,
    "# said once, by this proxy, or not at all",
    hiddenHeaders(inputs),
  ].join("\n");
}

/**
 * WebSocket upgrades, and no other: `Upgrade: h2c` would open a way past all locations. Connection is empty otherwise,
 * which keeps connections to the application reusable (MG-D18). And the scheme that the client used.
 */
function requestMaps(): string {
  return [
    block("map $http_upgrade $upgrade", "default '';", "~*^websocket$ websocket;"),
    block("map $upgrade $connection_upgrade", "default '';", "websocket upgrade;"),
    block("map $http_x_forwarded_proto $client_scheme", "default $scheme;", "http http;", "https https;"),
  ].join("\n");
}
