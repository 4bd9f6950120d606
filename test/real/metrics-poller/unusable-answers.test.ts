import assert from "node:assert/strict";
import { configurationOf } from "../../functions/metrics-poller/documented";
import { answers, breaksOff, endless, page, type Route, silent, stalls, text } from "./application";
import { assertOwn, everywhere, mailgeniusRoutes, withServers } from "./suite";

withServers(
  { title: "the metrics poller and answers of no use", program: "redis-server", hasMonitor: true },
  (servers) => {
    const mailgenius = () => configurationOf("mailgenius", servers().instancePort);
    const emailGateway = () => configurationOf("email-gateway", servers().instancePort);

    const useless: readonly [string, Route, RegExp][] = [
      ["a page", page, /no JSON object|without a JSON object/],
      ["an error page", text("<html>502</html>", 502), /HTTP 502/],
      ["another shape", answers({ ok: true }), /no number at any of|is undefined/],
      ["a head without an end", stalls, /no complete answer within 5 seconds/],
      ["silence", silent, /no complete answer within 5 seconds/],
      ["an endless body", endless, /an answer of more than 1048576 bytes/],
      ["half a body", breaksOff, /broke within the answer|aborted|hang up/],
    ];
    for (const [what, route, reason] of useless) {
      it(`gets ${what} from every endpoint of one instance, says so, and keeps the other's values`, async () => {
        await servers().addInstance(mailgeniusRoutes);
        await servers().addInstance(everywhere(route));
        const result = await servers().poll(mailgenius());
        assertOwn(result, "MailGenius");
        assert.equal(result.values["EndpointFailed//api/health"], 1);
        assert.equal(result.values["EndpointFailed//api/monitoring/metrics"], 1);
        assert.equal(result.values.ApiP95, 0.35);
        assert.equal(result.values.HealthStatus, 0);
        const line = result.lines.find(({ endpoint }) => endpoint === "/api/monitoring/metrics");
        assert.match(String(line?.reasons), reason);
        assert.equal(line?.instances, "1 of 2");
        assert.equal(result.values["DatabaseUnreachable/primary"], 0, "other parts are not touched");
      });
    }

    it("says that nobody is in service, without a value that looks healthy", async () => {
      const { values } = await servers().poll(mailgenius());
      assert.equal(values["EndpointFailed//api/health"], 1);
      assert.equal(values.HealthStatus, undefined);
    });

    it("ends in time although nothing answers, and publishes what it has", async () => {
      await servers().addInstance(everywhere(silent));
      const result = await servers().poll(mailgenius(), { remainingMs: 8_000 });
      assertOwn(result, "MailGenius");
      assert.equal(result.values["CacheUnreachable/queue"], 0);
      assert.ok(
        result.lines.some((line) => /not answered before|did not end in time/.test(JSON.stringify(line))),
      );
    });

    it("reports servers that are gone, refuse the token, or have no secret", async () => {
      const gone = {
        role: "primary",
        identifier: "db-1",
        host: "localhost",
        port: 1,
        databaseName: "postgres",
      };
      const wrongToken = JSON.stringify({ host: "localhost", port: servers().redis.port, password: "wrong" });
      const { values, lines } = await servers().poll(emailGateway(), {
        cloud: { secrets: { "arn:wrong": wrongToken } },
        targets: {
          DATABASES: [gone],
          CACHES: [
            { role: "queue", secretArn: "arn:wrong" },
            { role: "cache", secretArn: "arn:absent" },
          ],
        },
      });
      assert.equal(values["DatabaseUnreachable/primary"], 1);
      assert.equal(values["CacheUnreachable/queue"], 1);
      assert.equal(values["CacheUnreachable/cache"], 1);
      assert.equal(values["QueueWaiting/email:send"], undefined);
      assert.equal(
        values["QueueMissing/email:send"],
        undefined,
        "a queue that cannot be seen is not missing",
      );
      const reasons = lines.map((line) => JSON.stringify(line)).join("\n");
      assert.match(reasons, /ECONNREFUSED/);
      assert.match(reasons, /WRONGPASS/);
      assert.match(reasons, /can't find it/);
      assert.ok(!reasons.includes('wrong\\"'), "no secret in the log");
    });
  },
);
