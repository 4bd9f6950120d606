import assert from "node:assert/strict";
import { renderNginx } from "../../nginx";
import { shapes } from "./shapes";

const { mailgenius, vdx } = shapes;

describe("nginx configuration", () => {
  it("weights the documented processes and leaves failing ones out", () => {
    const text = renderNginx(mailgenius);
    assert.match(text, /upstream mailgenius_backend \{/);
    assert.match(text, /server 127\.0\.0\.1:3000 weight=3 max_fails=3 fail_timeout=30s;/);
    assert.match(text, /server 127\.0\.0\.1:3002 weight=2 max_fails=3 fail_timeout=30s;/);
    assert.match(text, /keepalive 32;/);
  });

  it("asks for an upgrade only when the client does", () => {
    const text = renderNginx(mailgenius);
    assert.match(text, /map \$http_upgrade \$connection_upgrade \{\s+default upgrade;\s+'' '';/);
    assert.match(text, /proxy_set_header Connection \$connection_upgrade;/);
    assert.doesNotMatch(text, /Connection ["']upgrade["']/);
  });

  it("repeats the security headers wherever a location adds one of its own", () => {
    const headerCount = (name: string) => renderNginx(vdx).split(`add_header ${name} `).length - 1;
    assert.equal(headerCount("Retry-After"), 1);
    assert.equal(headerCount("X-Frame-Options"), 2);
    assert.equal(headerCount("Strict-Transport-Security"), 2);
  });

  it("lets a location set no proxy header, or it would lose the inherited ones", () => {
    const locations = renderNginx(vdx).split("location ").slice(1);
    for (const location of locations) assert.doesNotMatch(location, /proxy_set_header/);
  });

  it("has no rate limit where the documents state none", () => {
    assert.doesNotMatch(renderNginx(mailgenius), /limit_req/);
    assert.match(renderNginx(vdx), /rate=100r\/m;[^]*burst=100 nodelay;/);
  });

  it("counts a limit of another window as requests a minute", () => {
    assert.match(renderNginx({ ...vdx, rateLimit: { requests: 500, windowSeconds: 300 } }), /rate=100r\/m;/);
  });

  it("is the same text each time", () => {
    assert.equal(renderNginx(vdx), renderNginx({ ...vdx }));
  });

  const wrong: readonly [string, Partial<typeof vdx>, RegExp][] = [
    ["no process", { ports: [] }, /ports is empty/],
    [
      "a port twice",
      {
        ports: [
          { port: 3000, weight: 1 },
          { port: 3000, weight: 2 },
        ],
      },
      /3000 is listed twice/,
    ],
    ["weight 0", { ports: [{ port: 3000, weight: 0 }] }, /weight 0/],
    ["a path that would end the block", { privatePaths: ["/a; } server {"] }, /path "\/a; \} server \{"/],
    ["the whole site as private path", { privatePaths: ["/"] }, /would hide the whole site/],
    ["an upstream name with a space", { upstreamName: "my backend" }, /upstream name/],
    ["a health route without slash", { healthRoutes: { health: "/health" } }, /path "health"/],
  ];
  for (const [name, change, message] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(() => renderNginx({ ...vdx, ...change }), message);
    });
  }
});
