import assert from "node:assert/strict";
import { parseCidr, contains, planSubnets } from "../../lib/cidr";
import { renderNginx } from "../../nginx";
import { allShapes, shapes } from "./shapes";
import { directivesIn } from "./support/directives";

const { mailgenius, vdx } = shapes;

describe("nginx configuration", () => {
  it("weights the documented processes and leaves failing ones out", () => {
    const text = renderNginx(mailgenius);
    assert.match(text, /upstream mailgenius_backend \{/);
    assert.match(text, /server 127\.0\.0\.1:3000 weight=3 max_fails=3 fail_timeout=30s;/);
    assert.match(text, /server 127\.0\.0\.1:3002 weight=2 max_fails=3 fail_timeout=30s;/);
  });

  it("keeps connections: towards clients longer than the load balancer, towards Node shorter than Node", () => {
    const lines = directivesIn(renderNginx(mailgenius)).filter((line) => line.startsWith("keepalive"));
    assert.deepEqual(lines, [
      ...["keepalive_timeout 75s", "keepalive_requests 10000", "keepalive_time 1h"],
      ...["keepalive 32", "keepalive_timeout 4s", "keepalive_requests 10000", "keepalive_time 1h"],
    ]);
  });

  it("has no rate limit where the documents state none", () => {
    assert.doesNotMatch(renderNginx(mailgenius), /limit_req|retry_after/);
    assert.match(renderNginx(vdx), /rate=100r\/m;[^]*burst=100 nodelay;/);
  });

  it("counts a limit of another window as requests a minute", () => {
    assert.match(renderNginx({ ...vdx, rateLimit: { requests: 500, windowSeconds: 300 } }), /rate=100r\/m;/);
  });

  it("believes load balancers only: their subnets in any zone, no instance, no database", () => {
    for (const { inputs } of allShapes) {
      const trusted = parseCidr(inputs.loadBalancerCidr);
      const zones = Array.from("abcdefgh").map((letter) => `us-east-1${letter}`);
      for (const ranges of Object.values(planSubnets(inputs.networkCidr, zones))) {
        assert.ok(contains(trusted, parseCidr(ranges.public)));
        assert.ok(!contains(trusted, parseCidr(ranges.private)));
        assert.ok(!contains(trusted, parseCidr(ranges.data)));
      }
    }
  });

  it("is the same text each time", () => {
    assert.equal(renderNginx(vdx), renderNginx({ ...vdx }));
  });

  it("names the files of Amazon Linux 2023, and none that is not there at first boot", () => {
    const files = new Set(
      [...renderNginx(vdx).matchAll(/ (\/(?:etc|var|run)\/[^; ]+)/g)].map(([, file]) => file),
    );
    assert.deepEqual([...files].sort(), [
      "/etc/nginx/blocked-addresses.conf",
      "/etc/nginx/tls/instance.crt",
      "/etc/nginx/tls/instance.key",
      "/run/nginx.pid",
      "/var/log/nginx/access.log",
      "/var/log/nginx/error.log",
    ]);
  });

  const wrong: readonly [string, Partial<typeof vdx>, RegExp][] = [
    ["no host", { hosts: [] }, /hosts is empty/],
    ["a host in capitals", { hosts: ["API.vdx.com"] }, /host "API\.vdx\.com": a DNS name in lower case/],
    ["a host for all", { hosts: ["*.vdx.com"] }, /host "\*\.vdx\.com"/],
    ["a host twice", { hosts: ["a.com", "a.com"] }, /host a\.com is listed twice/],
    ["no process", { ports: [] }, /ports is empty/],
    ["a port twice", { ports: [3000, 3000].map((port) => ({ port, weight: 1 })) }, /3000 is listed twice/],
    ["weight 0", { ports: [{ port: 3000, weight: 0 }] }, /weight 0/],
    [
      "more processes than share their failures",
      { ports: Array.from({ length: 17 }, (_, index) => ({ port: 3000 + index, weight: 1 })) },
      /17 ports: 16 processes at most/,
    ],
    ["its own port behind it", { ports: [{ port: 443, weight: 1 }] }, /port 443 is the proxy's own/],
    ["a path that would end the block", { privatePaths: ["/a; } server {"] }, /path "\/a; \} server \{"/],
    ["a path that never matches", { privatePaths: ["/a/../b"] }, /path "\/a\/\.\.\/b".*no empty or dot part/],
    ["the whole site as private path", { privatePaths: ["/"] }, /would hide the whole site/],
    [
      "a private health check",
      { privatePaths: ["/health"] },
      /path "\/health" is private and a health route/,
    ],
    ["an upstream name with a space", { upstreamName: "my backend" }, /upstream name "my backend"/],
    ["a health route without slash", { healthRoutes: { health: "/health" } }, /path "health"/],
    ["no health route", { healthRoutes: {} }, /healthRoutes is empty/],
    [
      "everyone as load balancer",
      { loadBalancerCidr: "0.0.0.0/0" },
      /loadBalancerCidr 0\.0\.0\.0\/0 is wider/,
    ],
    [
      "a network that is none",
      { networkCidr: "10.20.0.1/16" },
      /networkCidr: "10\.20\.0\.1\/16" is an address/,
    ],
    [
      "half a request a minute",
      { rateLimit: { requests: 1, windowSeconds: 120 } },
      /a whole number a minute/,
    ],
    [
      "buffers that nginx refuses",
      { buffers: { headerKib: 16, count: 8, eachKib: 4, busyKib: 8 } },
      /buffers\.busyKib is 8: from the larger buffer \(16\) to all but one \(28\)/,
    ],
    ["no limit for bodies", { bodyLimitMib: 0 }, /bodyLimitMib is 0, a whole number from 1 to 10240/],
  ];
  for (const [name, change, message] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(() => renderNginx({ ...vdx, ...change }), message);
    });
  }

  it("says everything that is wrong at once", () => {
    assert.throws(
      () => renderNginx({ ...vdx, hosts: [], maxFails: 0, privatePaths: ["x"] }),
      /hosts is empty.*; path "x".*; maxFails is 0/,
    );
  });
});
