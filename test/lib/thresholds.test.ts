import assert from "node:assert/strict";
import { metrics } from "../../lib/metrics";
import {
  bytes,
  count,
  days,
  hours,
  level,
  milliseconds,
  minutes,
  percent,
  seconds,
} from "../../lib/quantity";
import { inWords } from "../../lib/quantity-words";
import { periodsOf, threshold } from "../../lib/thresholds";

const common = { sources: ["MG-005"], quote: "CPU > 80%", breach: "above", action: "Look." } as const;
const cpu = metrics.fleet.cpu;
const latency = metrics.web.responseTimeP95;

describe("threshold", () => {
  it("takes a limit in the unit of its metric only: another one does not compile", () => {
    const given = { ...common, severity: "warning" } as const;
    // @ts-expect-error: seconds for a metric in percent
    threshold({ ...given, id: "a", metric: cpu, limit: seconds(80) });
    // @ts-expect-error: percent for a metric in seconds
    threshold({ ...given, id: "a", metric: latency, limit: percent(500) });
    // @ts-expect-error: hours for a metric in days
    threshold({ ...given, id: "a", metric: metrics.drill.age, limit: hours(24) });
    // @ts-expect-error: one limit for metrics of two units
    threshold({ ...given, id: "a", metric: [cpu, latency], limit: percent(80) });
    // @ts-expect-error: neither the document's words nor a reason
    threshold({
      id: "a",
      sources: [],
      breach: "above",
      action: "",
      severity: "info",
      metric: cpu,
      limit: percent(1),
    });
    const stated = threshold({ ...given, id: "a", metric: [cpu, metrics.database.cpu], limit: percent(80) });
    assert.deepEqual(stated.limit, { value: 80, unit: "percent" });
  });

  it("lasts as long as its severity says, unless it says so itself", () => {
    const lasting = (severity: "critical" | "warning" | "info"): number =>
      threshold({ ...common, id: "a", severity, metric: cpu, limit: percent(80) }).sustained.value;
    assert.deepEqual([lasting("critical"), lasting("warning"), lasting("info")], [180, 300, 900]);
    const own = threshold({
      ...common,
      id: "a",
      severity: "info",
      metric: cpu,
      limit: percent(80),
      sustained: minutes(7),
    });
    assert.equal(periodsOf(own, cpu), 7);
  });

  it("needs a single period for things that happen, and for periods longer than it lasts", () => {
    const failing = threshold({
      ...common,
      id: "a",
      severity: "critical",
      metric: metrics.function.errors,
      limit: count(0),
    });
    assert.equal(periodsOf(failing, metrics.function.errors), 1);
    const slow = threshold({
      ...common,
      id: "a",
      severity: "critical",
      metric: latency,
      limit: milliseconds(500),
    });
    assert.equal(periodsOf(slow, latency), 1);
  });

  it("refuses what CloudWatch cannot evaluate", () => {
    const given = { ...common, severity: "warning", metric: latency, limit: seconds(1) } as const;
    assert.throws(
      () => threshold({ ...given, id: "slow", sustained: minutes(3) }),
      /"slow": it must last 180 seconds, but "response time, 95th percentile" has a value every 300/,
    );
    assert.throws(
      () => threshold({ ...given, id: "slow", sustained: minutes(60 * 25) }),
      /86400 seconds at most/,
    );
    assert.throws(() => threshold({ ...given, id: "Slow" }), /"Slow": the id is not kebab-case/);
    assert.throws(() => threshold({ ...given, id: "slow", metric: [] }), /compares no metric/);
  });
});

describe("quantities in words", () => {
  for (const [quantity, words] of [
    [percent(0.01), "0.01 %"],
    [milliseconds(500), "500 ms"],
    [seconds(2), "2 seconds"],
    [seconds(90), "90 seconds"],
    [minutes(1), "1 minute"],
    [minutes(5), "5 minutes"],
    [minutes(120), "2 hours"],
    [minutes(60 * 24 * 12), "12 days"],
    [bytes(2 * 2 ** 30), "2 GiB"],
    [hours(1), "1 hour"],
    [days(30), "30 days"],
    [level(1), "level 1"],
    [count(0), "0"],
  ] as const) {
    it(words, () => {
      assert.equal(inWords(quantity), words);
    });
  }
});
