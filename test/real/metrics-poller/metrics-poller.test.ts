import assert from "node:assert/strict";
import { configurationOf, documented } from "../../functions/metrics-poller/documented";
import { answers, text } from "./application";
import { assertOwn, mailgeniusRoutes, withServers } from "./suite";

withServers({ title: "the metrics poller", program: "redis-server", hasMonitor: false }, (servers) => {
  const mailgenius = () => configurationOf("mailgenius", servers().instancePort);

  it("has no monitor role at first, and says so", async () => {
    const { values, lines } = await servers().poll(mailgenius());
    assert.equal(values["DatabaseUnreachable/primary"], 1);
    const line = lines.find(({ database }) => database === "primary");
    assert.match(String(line?.hint), /role monitor does not exist yet/);
    await servers().createMonitor();
  });

  it("publishes what all instances together say", async () => {
    await servers().addInstance(mailgeniusRoutes);
    await servers().addInstance({
      ...mailgeniusRoutes,
      "/api/health/email": answers({ status: "unhealthy" }, 503),
      "/api/monitoring/metrics": answers(documented.metrics000),
      "/api/monitoring/emails/metrics": answers({ delivery_rate: 90 }),
    });
    const result = await servers().poll(mailgenius(), {
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
    await servers().addInstance(mailgeniusRoutes);
    await servers().addInstance({});
    const { values } = await servers().poll(mailgenius(), { cloud: { starting: ["i-2"] } });
    assert.equal(values["EndpointFailed//api/health"], 0);
  });

  it("reads the gauges of each process of VDX and takes the fullest pool", async () => {
    const routes = { "/health": answers(documented.healthVdx), "/metrics": text(documented.prometheusVdx) };
    await servers().addInstance(routes);
    await servers().addInstance({
      ...routes,
      "/metrics": text("database_connections_active 3\ncache_hit_rate 0.5\n"),
    });
    const result = await servers().poll(configurationOf("vdx", servers().instancePort), {
      targets: { CACHES: [] },
    });
    assertOwn(result, "VDX");
    assert.equal(result.values.PoolUsedPercent, 90);
    assert.ok(Math.abs((result.values.CacheHitRate ?? 0) - 68.5) < 1e-9);
    assert.equal(result.values["ServiceHealthStatus/email"], 0);
  });
});
