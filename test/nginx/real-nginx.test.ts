import assert from "node:assert/strict";
import type * as http from "node:http";
import { complaints, nginxVersion, startApplication, startProxy, type RunningProxy } from "./running-proxy";
import { shapes } from "./shapes";

const version = nginxVersion();
const title =
  version === undefined ? "real nginx: SKIPPED, nginx is not installed" : `real nginx (${version})`;

describe(title, () => {
  before(function () {
    if (version === undefined) this.skip();
  });

  for (const [system, inputs] of Object.entries(shapes)) {
    it(`has no complaint about ${system}`, () => {
      assert.equal(complaints(inputs), "");
    });
  }

  it("would notice a fault", () => {
    assert.match(
      complaints({ ...shapes.vdx, trustedCidr: "not-a-range" }),
      /set_real_ip_from|host not found/,
    );
  });

  describe("while it runs", () => {
    let application: { port: number; stop: () => void };
    let proxy: RunningProxy;
    const client = "203.0.113.9";

    before(async () => {
      application = await startApplication(echo);
      proxy = await startProxy({
        ...shapes.vdx,
        ports: [{ port: application.port, weight: 1 }],
        healthRoutes: { "/health": "/internal/health" },
        trustedCidr: "127.0.0.0/8",
        rateLimit: { requests: 10, windowSeconds: 600 }, // one a minute: no refill while the test runs,
      });
    });

    after(async () => {
      await proxy.stop();
      application.stop();
    });

    it("passes a request on with the verified client, the host and the public scheme", async () => {
      const { status, body } = await proxy.get("/orders?page=2", {
        host: "api.example.com",
        "x-forwarded-for": `10.1.2.3, ${client}`,
        "x-forwarded-proto": "https",
      });
      const seen = JSON.parse(body) as { url: string; headers: http.IncomingHttpHeaders };
      assert.equal(status, 200);
      assert.equal(seen.url, "/orders?page=2");
      assert.equal(seen.headers.host, "api.example.com");
      assert.equal(seen.headers["x-forwarded-for"], client);
      assert.equal(seen.headers["x-forwarded-proto"], "https");
      assert.notEqual(seen.headers.connection, "upgrade");
    });

    it("answers the exact health path from the application's own, and no path below it", async () => {
      assert.equal(urlSeen(await proxy.get("/health")), "/internal/health");
      assert.equal(urlSeen(await proxy.get("/healthz", from("198.51.100.1"))), "/healthz");
    });

    for (const path of [
      "/metrics",
      "/metrics/",
      "/metrics/jobs",
      "/Metrics",
      "//metrics",
      "/%6Detrics",
      "/a/../metrics",
    ]) {
      it(`hides ${path} from the internet`, async () => {
        assert.equal((await proxy.get(path, from(client))).status, 403);
      });
    }

    it("shows private paths to callers inside the network, and does not believe a client that claims to be one", async () => {
      assert.equal((await proxy.get("/metrics")).status, 200);
      assert.equal((await proxy.get("/metrics", from(`127.0.0.1, ${client}`))).status, 403);
    });

    it("takes only the last address of the list, also for a caller inside the network", async () => {
      const { body } = await proxy.get("/whoami", from(`${client}, 127.0.0.5`));
      const seen = JSON.parse(body) as { headers: http.IncomingHttpHeaders };
      assert.equal(seen.headers["x-forwarded-for"], "127.0.0.5");
    });

    it("leaves names that only begin like a private path alone", async () => {
      assert.equal((await proxy.get("/metricsdashboard", from("198.51.100.2"))).status, 200);
    });

    it("says every security header once, on errors too, and not which server it is", async () => {
      for (const answer of [
        await proxy.get("/any", from("198.51.100.3")),
        await proxy.get("/metrics", from(client)),
      ]) {
        assert.equal(answer.headers["x-frame-options"], "DENY");
        assert.equal(answer.headers["x-content-type-options"], "nosniff");
        assert.equal(answer.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
        assert.equal(answer.headers.server, "nginx");
      }
    });

    it("stops one client over its limit with 429, Retry-After and the security headers, and no other client", async () => {
      const greedy = from("198.51.100.77");
      const answers = await Promise.all(Array.from({ length: 13 }, () => proxy.get("/list", greedy)));
      const stopped = answers.filter(({ status }) => status === 429);
      assert.equal(stopped.length, 2, "a window's 10 requests beside the one that opened it pass");
      assert.equal(stopped[0]?.headers["retry-after"], "600");
      assert.equal(stopped[0]?.headers["x-frame-options"], "DENY");
      assert.equal((await proxy.get("/list", from("198.51.100.78"))).status, 200);
      assert.equal((await proxy.get("/health", greedy)).status, 200);
    });

    it("writes one JSON object a request, without query strings and without health checks", () => {
      const lines = proxy
        .accessLog()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const orders = lines.find(({ uri }) => uri === "/orders");
      assert.equal(orders?.client, client);
      assert.equal(orders.status, 200);
      assert.equal(typeof orders.request_time, "number");
      assert.ok(!proxy.accessLog().includes("page=2"));
      assert.ok(!lines.some(({ uri }) => uri === "/health"));
    });
  });
});

/** Answers with what arrived, and with headers that the proxy must replace. */
function echo(request: http.IncomingMessage, response: http.ServerResponse): void {
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.end(JSON.stringify({ url: request.url, headers: request.headers }));
}

function urlSeen({ body }: { body: string }): string {
  return (JSON.parse(body) as { url: string }).url;
}

function from(client: string): Record<string, string> {
  return { "x-forwarded-for": client };
}
