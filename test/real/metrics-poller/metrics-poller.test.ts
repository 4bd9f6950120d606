import assert from "node:assert/strict";
import { Queue } from "bullmq";
import { ownMetrics } from "../../../lib/own-metrics";
import { configurationOf, documented } from "../../functions/metrics-poller/documented";
import { node24Unavailable } from "../node24";
import { postgresUnavailable } from "../postgres-server";
import { type RedisProgram, redisUnavailable } from "../redis-server";
import { skipLoudly } from "../support";
import { answers, breaksOff, endless, page, type Route, silent, stalls, text } from "./application";
import type { Run } from "./run";
import { Servers } from "./servers";

const healthy = answers({ status: "healthy" });

/** Routes as the guides show the application of MailGenius. */
const mailgeniusRoutes: Readonly<Record<string, Route>> = {
  "/api/health": healthy,
  ...Object.fromEntries(
    ["database", "redis", "queue", "email", "upload", "workers"].map((part) => [
      `/api/health/${part}`,
      healthy,
    ]),
  ),
  "/api/queue/status": answers({ queue_health: documented.metrics001.queue_health }),
  "/api/monitoring/metrics": answers(documented.metrics001),
  "/api/monitoring/emails/metrics": answers(documented.emails001),
  "/api/upload/monitoring": answers({ uploads: 3 }),
};

const programs: readonly RedisProgram[] = ["redis-server", "valkey-server"];

