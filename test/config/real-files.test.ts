import assert from "node:assert/strict";
import { parseSettings, readStack, siblingsOf, stackFile, stackNames } from "../../config";
import type { EstateSettings } from "../../lib/sizing";
import { systemNames } from "../../lib/system-names";
import { systems } from "../../systems";
import { capacityFacts, projectGrowth, requiredWorkers } from "../../systems/mailgenius/capacity";

function settingsOf(stack: string): EstateSettings {
  const read = readStack(stack);
  assert.ok(read.ok);
  const result = parseSettings(stackFile(stack), read.config, siblingsOf(stack));
  assert.ok(result.ok, JSON.stringify(result));
  return result.settings;
}

describe("the real stack files", () => {
  it("are production and staging", () => {
    const names = stackNames();
    assert.ok(names.includes("prod") && names.includes("staging"), names.join(", "));
  });

  for (const stack of ["prod", "staging"]) {
    it(`${stack} is valid beside the others and declares all systems`, () => {
      assert.deepEqual(Object.keys(settingsOf(stack).systems).sort(), [...systemNames].sort());
    });
  }

  it("size production as the documents say", () => {
    const { systems: sizes, network, environment } = settingsOf("prod");
    assert.equal(environment, "production");
    assert.equal(network.natGateways, "per-zone");
    for (const name of systemNames) {
      assert.equal(sizes[name]?.database.multiAz, true);
      assert.ok(
        Object.keys(sizes[name]?.database.replicas ?? {}).length >=
          systems[name].database.minimumReplicas.value.production,
      );
    }
    const { emailsPerWorkerHour, observedEmailsPerHour, contacts, leadsPerMonth } = capacityFacts;
    const worker = sizes.mailgenius?.tiers.worker;
    assert.equal(worker?.desired, 13);
    assert.ok(worker.maximum >= requiredWorkers(observedEmailsPerHour.value, emailsPerWorkerHour.value));
    const inAYear = projectGrowth(contacts.value, leadsPerMonth.value, 12);
    assert.ok((sizes.mailgenius?.database.storageGib ?? 0) >= 3 * inAYear.sizeGb, "storage for 10 KB a lead");
  });

  it("keep staging small and apart", () => {
    const [prod, staging] = [settingsOf("prod"), settingsOf("staging")];
    assert.notEqual(staging.account.id, prod.account.id);
    assert.equal(staging.network.natGateways, "single");
    for (const name of systemNames) {
      assert.deepEqual(staging.systems[name]?.database.replicas, {});
      assert.equal(staging.systems[name]?.database.multiAz, false);
    }
  });
});
