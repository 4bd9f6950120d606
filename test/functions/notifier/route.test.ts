import assert from "node:assert/strict";
import { alertLevels } from "../../../lib/severity";
import { systemNames } from "../../../lib/system-names";
import { routeOfAlarm, routeOfEvent, targetKey, targetsOf } from "../../../functions/notifier/route";
import { configurationOf } from "./fixture";

const mailgenius = configurationOf("mailgenius");

describe("route", () => {
  it("is found by the threshold id at the end of the alarm's name, whatever the tier", () => {
    for (const name of [
      "mailgenius-web-latency-p95-high",
      "mailgenius-some-new-tier-latency-p95-high",
      "latency-p95-high",
    ]) {
      assert.equal(routeOfAlarm(mailgenius, name, "critical").cooldownSeconds, 300, name);
    }
  });

  it("does not mistake an id that merely contains another", () => {
    assert.equal(routeOfAlarm(mailgenius, "mailgenius-web-xlatency-p95-high", "info").cooldownSeconds, 600);
    assert.equal(routeOfAlarm(mailgenius, "mailgenius-web-latency-p95-higher", "info").cooldownSeconds, 600);
  });

  it("takes the longer of two ids that fit", () => {
    const route = mailgenius.alerts["latency-p95-high"] ?? assert.fail();
    const configuration = {
      ...mailgenius,
      alerts: { ...mailgenius.alerts, "p95-high": { ...route, cooldownSeconds: 1 } },
    };
    assert.equal(routeOfAlarm(configuration, "mailgenius-web-latency-p95-high", "info").cooldownSeconds, 300);
    assert.equal(routeOfAlarm(configuration, "mailgenius-web-p95-high", "info").cooldownSeconds, 1);
  });

  it("adds who looks after a tier, of this tier only", () => {
    const audiences = (name: string): string[] =>
      routeOfAlarm(mailgenius, name, "warning")
        .steps.filter(({ afterMinutes }) => afterMinutes === 0)
        .map(({ audience }) => audience);
    assert.deepEqual(audiences("mailgenius-db-cpu-high"), ["database", "l1"]);
    assert.deepEqual(audiences("mailgenius-app-cpu-high"), ["l1"]);
    assert.deepEqual(audiences("mailgenius-dbx-cpu-high"), ["l1"]);
  });

  it("names each person or service once", () => {
    for (const system of systemNames) {
      const configuration = configurationOf(system);
      for (const level of alertLevels) {
        const route = routeOfAlarm(configuration, `${system}-db-x`, level);
        const keys = targetsOf(configuration, route, route.steps).map(targetKey);
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(targetsOf(configuration, route, route.steps.slice(0, route.firstSteps)).length > 0);
      }
    }
  });

  it("falls back to everybody of the level when a sender names nobody that exists", () => {
    const route = routeOfEvent(mailgenius, "critical", ["", "typo"]);
    assert.deepEqual(
      route.steps.map(({ audience }) => audience),
      ["l1", "l2", "l2", "l3", "management"],
    );
    assert.equal(route.firstSteps, 2);
  });
});
