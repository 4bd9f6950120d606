import assert from "node:assert/strict";
import fc from "fast-check";
import { systems } from "../../systems";
import { processesAt, processesPerInstance } from "../../systems/capacity";
import {
  capacityFacts as facts,
  peakEmailsPerHour,
  projectGrowth,
  recommendations,
  requiredWorkers,
  yearlyGrowthGb,
} from "../../systems/mailgenius/capacity";

describe("MailGenius capacity", () => {
  const peak = peakEmailsPerHour(facts.emailsPerDay.value, facts.peakMultiplier.value);

  it("needs 13 workers for the projected peak of 6,250 e-mails an hour", () => {
    assert.equal(peak, 6250);
    assert.equal(requiredWorkers(peak, facts.emailsPerWorkerHour.value), 13);
  });

  it("needs 25 workers for the volume that the samples show", () => {
    assert.equal(requiredWorkers(facts.observedEmailsPerHour.value, facts.emailsPerWorkerHour.value), 25);
  });

  it("refuses a worker that sends nothing", () => {
    assert.throws(() => requiredWorkers(100, 0), /emailsPerWorkerHour is 0/);
    assert.throws(() => requiredWorkers(100, Number.NaN), RangeError);
  });

  it("always has enough workers, and never one too many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 1e5 }), (volume, each) => {
        const workers = requiredWorkers(volume, each);
        assert.ok(workers * each >= volume);
        assert.ok((workers - 1) * each < volume);
      }),
    );
  });

  it("projects leads and size as the shell arithmetic of the document does", () => {
    assert.deepEqual(projectGrowth(1_850_000, 100_000, 6), { leads: 2_450_000, sizeGb: 24 });
    assert.deepEqual(projectGrowth(1_850_000, 100_000, 12), { leads: 3_050_000, sizeGb: 30 });
  });

  it("grows by 1.14 GB a year at 1 KB a lead", () => {
    const growth = yearlyGrowthGb(facts.leadsPerMonth.value, facts.averageLeadKb.value);
    assert.equal(growth.toFixed(2), "1.14");
  });

  it("recommends only above 5,000,000 leads and above 100 GB", () => {
    assert.deepEqual(recommendations({ leads: 5_000_000, sizeGb: 100 }), []);
    assert.deepEqual(recommendations({ leads: 5_000_001, sizeGb: 50 }), [
      "sharding",
      "read-replicas",
      "query-tuning",
    ]);
    assert.deepEqual(recommendations({ leads: 1, sizeGb: 101 }), ["storage", "archiving", "partitioning"]);
  });
});

describe("processes", () => {
  it("are one a port, and one for a tier without ports", () => {
    assert.equal(processesPerInstance(requireTier("app")), 3);
    assert.equal(processesPerInstance(requireTier("worker")), 1);
  });

  it("add up over the tiers", () => {
    assert.equal(processesAt(systems.mailgenius.tiers, { app: 3, worker: 13, "upload-worker": 2 }), 24);
  });
});

function requireTier(tier: string): (typeof systems.mailgenius.tiers)[string] {
  const facts = systems.mailgenius.tiers[tier];
  assert.ok(facts);
  return facts;
}
