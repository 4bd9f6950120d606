import assert from "node:assert/strict";
import { shapes } from "./shapes";
import { echo } from "./support/application";
import { realProxy } from "./support/real-proxy";

const client = "203.0.113.9";

describe("access log, on a real nginx", () => {
  const real = realProxy(
    { ...shapes.mailgenius, loadBalancerCidr: "127.0.0.0/8" },
    {
      answer: (request, response) => {
        if (request.url?.startsWith("/break") === true) request.socket.destroy();
        else echo(request, response);
      },
    },
  );

  it("has an object a request, with numbers as numbers and the names that queries use", async () => {
    const answer = await real.proxy.from(client, "/orders?page=2", { "user-agent": 'a "quoted"\tagent' });
    const line = await real.proxy.logOf(answer);
    assert.deepEqual(Object.keys(line), [
      ...["time", "client", "method", "host", "uri", "status", "bytes", "request_bytes", "request_time"],
      ...["upstream", "upstream_status", "upstream_response_time", "user_agent", "request_id", "trace"],
    ]);
    assert.equal(line.client, client);
    assert.equal(line.status, 200);
    assert.equal(line.uri, "/orders");
    assert.equal(line.user_agent, 'a "quoted"\tagent');
    for (const name of ["bytes", "request_bytes", "request_time", "upstream_response_time"]) {
      assert.equal(typeof line[name], "number", name);
    }
  });

  it("has null, not a dash, for the time of a process that was not asked", async () => {
    const line = await real.proxy.logOf(await real.proxy.from(client, "/dashboard/monitoring"));
    assert.equal(line.status, 403);
    assert.equal(line.upstream_response_time, null);
  });

  it("knows which processes were tried, and the time of the last", async () => {
    const line = await real.proxy.logOf(await real.proxy.from(client, "/break"));
    assert.equal(line.status, 502);
    assert.match(String(line.upstream_status), /^502(?:, 502)?$/); // twice: a connection that was kept open
    assert.equal(typeof line.upstream_response_time, "number");
  });

  const paths: readonly [string, string][] = [
    ["/reset?token=abc&email=ann@example.com", "/reset"],
    ["/unsubscribe/ann@example.com", "/unsubscribe/[removed]"],
    ["/unsubscribe/ann%40example.com/now", "/unsubscribe/[removed]"],
    ["/ann@example.com", "/[removed]"],
    [`/reset/${"a1".repeat(32)}`, "/reset/[removed]"],
    [`/verify/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc/done`, "/verify/[removed]"],
    [
      "/campaigns/8f14e45f-ceea-467f-9f5b-ea3e1fa6c1d2/leads",
      "/campaigns/8f14e45f-ceea-467f-9f5b-ea3e1fa6c1d2/leads",
    ],
    ["/assets/app-3f2a91bc.js", "/assets/app-3f2a91bc.js"],
    ["/", "/"],
  ];
  for (const [path, logged] of paths) {
    it(`writes ${path.slice(0, 45)} as ${logged}`, async () => {
      assert.equal((await real.proxy.logOf(await real.proxy.from(client, path))).uri, logged);
    });
  }

  it("names no health check", async () => {
    await real.proxy.from(client, "/health");
    await real.proxy.logOf(await real.proxy.from(client, "/after"));
    assert.ok(!real.proxy.log().some(({ uri }) => uri === "/health"));
  });
});