for (const program of programs) {
  describe(`the metrics poller on Node 24, with ${program}, PostgreSQL and HTTPS servers`, () => {
    let servers: Servers;

    before(async function () {
      const reason = node24Unavailable() ?? postgresUnavailable() ?? redisUnavailable(program);
      if (reason !== undefined) skipLoudly(this, reason);
      servers = await Servers.create(program);
      console.log(`      on ${program} ${await servers.redis.version()}`);
    });

    after(async () => {
      await (servers as Servers | undefined)?.destroy();
    });

    afterEach(async () => {
      await servers.removeInstances();
    });

    const mailgenius = () => configurationOf("mailgenius", servers.instancePort);
    const emailGateway = () => configurationOf("email-gateway", servers.instancePort);

    function assertOwn({ published, lines }: Run, namespace: string): void {
      const known = new Map(Object.values(ownMetrics).map((metric) => [metric.name, metric]));
      const units = { percent: "Percent", seconds: "Seconds", count: "Count", bytes: "Bytes" };
      for (const { namespace: given, name, unit, value, dimensions } of published) {
        const own = known.get(name);
        assert.ok(own, `${name} is no own metric`);
        assert.equal(given, namespace);
        assert.deepEqual(Object.keys(dimensions), [...own.dimensions], name);
        assert.equal(unit, units[own.unit as keyof typeof units] ?? "None", name);
        assert.ok(Number.isFinite(value), name);
      }
      const series = published.map(({ name, dimensions }) => JSON.stringify([name, dimensions]));
      assert.equal(new Set(series).size, series.length, "a series was published twice");
      for (const line of lines) assert.ok(typeof line.message === "string", JSON.stringify(line));
    }

    it("has no monitor role at first, and says so", async () => {
      const { values, lines } = await servers.poll(mailgenius());
      assert.equal(values["DatabaseUnreachable/primary"], 1);
      const line = lines.find(({ database }) => database === "primary");
      assert.match(String(line?.hint), /role monitor does not exist yet/);
      await servers.createMonitor();
    });

    it("counts real BullMQ jobs, and tells a missing queue from an empty one", async () => {
      const connection = servers.redis.connection();
      const before = await servers.poll(mailgenius());
      assert.equal(before.values["QueueMissing/email-sending"], 1);
      assert.equal(before.values["QueueWaiting/email-sending"], undefined);
      assert.ok(
        before.lines.some(({ message }) => /which is not the same as an empty one/.test(String(message))),
      );
      assert.equal(await connection.dbsize(), 0, "looking for a queue must not make one");

      const queue = new Queue("email-sending", { connection });
      await queue.waitUntilReady();
      const empty = await servers.poll(mailgenius());
      assert.equal(empty.values["QueueMissing/email-sending"], 0);
      assert.equal(empty.values["QueueWaiting/email-sending"], 0);

      const jobs = Array.from({ length: 1000 }, (_, index) => ({ name: "send", data: { index } }));
      for (let batch = 0; batch < 10; batch += 1) await queue.addBulk(jobs);
      await queue.addBulk(jobs.slice(0, 7).map((job) => ({ ...job, opts: { delay: 3_600_000 } })));
      await queue.addBulk(jobs.slice(0, 5).map((job) => ({ ...job, opts: { priority: 2 } })));
      const full = await servers.poll(mailgenius());
      assert.equal(full.values["QueueWaiting/email-sending"], 10_005);
      assert.equal(full.values["QueueDelayed/email-sending"], 7);
      assert.equal(full.values["QueueActive/email-sending"], 0);
      assert.equal(full.values.WorkerFailureRate, undefined, "nothing has ended yet");
      await queue.pause();
      const paused = await servers.poll(mailgenius());
      assert.equal(paused.values["QueueWaiting/email-sending"], 10_005, "paused jobs wait too");
      await connection.rename("bull:email-sending:wait", "bull:email-sending:paused");
      const olderPaused = await servers.poll(mailgenius());
      assert.equal(olderPaused.values["QueueWaiting/email-sending"], 10_005, "as Bull pauses");
      await queue.obliterate({ force: true });
      await queue.close();
    });

    it("finds Email Gateway's queue in Bull's layout and under the printed key", async () => {
      const connection = servers.redis.connection();
      await connection.rpush("bull:email:send:wait", "1", "2", "3");
      await connection.zadd("bull:email:send:failed", 1, "4");
      await connection.zadd("bull:email:send:completed", 1, "5", 2, "6", 3, "7");
      await connection.rpush("bull:email:send:waiting", "8");
      const both = await servers.poll(emailGateway());
      assert.equal(both.values["QueueWaiting/email:send"], 4);
      assert.equal(both.values["QueueFailed/email:send"], 1);
      assert.equal(both.values.WorkerFailureRate, 25);
      await connection.flushall();
      const queue = new Queue("email", { connection }); // what BullMQ would make of it
      await queue.add("send", {});
      const modern = await servers.poll(emailGateway());
      assert.equal(modern.values["QueueWaiting/email:send"], 1);
      assertOwn(modern, "EmailGateway");
      await queue.obliterate({ force: true });
      await queue.close();
      await connection.flushall();
    });

    it("publishes what all instances together say", async () => {
      await servers.addInstance(mailgeniusRoutes);
      await servers.addInstance({
        ...mailgeniusRoutes,
        "/api/health/email": answers({ status: "unhealthy" }, 503),
        "/api/monitoring/metrics": answers(documented.metrics000),
        "/api/monitoring/emails/metrics": answers({ delivery_rate: 90 }),
      });
      const result = await servers.poll(mailgenius(), {
        cloud: { filled: { "arn:filled": new Date(Date.now() - 10 * 86_400_000) } },
        targets: { SECRETS: { "resend-api-key": "arn:filled", "never-filled": "arn:empty" } },
      });
      assertOwn(result, "MailGenius");
      const { values } = result;
      assert.equal(values.HealthStatus, 0);
      assert.equal(values["ServiceHealthStatus/email"], 2, "the worst instance counts");
      assert.equal(values["ServiceHealthStatus/workers"], 0);
      assert.equal(values.ApiP95, 0.48, "the slowest instance counts");
      assert.equal(values.AverageQueryTime, 0.0375);
      assert.equal(values.EmailDeliveryRate, 93.75, "a mean of both");
      assert.equal(values.QueueThroughput, 900);
      assert.ok(Math.abs((values.ImportFailureRate ?? 0) - 1.8) < 1e-9);
      assert.equal(values["QueueWaiting/email-sending"], 250, "reported, because Redis has no such queue");
      assert.equal(values["QueueMissing/email-sending"], 1);
      assert.equal(values["QueueFailed/import_queue"], 12);
      for (const [name, value] of Object.entries(values)) {
        if (name.startsWith("EndpointFailed/")) assert.equal(value, 0, name);
      }
      assert.equal(values["CacheUnreachable/queue"], 0);
      assert.equal(values["DatabaseUnreachable/primary"], 0);
      assert.equal(values["DatabaseStorageUsedPercent/primary"], 75);
      assert.ok((values["DatabaseCacheHitRatio/primary"] ?? 0) > 50);
      assert.ok((values["DatabaseConnectionsUsedPercent/primary"] ?? 0) >= 1);
      assert.ok((values["DatabaseSizeBytes/primary"] ?? 0) > 1_000_000);
      assert.ok((values["TransactionIdsUsedPercent/primary"] ?? 1) < 0.01);
      assert.ok(Math.abs((values["SecretAgeDays/resend-api-key"] ?? 0) - 10) < 0.01);
      assert.equal(values["SecretAgeDays/never-filled"], undefined);
      assert.ok(result.lines.some(({ secret }) => secret === "never-filled"));
    });

    it("does not ask an instance that is still starting", async () => {
      await servers.addInstance(mailgeniusRoutes);
      await servers.addInstance({});
      const { values } = await servers.poll(mailgenius(), { cloud: { starting: ["i-2"] } });
      assert.equal(values["EndpointFailed//api/health"], 0);
    });

    it("reads the gauges of each process of VDX and takes the fullest pool", async () => {
      const routes = { "/health": answers(documented.healthVdx), "/metrics": text(documented.prometheusVdx) };
      await servers.addInstance(routes);
      await servers.addInstance({
        ...routes,
        "/metrics": text("database_connections_active 3\ncache_hit_rate 0.5\n"),
      });
      const result = await servers.poll(configurationOf("vdx", servers.instancePort), {
        targets: { CACHES: [] },
      });
      assertOwn(result, "VDX");
      assert.equal(result.values.PoolUsedPercent, 90);
      assert.ok(Math.abs((result.values.CacheHitRate ?? 0) - 68.5) < 1e-9);
      assert.equal(result.values["ServiceHealthStatus/email"], 0);
    });

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
        await servers.addInstance(mailgeniusRoutes);
        await servers.addInstance(
          Object.fromEntries(Object.keys(mailgeniusRoutes).map((path) => [path, route])),
        );
        const result = await servers.poll(mailgenius());
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
      const { values } = await servers.poll(mailgenius());
      assert.equal(values["EndpointFailed//api/health"], 1);
      assert.equal(values.HealthStatus, undefined);
    });

    it("ends in time although nothing answers, and publishes what it has", async () => {
      await servers.addInstance(
        Object.fromEntries(Object.keys(mailgeniusRoutes).map((path) => [path, silent])),
      );
      const result = await servers.poll(mailgenius(), { remainingMs: 8_000 });
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
      const wrongToken = JSON.stringify({ host: "localhost", port: servers.redis.port, password: "wrong" });
      const { values, lines } = await servers.poll(emailGateway(), {
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
  });
}
