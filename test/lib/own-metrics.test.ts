import assert from "node:assert/strict";
import { metricsNamespace, ownMetrics } from "../../lib/own-metrics";

describe("own metrics", () => {
  const all = Object.values(ownMetrics);

  it("have names of their own that CloudWatch takes", () => {
    const names = all.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[A-Z][A-Za-z0-9]{1,254}$/);
  });

  it("say their unit in the name where it is not plain", () => {
    const endings = { hours: "Hours", days: "Days", bytes: "Bytes" } as const;
    for (const { name, unit } of all) {
      const ending = endings[unit as keyof typeof endings];
      if (ending !== undefined) assert.ok(name.includes(ending.slice(0, -1)), `${name} is in ${unit}`);
    }
  });

  it("stand in the namespace that the requirement tables write", () => {
    assert.equal(metricsNamespace("Email Gateway"), "EmailGateway");
  });
});
