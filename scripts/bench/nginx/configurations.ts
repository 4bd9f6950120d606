import { renderNginx, type ProxyInputs } from "../../../nginx";
import { block } from "../../../nginx/text";

/** A configuration to be measured, made from the same inputs as all others. */
export interface Candidate {
  readonly name: string;
  readonly render: (inputs: ProxyInputs) => string;
}

/** What ours is measured against: the least that passes requests on over TLS, and what the documents write out. */
export const candidates: readonly Candidate[] = [
  { name: "plain", render: (inputs) => minimal(inputs, "") },
  { name: "documents'", render: (inputs) => minimal(inputs, documentedSettings, documentedLocations) },
  { name: "ours", render: renderNginx },
];

function minimal(inputs: ProxyInputs, settings: string, locations = ""): string {
  const { layout, ports, maxFails, failTimeoutSeconds } = inputs;
  if (layout === undefined) throw new Error("a measured proxy needs a layout");
  const servers = ports.map(
    ({ port, weight }) =>
      `server 127.0.0.1:${port} weight=${weight} max_fails=${maxFails} fail_timeout=${failTimeoutSeconds}s;`,
  );
  return [
    `pid ${layout.pidFile};`,
    `error_log ${layout.errorLog};`,
    "worker_processes auto;",
    block("events", "worker_connections 4096;"),
    block(
      "http",
      ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (kind) => `${kind}_temp_path ${layout.temporaryFolder ?? "/tmp"}/${kind};`,
      ),
      `access_log ${layout.accessLog};`,
      block("upstream backend", ...servers, "keepalive 32;"),
      block(
        "server",
        `listen ${layout.port} ssl;`,
        `ssl_certificate ${layout.certificate};`,
        `ssl_certificate_key ${layout.certificateKey};`,
        "ssl_protocols TLSv1.2 TLSv1.3;", // the default of newer versions; resuming 1.2 would be cheaper
        "ssl_session_cache shared:tls:10m;",
        block(
          "location /",
          "proxy_pass http://backend;",
          "proxy_http_version 1.1;",
          settings === "" ? "proxy_set_header Connection '';" : settings,
        ),
        locations,
      ),
    ),
  ].join("\n");
}

/** Inside `location /` of MG-199 to MG-202. */
const documentedSettings = [
  "proxy_set_header Upgrade $http_upgrade;",
  "proxy_set_header Connection 'upgrade';",
  "proxy_set_header Host $host;",
  "proxy_set_header X-Real-IP $remote_addr;",
  "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
  "proxy_set_header X-Forwarded-Proto $scheme;",
  "proxy_cache_bypass $http_upgrade;",
  "proxy_connect_timeout 30s;",
  "proxy_send_timeout 30s;",
  "proxy_read_timeout 30s;",
  "proxy_buffer_size 4k;",
  "proxy_buffers 8 4k;",
  "proxy_busy_buffers_size 8k;",
  "add_header X-Frame-Options DENY;",
  "add_header X-Content-Type-Options nosniff;",
  'add_header X-XSS-Protection "1; mode=block";',
].join("\n");

/** The other locations of MG-203 to MG-205; without `root` there is no file to try (MG-D20). */
const documentedLocations = [
  block("location /health", "access_log off;", "proxy_pass http://backend/api/health;"),
  block(
    "location ~* \\.(js|css|png|jpg|jpeg|gif|ico|svg)$",
    "expires 1y;",
    'add_header Cache-Control "public, immutable";',
    "proxy_pass http://backend;",
  ),
].join("\n");
