import assert from "node:assert/strict";
import { Cron } from "croner";
import { contentOf, type DataFacts } from "../../lib/data-facts";
import { systemNames } from "../../lib/system-names";
import { schedules, systems } from "../../systems";
import type { Schedule } from "../../systems/schedule";
import { allFacts } from "./all-facts";

const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Start and end of a daily (`hh:mm-hh:mm`) or weekly (`ddd:hh:mm-ddd:hh:mm`) window, in minutes. */
function minutesOf(window: string): readonly [number, number] {
  const [from, to] = window.split("-").map((moment) => {
    const parts = moment.split(":");
    const [hours, minutes] = parts.slice(-2).map(Number);
    assert.ok(hours !== undefined && hours < 24 && minutes !== undefined && minutes < 60, window);
    return (parts.length === 3 ? days.indexOf(parts[0] ?? "") * 1440 : 0) + hours * 60 + minutes;
  });
  assert.ok(from !== undefined && to !== undefined && from < to, `${window} ends before it starts`);
  return [from, to];
}

function overlapDaily(daily: string, weekly: string): boolean {
  const [dailyFrom, dailyTo] = minutesOf(daily);
  const [from, to] = minutesOf(weekly).map((minute) => minute % 1440) as [number, number];
  return dailyFrom < to && from < dailyTo;
}

for (const name of systemNames) {
  const { database, caches, tiers, web, logs, backups } = systems[name];

  describe(`facts of ${name}`, () => {
    it("keep backup and maintenance windows apart and long enough for RDS (30 minutes)", () => {
      assert.match(database.backupWindowUtc.value, /^\d\d:\d\d-\d\d:\d\d$/);
      assert.match(database.maintenanceWindowUtc.value, /^[a-z]{3}:\d\d:\d\d-[a-z]{3}:\d\d:\d\d$/);
      assert.ok(!overlapDaily(database.backupWindowUtc.value, database.maintenanceWindowUtc.value));
      const [from, to] = minutesOf(database.backupWindowUtc.value);
      assert.ok(to - from >= 30);
    });

    it("give ElastiCache windows of an hour that do not overlap", () => {
      for (const { snapshotWindowUtc, maintenanceWindowUtc } of Object.values(caches)) {
        assert.ok(!overlapDaily(snapshotWindowUtc.value, maintenanceWindowUtc.value));
        for (const window of [snapshotWindowUtc.value, maintenanceWindowUtc.value]) {
          const [from, to] = minutesOf(window);
          assert.ok(to - from >= 60, window);
        }
      }
    });

    it("never evict from a queue", () => {
      assert.equal(caches.queue?.evictionPolicy.value ?? "noeviction", "noeviction");
    });

    it("keep the pool below the connection limit, and the proxy below the documented alarm", () => {
      const limit = Number(database.parameters.max_connections?.value);
      assert.ok(database.pool.value.min <= database.pool.value.max);
      assert.ok(database.pool.value.max < limit);
      if (database.proxy) assert.ok((database.proxy.value.maxConnectionsPercent * limit) / 100 < 80);
    });

    it("tell the processes the pool that the arithmetic uses", () => {
      const variables = systems[name].environmentVariables;
      const max = variables.DATABASE_POOL_MAX ?? variables.DB_POOL_MAX;
      assert.equal(Number(max?.value), database.pool.value.max);
    });

    it("check the health of a path that nginx serves", () => {
      assert.ok(Object.keys(web.proxy.healthRoutes.value).includes(web.healthCheckPath.value));
    });

    it("have one tier that serves HTTP, on ports of its own", () => {
      const serving = Object.values(tiers).filter(({ ports }) => ports.value.length > 0);
      assert.equal(serving.length, 1);
      const ports = serving.flatMap((tier) => tier.ports.value.map(({ port }) => port));
      assert.equal(new Set(ports).size, ports.length);
    });

    it("keep logs with personal data 30 days, evidence apart", () => {
      for (const [stream, { retentionDays, data }] of Object.entries(logs)) {
        const evidence = ["audit", "change-requests"].includes(stream);
        assert.ok(!isPersonal(data) || evidence || retentionDays.value <= 30, stream);
      }
    });

    it("promise no less than the snapshots of a cache keep", () => {
      for (const [role, { data, snapshotRetentionDays }] of Object.entries(caches)) {
        const { value: retention } = data.retention;
        assert.ok("days" in retention && snapshotRetentionDays.value <= retention.days, role);
      }
    });

    it("leave the ground of processing to the controller", () => {
      const grounds = allFacts().filter(({ place }) => place.endsWith(".lawfulBasis"));
      assert.ok(grounds.length >= 20, `only ${grounds.length}`);
      for (const { place, fact } of grounds) {
        assert.equal(fact.quote, undefined, `${place}: no document names a ground`);
        assert.match(fact.reason ?? "", /^A proposal, because the controller decides/, place);
      }
    });

    it("keep backups for the documented days", () => {
      const documented = {
        mailgenius: { incremental: 7, full: 30, redis: 7, application: 14 },
        "email-gateway": { daily: 7, weekly: 30, monthly: 90, redis: 7 },
        vdx: { daily: 30 },
      }[name];
      for (const [tier, keptDays] of Object.entries(documented)) {
        assert.equal(backups.tiers[tier]?.value, keptDays, tier);
      }
    });

    it("schedule each job at the documented cadence", () => {
      for (const [job, { value }] of Object.entries(schedules[name])) assertCadence(job, value);
    });
  });
}

function isPersonal(data: DataFacts): boolean {
  return contentOf(data).dataClass === "personal";
}

const gapsInDays: Readonly<Record<Schedule["cadence"], readonly [number, number]>> = {
  daily: [1, 1],
  weekly: [7, 7],
  fortnightly: [13, 17],
  monthly: [28, 31],
};

function assertCadence(job: string, { cadence, cron, zone }: Schedule): void {
  const runs = new Cron(cron, { timezone: zone }).nextRuns(24, new Date("2026-01-01T00:00:00Z"));
  const [least, most] = gapsInDays[cadence];
  for (const [index, run] of runs.slice(1).entries()) {
    const gapDays = (run.getTime() - (runs[index]?.getTime() ?? 0)) / 86_400_000;
    assert.ok(
      gapDays >= least && gapDays <= most,
      `${job}: ${gapDays} days between two runs, but ${cadence}`,
    );
  }
}

describe("facts of vdx", () => {
  it("keep a session no longer than the token that renews it", () => {
    const { caches, environmentVariables } = systems.vdx;
    const retention = caches.cache?.data.retention.value;
    assert.ok(retention !== undefined && "days" in retention);
    assert.equal(environmentVariables.REFRESH_TOKEN_EXPIRES_IN?.value, `${retention.days}d`);
  });
});
