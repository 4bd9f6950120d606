import assert from "node:assert/strict";
import { ownMetrics } from "../../../lib/own-metrics";
import { documented } from "../../functions/metrics-poller/documented";
import { node24Unavailable } from "../node24";
import { postgresUnavailable } from "../postgres-server";
import { type RedisProgram, redisUnavailable } from "../redis-server";
import { skipLoudly } from "../support";
import { answers, type Route } from "./application";
import type { Run } from "./run";
import { Servers } from "./servers";

const healthy = answers({ status: "healthy" });

/** Routes as the guides show the application of MailGenius. */
export const mailgeniusRoutes: Readonly<Record<string, Route>> = {
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

/** The same with one answer from every endpoint. */
export function everywhere(route: Route): Readonly<Record<string, Route>> {
  return Object.fromEntries(Object.keys(mailgeniusRoutes).map((path) => [path, route]));
}

export interface Suite {
  readonly title: string;
  readonly program: RedisProgram;
  /** Whether the database has the role that its bootstrap makes. */
  readonly hasMonitor: boolean;
}

/** Declares tests that run against real servers, started once for all of them. */
export function withServers(
  { title, program, hasMonitor }: Suite,
  tests: (servers: () => Servers) => void,
): void {
  describe(`${title}, on Node 24 with ${program}, PostgreSQL and HTTPS servers`, () => {
    let servers: Servers | undefined;

    before(async function () {
      const reason = node24Unavailable() ?? postgresUnavailable() ?? redisUnavailable(program);
      if (reason !== undefined) skipLoudly(this, reason);
      servers = await Servers.create(program);
      if (hasMonitor) await servers.createMonitor();
      console.log(`      on ${program} ${await servers.redis.version()}`);
    });

    after(async () => {
      await servers?.destroy();
    });

    afterEach(async () => {
      await servers?.removeInstances();
    });

    tests(() => {
      assert.ok(servers);
      return servers;
    });
  });
}

/** Every published series is one of the list, in its unit, with exactly its dimensions, and published once. */
export function assertOwn({ published, lines }: Run, namespace: string): void {
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
