import assert from "node:assert/strict";
import { parseConfiguration, parseTargets } from "../../../functions/metrics-poller/settings";
import { reading } from "../../../functions/shared/reading";
import { configurationOf } from "./documented";

const targets: Readonly<Record<string, string>> = {
  FLEETS: '["app"]',
  DATABASES: "[]",
  CACHES: "[]",
  SECRETS: "{}",
};

describe("settings of the metrics poller", () => {
  it("are refused with the place of each fault", () => {
    const { endpoints, ...rest } = configurationOf("mailgenius");
    assert.throws(
      () => parseConfiguration({ ...rest, endpoints: { ...endpoints, odd: { kind: "soap", path: "x" } } }),
      /configuration\.json is not valid:[\s\S]*endpoints\.odd/,
    );
    const unknownMetric = {
      kind: "numbers",
      path: "/x",
      readings: { apiP99: { places: ["a"], conversion: "as-is", across: "highest" } },
    };
    assert.throws(
      () => parseConfiguration({ ...rest, endpoints: { odd: unknownMetric } }),
      /endpoints\.odd\.readings/,
    );
  });

  it("name the variable that is not JSON or of another shape", () => {
    assert.throws(
      () => parseTargets((name) => (name === "FLEETS" ? "app" : (targets[name] ?? ""))),
      /FLEETS is not JSON/,
    );
    assert.throws(
      () => parseTargets((name) => (name === "CACHES" ? '[{"role":1}]' : (targets[name] ?? ""))),
      /environment is not valid:[\s\S]*CACHES/,
    );
  });
});

describe("a reading", () => {
  it("has the dimension of its metric, no other, and a number", () => {
    assert.throws(
      () => reading("queueWaiting", 1),
      /QueueWaiting has the dimensions \[Queue\], but got none/,
    );
    assert.throws(() => reading("apiP95", 1, "x"), /ApiP95 has the dimensions \[\], but got x/);
    assert.throws(() => reading("apiP95", Number.NaN), /cannot be NaN/);
  });
});
