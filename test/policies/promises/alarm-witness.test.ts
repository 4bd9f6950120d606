import assert from "node:assert/strict";
import { promisedAlarms, ownNamespaces, type PromisedAlarm } from "../../../policies/promised-alarms";
import { metricsNamespace } from "../../../lib/own-metrics";
import { systemNames } from "../../../lib/system-names";
import type { Threshold } from "../../../lib/thresholds";
import { excusedAlerts, systems } from "../../../systems";
import { alertRows } from "../../systems/alert-rows";

/** The alarms were written down twice, on purpose: here both hands must agree. */
for (const name of systemNames) {
  const promised = promisedAlarms[name];
  const { thresholds, title } = systems[name];

  describe(`promised alarms of ${name}`, () => {
    it("are of every documented row that is not excused, and of no other", () => {
      const excused = excusedAlerts[name].map(({ row }): string => row);
      const rows = alertRows[name];
      const carried = new Set(promised.flatMap(({ requirements }) => requirements));
      assert.deepEqual(
        rows.filter((row) => !carried.has(row)),
        excused,
      );
    });

    it("say the limit, direction and level of the threshold with the same rows", () => {
      for (const promise of promised) {
        const [row] = promise.requirements;
        const its = thresholds.filter((each) => (each.sources as readonly string[]).includes(row ?? ""));
        assert.ok(its.length > 0, `no threshold carries ${row ?? ""}`);
        assert.ok(
          its.some((each) => agrees(promise, each)),
          `${JSON.stringify(promise)} is not what ${its.map(({ id }) => id).join(", ")} says`,
        );
      }
    });

    it("know where the system publishes", () => {
      assert.equal(ownNamespaces[name], metricsNamespace(title));
    });
  });
}

function agrees(promise: PromisedAlarm, { breach, limit, severity, sustained }: Threshold): boolean {
  const minutes = sustained.value / 60;
  return (
    (promise.operator === ">") === (breach === "above") &&
    (promise.limit === undefined || promise.limit === limit.value) &&
    promise.level === severity &&
    minutes >= (promise.minutes?.least ?? 0) &&
    minutes <= (promise.minutes?.most ?? Infinity)
  );
}
