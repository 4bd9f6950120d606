import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { promises } from "../../../policies/promises";
import { promiseRules } from "../../../policies/rules/promises";
import { systems } from "../../../systems";

/** The promises were written down twice, on purpose: here both hands must agree. */
describe("promises of the policies and facts of the program", () => {
  for (const name of ["mailgenius", "email-gateway", "vdx"] as const) {
    const promise = promises[name];
    const fact = systems[name];

    it(`${name}: recovery`, () => {
      assert.equal(promise.recoveryWindowDays.value, fact.database.recoveryWindowDays.value);
      assert.equal(promise.recoveryPointHours.value, fact.backups.recoveryPointHours.value);
      assert.equal(promise.recoveryTimeHours.value, fact.backups.recoveryTimeHours.value);
      assert.equal(promise.productionReplicas.value, fact.database.minimumReplicas.value.production);
      for (const [tier, days] of Object.entries(promise.backupTierDays)) {
        assert.equal(fact.backups.tiers[tier]?.value, days.value, tier);
      }
    });

    it(`${name}: database and queue`, () => {
      const start = promise.backupStartUtc?.value;
      if (start !== undefined) assert.ok(fact.database.backupWindowUtc.value.startsWith(`${start}-`));
      assert.deepEqual(promise.pool?.value, fact.database.pool.value);
      if (promise.maxConnections !== undefined) {
        assert.equal(String(promise.maxConnections.value), fact.database.parameters.max_connections?.value);
      }
      if (promise.postgresMajorVersion !== undefined) {
        assert.equal(promise.postgresMajorVersion.value, fact.database.engineMajorVersion.value);
      }
      assert.equal(promise.queueSnapshotDays?.value, fact.caches.queue?.snapshotRetentionDays.value);
      assert.equal(fact.caches.queue?.evictionPolicy.value ?? "noeviction", "noeviction");
    });

    it(`${name}: web`, () => {
      assert.equal(promise.tls13Only.value, fact.web.minimumTls.value === "1.3");
      assert.equal(promise.healthCheckPath.value, fact.web.healthCheckPath.value);
      const limit = fact.web.rateLimit?.value;
      const aMinute = limit === undefined ? undefined : (limit.requests * 60) / limit.windowSeconds;
      assert.equal(promise.requestsPerMinute?.value, aMinute);
    });

    it(`${name}: fleets and logs`, () => {
      for (const tier of Object.values(fact.tiers)) {
        assert.equal(tier.minimumInstances.value, promise.minimumInstances.value);
      }
      for (const tier of promise.sharedScaling?.value.tiers ?? []) {
        const scaling = fact.tiers[tier]?.scaling;
        assert.ok(scaling?.kind === "shared-steps", tier);
        const { out, in: back } = promise.sharedScaling?.value ?? assert.fail();
        const { cpuPercent, memoryPercent, queueWaiting, add } = scaling.scaleOut.value;
        assert.deepEqual({ cpu: cpuPercent, memory: memoryPercent, waiting: queueWaiting, add }, out);
        const { remove, ...low } = scaling.scaleIn.value;
        assert.deepEqual(
          { cpu: low.cpuPercent, memory: low.memoryPercent, waiting: low.queueWaiting, remove },
          back,
        );
      }
      for (const [stream, { retentionDays }] of Object.entries(fact.logs)) {
        const { days, evidence } = promise.logs.value;
        assert.equal(retentionDays.value, evidence[stream] ?? days, stream);
      }
    });
  }

  it("rest on rows that exist", function () {
    const folder = path.resolve(__dirname, "../../../../shared/requirements");
    if (!fs.existsSync(folder)) {
      console.warn(`Skipped: ${folder} is not there.`);
      this.skip();
    }
    const rows = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), "utf8"));
    for (const { name, frameworks } of promiseRules) {
      for (const id of frameworks.requirements ?? []) {
        assert.ok(
          rows.some((text) => text.includes(`| ${id} |`)),
          `${name} cites ${id}`,
        );
      }
    }
  });
});
