import { chosen, stated } from "../../lib/facts";
import type { ProxyFacts, WebFacts } from "../../lib/system-facts";

const proxy: ProxyFacts = {
  upstreamName: stated("mailgenius_backend", ["MG-196", "MG-C04"], "upstream mailgenius_backend {"),
  maxFails: stated(3, ["MG-196"], "server 127.0.0.1:3000 weight=3 max_fails=3 fail_timeout=30s;"),
  failTimeoutSeconds: stated(30, ["MG-196"], "server 127.0.0.1:3000 weight=3 max_fails=3 fail_timeout=30s;"),
  keepaliveConnections: stated(32, ["MG-197"], "keepalive 32;"),
  timeoutSeconds: stated(
    { connect: 30, send: 30, read: 30 },
    ["MG-201"],
    "proxy_connect_timeout 30s; proxy_send_timeout 30s; proxy_read_timeout 30s;",
  ),
  buffers: stated(
    { headerKib: 4, count: 8, eachKib: 4, busyKib: 8 },
    ["MG-202"],
    "proxy_buffer_size 4k; proxy_buffers 8 4k; proxy_busy_buffers_size 8k;",
  ),
  bodyLimitMib: chosen(100, ["MG-D17"], "Without a limit of its own nginx refuses CSV imports above 1 MB."),
  hstsMaxAgeSeconds: chosen(
    31_536_000,
    ["MG-G09", "VDX-G05"],
    "One year, as for the system that asks for HSTS.",
  ),
  healthRoutes: stated(
    { "/health": "/api/health" },
    ["MG-203", "MG-046", "MG-D16"],
    "proxy_pass http://mailgenius_backend/api/health;",
  ),
  healthFolders: chosen(
    ["/health", "/api/health"],
    ["MG-D16", "MG-203"],
    "The location is a prefix and shows the state of database, Redis and queues to everyone; only the sum is public.",
  ),
  assetCache: stated(
    { extensions: ["js", "css", "png", "jpg", "jpeg", "gif", "ico", "svg"], maxAgeSeconds: 31_536_000 },
    ["MG-204", "MG-D13", "MG-D19"],
    "location ~* \\.(js|css|png|jpg|jpeg|gif|ico|svg)$ { expires 1y;",
  ),
};

export const web: WebFacts = {
  healthCheckPath: stated("/health", ["MG-046", "MG-203"], "location /health {"),
  minimumTls: chosen(
    "1.2",
    ["MG-G09"],
    "Nothing is documented; recipients' older browsers still open its pages.",
  ),
  privatePaths: chosen(
    [
      "/api/queue/admin",
      "/api/queue/status",
      "/api/upload/cleanup",
      "/api/upload/monitoring",
      "/api/settings/email",
      "/api/monitoring",
      "/dashboard/monitoring",
    ],
    ["MG-123", "MG-066", "MG-047", "MG-048", "MG-049", "MG-050", "MG-G09"],
    "The documents call them without authentication, from the host itself; they change or show operations.",
  ),
  proxy,
};
