import { ownSecurityHeaders } from "./security-headers";
import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** Variables that depend on the request: WebSocket upgrades, and the scheme the client used towards the load balancer. */
export function proxyMaps(): string {
  return [
    "# Connection is 'upgrade' only when the client asks for it; otherwise empty, which keeps connections reusable",
    block("map $http_upgrade $connection_upgrade", "default upgrade;", "'' '';"),
    block("map $http_x_forwarded_proto $client_scheme", "default $http_x_forwarded_proto;", "'' $scheme;"),
  ].join("\n");
}

/** How every request is handed on; inherited by all locations, because none of them sets a proxy header of its own. */
export function proxying({ timeoutSeconds }: ProxyInputs): string {
  return [
    "proxy_http_version 1.1;",
    "proxy_set_header Host $host;",
    "proxy_set_header X-Real-IP $remote_addr;",
    "# the address that was verified, not the list a client may have begun",
    "proxy_set_header X-Forwarded-For $remote_addr;",
    "proxy_set_header X-Forwarded-Proto $client_scheme;",
    "proxy_set_header X-Request-Id $request_id;",
    "proxy_set_header Upgrade $http_upgrade;",
    "proxy_set_header Connection $connection_upgrade;",
    "proxy_cache_bypass $http_upgrade;",
    `proxy_connect_timeout ${timeoutSeconds.connect}s;`,
    `proxy_send_timeout ${timeoutSeconds.send}s;`,
    `proxy_read_timeout ${timeoutSeconds.read}s;`,
    "proxy_buffer_size 4k;",
    "proxy_buffers 8 4k;",
    "proxy_busy_buffers_size 8k;",
    "# said once, by this proxy",
    ...ownSecurityHeaders.map((name) => `proxy_hide_header ${name};`),
  ].join("\n");
}
