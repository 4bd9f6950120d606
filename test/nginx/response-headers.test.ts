import assert from "node:assert/strict";
import * as fs from "node:fs";
import { shapes } from "./shapes";
import { echo } from "./support/application";
import { realProxy } from "./support/real-proxy";
import { sendRaw, type Answer, type Question } from "./support/requests";

const client = "203.0.113.9";
const blocked = "198.51.100.66";

const expected: Readonly<Record<string, string>> = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "x-xss-protection": "1; mode=block",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** One question for every place where an answer can come from, with the status it gets. */
const answers: Readonly<Record<string, Omit<Question, "port"> & { readonly status: number }>> = {
  "the application": { path: "/orders", status: 200 },
  "the application, in error": { path: "/fail", status: 500 },
  "the application, not found": { path: "/missing", status: 404 },
  "a health check": { path: "/health", status: 200 },
  "a file that browsers keep": { path: "/app.js", status: 200 },
  "a private path": { path: "/metrics", status: 403 },
  "below a health check": { path: "/health/database", status: 403 },
  "a hidden file": { path: "/.env", status: 404 },
  "a path with a backslash": { path: "/a\\b", status: 400 },
  "a host that is not ours": { path: "/", host: "evil.example", status: 404 },
  "a blocked client": { path: "/", headers: { "x-forwarded-for": blocked }, status: 403 },
  "a method nobody needs": { path: "/", method: "TRACE", status: 405 },
  "a body that is too large": {
    path: "/",
    method: "POST",
    headers: { "x-forwarded-for": client, "content-length": 3 * 1024 * 1024 },
    status: 413,
  },
  "an address that is too long": { path: `/${"a".repeat(9000)}`, status: 414 },
  "a process that breaks off": { path: "/break", status: 502 },
  "a process that is silent": { path: "/silent", status: 504 },
};

describe("headers of every answer, on a real nginx", () => {
  const real = realProxy(
    {
      ...shapes.mailgenius,
      privatePaths: ["/metrics"],
      healthFolders: ["/health"],
      bodyLimitMib: 2,
      timeoutSeconds: { connect: 1, send: 1, read: 1 },
      loadBalancerCidr: "127.0.0.0/8",
      rateLimit: { requests: 100, windowSeconds: 60 },
    },
    {
      answer,
      prepare: async ({ proxy }) => {
        fs.writeFileSync(proxy.place.layout.blockList, `${blocked} 1;\n`);
        await proxy.reload();
      },
    },
  );

  for (const [place, { status, ...question }] of Object.entries(answers)) {
    it(`protect browsers when the answer is from ${place} (${status})`, async () => {
      const answer = await real.proxy.ask({ headers: { "x-forwarded-for": client }, ...question });
      assert.equal(answer.status, status);
      checkHeaders(answer);
    });
  }

  it("protect browsers when nginx does not understand the request", async () => {
    const answer = await sendRaw(real.proxy.port, "GET / HTTP/1.1\r\nbroken\r\n\r\n");
    assert.match(answer, /^HTTP\/1\.1 400 /);
    for (const [name, value] of Object.entries(expected)) {
      assert.equal(answer.toLowerCase().split(`${name}: ${value.toLowerCase()}\r\n`).length, 2, name);
    }
  });

  it("are set in one place only: no location and no server has a header of its own", () => {
    const text = fs.readFileSync(real.proxy.place.file, "utf8");
    const servers = text.slice(text.indexOf("server {"));
    assert.doesNotMatch(servers, /add_header|proxy_set_header|proxy_hide_header/);
  });
});

function checkHeaders({ headers, headerNames }: Answer): void {
  for (const [name, value] of Object.entries(expected)) {
    assert.equal(headers[name], value, name);
    assert.equal(headerNames.filter((one) => one === name).length, 1, `${name} once`);
  }
  assert.match(String(headers["x-request-id"]), /^[0-9a-f]{32}$/);
  assert.equal(headers.server, "nginx");
  assert.equal(headers["x-powered-by"], undefined);
  assert.equal(headers["retry-after"], undefined);
}

/** Headers that the proxy has to replace or drop, and answers of several kinds. */
function answer(...[request, response]: Parameters<typeof echo>): void {
  if (request.url === "/silent") return;
  if (request.url === "/break") {
    request.socket.destroy();
    return;
  }
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.setHeader("Strict-Transport-Security", "max-age=0");
  response.setHeader("X-Request-Id", "of the application");
  response.setHeader("X-Powered-By", "Express");
  response.statusCode = { "/fail": 500, "/missing": 404 }[request.url ?? ""] ?? 200;
  echo(request, response);
}
