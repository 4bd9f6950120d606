import assert from "node:assert/strict";
import { renderNginx } from "../../nginx";
import { documentTexts, needsDocuments, normalised } from "../systems/documents";
import { shapes } from "./shapes";
import { directivesIn } from "./support/directives";

/** The only nginx configuration that a document writes out, in its words (MG-195 to MG-205). */
const documented = `
upstream mailgenius_backend {
    # Application servers
    server 127.0.0.1:3000 weight=3 max_fails=3 fail_timeout=30s;
    server 127.0.0.1:3001 weight=3 max_fails=3 fail_timeout=30s;
    server 127.0.0.1:3002 weight=2 max_fails=3 fail_timeout=30s;

    # Health check
    keepalive 32;
}

server {
    listen 80;
    server_name mailgenius.com www.mailgenius.com;

    # Security headers
    add_header X-Frame-Options DENY;
    add_header X-Content-Type-Options nosniff;
    add_header X-XSS-Protection "1; mode=block";

    # Load balancing
    location / {
        proxy_pass http://mailgenius_backend;
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection 'upgrade';
        proxy_set_header Host $host;
        proxy_set_header X-Real-IP $remote_addr;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_cache_bypass $http_upgrade;

        # Timeouts
        proxy_connect_timeout 30s;
        proxy_send_timeout 30s;
        proxy_read_timeout 30s;

        # Buffer settings
        proxy_buffer_size 4k;
        proxy_buffers 8 4k;
        proxy_busy_buffers_size 8k;
    }

    # Health check endpoint
    location /health {
        access_log off;
        proxy_pass http://mailgenius_backend/api/health;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
    }

    # Static files
    location ~* \\.(js|css|png|jpg|jpeg|gif|ico|svg)$ {
        expires 1y;
        add_header Cache-Control "public, immutable";
        try_files $uri @backend;
    }

    location @backend {
        proxy_pass http://mailgenius_backend;
    }
}
`;

const keptFiles =
  "~*^(?:200|206|304)/.*\\.(?:js|css|png|jpg|jpeg|gif|ico|svg)$ public, max-age=31536000, immutable";

/** What stands instead of a documented directive, and why it cannot stand as it is. */
const instead: Readonly<Record<string, { readonly ours: string; readonly because: string }>> = {
  "listen 80": {
    ours: "listen 443 ssl",
    because:
      "MG-C05: the certificate and the https addresses ask for TLS; the load balancer answers on port 80.",
  },
  "add_header X-Frame-Options DENY": { ours: "add_header X-Frame-Options DENY always", because: "MG-D14" },
  "add_header X-Content-Type-Options nosniff": {
    ours: "add_header X-Content-Type-Options nosniff always",
    because: "MG-D14",
  },
  "add_header X-XSS-Protection 1; mode=block": {
    ours: "add_header X-XSS-Protection 1; mode=block always",
    because: "MG-D14",
  },
  "proxy_set_header Upgrade $http_upgrade": {
    ours: "proxy_set_header Upgrade $upgrade",
    because: "WebSocket only: h2c would lead past every location.",
  },
  "proxy_set_header Connection upgrade": {
    ours: "proxy_set_header Connection $connection_upgrade",
    because: "MG-D18",
  },
  "proxy_set_header Connection ": {
    ours: "proxy_set_header Connection $connection_upgrade",
    because:
      "Empty without an upgrade, so it needs no line of its own, which would drop all others (MG-D15).",
  },
  "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for": {
    ours: "proxy_set_header X-Forwarded-For $remote_addr",
    because: "VDX-110: the address that was verified, not the list that a client may have begun.",
  },
  "proxy_set_header X-Forwarded-Proto $scheme": {
    ours: "proxy_set_header X-Forwarded-Proto $client_scheme",
    because: "MG-200: the scheme that the client used towards the load balancer.",
  },
  "location /health": { ours: "location = /health", because: "MG-D16" },
  "location ~* \\.(js|css|png|jpg|jpeg|gif|ico|svg)$": { ours: keptFiles, because: "MG-D13" },
  "expires 1y": { ours: keptFiles, because: "MG-D19" },
  "add_header Cache-Control public, immutable": { ours: keptFiles, because: "MG-D19" },
  "try_files $uri @backend": { ours: "proxy_pass http://mailgenius_backend", because: "MG-D20" },
  "location @backend": {
    ours: "location /",
    because: "MG-D15: one place hands requests on, with all headers.",
  },
};

describe("the configuration that the documents write out", () => {
  const theirs = directivesIn(documented);
  const ours = new Set(directivesIn(renderNginx(shapes.mailgenius)));

  it("is what the document says", function () {
    needsDocuments(this);
    const text = documentTexts("MG").join("\n");
    assert.ok(text.includes(normalised(documented)));
  });

  it("is ours in every directive, save those with a written reason", () => {
    const lost = theirs.filter((line) => !ours.has(line) && instead[line] === undefined);
    assert.deepEqual(lost, []);
  });

  for (const [line, { ours: replacement, because }] of Object.entries(instead)) {
    it(`says "${line}", which is "${replacement.slice(0, 50)}" here: ${because}`, () => {
      assert.ok(theirs.includes(line), "the document does not say so");
      assert.ok(!ours.has(line), "needs no reason any more");
      assert.ok(ours.has(replacement), "what is said to stand here does not");
    });
  }
});
