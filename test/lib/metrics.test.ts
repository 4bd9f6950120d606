import assert from "node:assert/strict";
import { metrics } from "../../lib/metrics";
import type { Metric, MetricLine } from "../../lib/metrics/metric";
import { target, type TargetKind, type TargetShapes } from "../../lib/metrics/targets";
import { ownMetrics } from "../../lib/own-metrics";
import { valueInPeriod } from "../alarm-evaluator/math/one-period";

const database = { burstable: true, memoryBytes: 8 * 2 ** 30, maxConnections: 100 };

/** One thing of each kind, the largest that there is. */
const shapes: TargetShapes = {
  service: {},
  fleet: { burstable: true },
  mount: { path: "/tmp" },
  loadBalancer: {},
  webFirewall: { regional: true },
  distribution: {},
  certificate: {},
  database: { ...database, role: "primary", isReplica: false },
  pool: { connectionsPerInstance: { api: 10, worker: 10, other: 30 } },
  databaseProxy: {},
  cache: { role: "cache", nodes: 6, burstable: true, evicts: true },
  function: {},
  alerting: { channels: ["email", "slack", "pagerduty", "sms"] },
  topic: {},
  natGateway: {},
  queue: { value: "a" },
  part: { value: "a" },
  endpoint: { value: "a" },
  publicEndpoint: { value: "a" },
  job: { value: "a" },
  backup: { value: "a" },
  stream: { value: "a" },
  host: { value: "a" },
  secret: { value: "a" },
};

const all: readonly Metric[] = Object.values(metrics).flatMap((group) => Object.values<Metric>(group));

function linesOf(metric: Metric): readonly MetricLine[] {
  return metric.lines(shapes[metric.on], "Own");
}

/** Value of the last line, the others having been computed in their order. */
function valueOf(lines: readonly MetricLine[], given: Readonly<Record<string, number>>): number | undefined {
  const values: Record<string, number> = { ...given };
  let last: number | undefined;
  for (const line of lines) {
    last = "expression" in line ? valueInPeriod(line.expression, values) : values[line.id];
    if (last !== undefined) values[line.id] = last;
  }
  return last;
}

describe("the catalogue of metrics", () => {
  it("is read within the limits of CloudWatch", () => {
    for (const metric of all) {
      const lines = linesOf(metric);
      assert.ok(lines.length > 0 && lines.length <= 10, metric.title);
      assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length, metric.title);
      for (const line of lines) {
        assert.match(line.id, /^[a-z]\w*$/, metric.title);
        if ("expression" in line) assert.doesNotMatch(line.expression, /SEARCH|ANOMALY|METRICS/);
      }
      // the last line is watched: an expression over all that is measured, or the only metric
      const last = lines.at(-1);
      assert.ok(lines.length === 1 || (last !== undefined && "expression" in last), metric.title);
    }
  });

  it("decides what silence means, with a reason", () => {
    for (const { title, whenMissing } of all) assert.ok(whenMissing.reason.length > 15, title);
  });

  it("says what becomes of a percentile of few samples, and of nothing else", () => {
    for (const metric of all) {
      const isPercentile = linesOf(metric).some((line) => "stat" in line && line.stat.startsWith("p"));
      assert.equal(metric.lowSamples !== undefined, isPercentile, metric.title);
    }
  });

  it("names own metrics as they are published, each with its unit", () => {
    const published = new Map(Object.values(ownMetrics).map((own) => [own.name, own]));
    for (const metric of all) {
      const lines = linesOf(metric);
      for (const line of lines) {
        if ("expression" in line || line.namespace !== "Own") continue;
        const own = published.get(line.metricName.split("-")[0] ?? ""); // counts of a stream end with its name
        assert.ok(own, line.metricName);
        assert.deepEqual(Object.keys(line.dimensions), [...own.dimensions], line.metricName);
        const isShown = lines.every((each) => !("expression" in each)); // a formula may turn flags into percent
        if (isShown) assert.equal(metric.unit, own.unit, line.metricName);
      }
    }
  });

  it("is of one kind each", () => {
    const kinds = new Set(all.map(({ on }) => on));
    assert.deepEqual([...kinds].sort(), (Object.keys(shapes) as TargetKind[]).sort());
    assert.equal(target("mount", "app/tmp", { path: "/tmp" }).name, "app-tmp");
  });
});

describe("formulas", () => {
  const errorRate = linesOf(metrics.web.errorRate);

  it("take errors of application and load balancer together, in percent of all answers", () => {
    assert.equal(valueOf(errorRate, { requests: 1000, target: 8, balancer: 2 }), 1);
    assert.equal(valueOf(errorRate, { requests: 1000, target: 30 }), 3);
    assert.equal(valueOf(errorRate, { requests: 1000, balancer: 30 }), 3);
  });

  it("see an outage in which no request reaches an instance", () => {
    assert.equal(valueOf(errorRate, { balancer: 500 }), 100);
    assert.equal(valueOf(errorRate, { requests: 10, target: 0, balancer: 500 }), 100);
  });

  it("say nothing of too few requests, and of none", () => {
    assert.equal(valueOf(errorRate, { requests: 99, target: 99 }), 0);
    assert.equal(valueOf(errorRate, { requests: 100, target: 100 }), 100);
    assert.equal(valueOf(errorRate, { requests: 1000 }), 0); // a silent counter is 0 beside one that speaks
    assert.equal(valueOf(errorRate, {}), undefined);
  });

  it("compute memory and connections in percent of what the database has", () => {
    const memory = linesOf(metrics.database.memory);
    assert.equal(valueOf(memory, { free: 2 * 2 ** 30 }), 75);
    assert.equal(valueOf(memory, {}), undefined);
    assert.equal(valueOf(linesOf(metrics.database.connectionsUsed), { connections: 81 }), 81);
  });

  it("compute the pools of all instances that are in service", () => {
    const pool = linesOf(metrics.database.poolUsed);
    assert.equal(valueOf(pool, { connections: 91, fleet0: 3, fleet1: 4, fleet2: 1 }), 91);
  });

  it("count what a fleet lacks, and agents that are silent, all of them too", () => {
    assert.equal(valueOf(linesOf(metrics.fleet.instancesLacking), { instances: 1, minimum: 2 }), 1);
    const silent = linesOf(metrics.fleet.agentsSilent);
    assert.equal(valueOf(silent, { instances: 3, reporting: 3 }), 0);
    assert.equal(valueOf(silent, { instances: 3, reporting: 2 }), 1);
    assert.equal(valueOf(silent, { instances: 3 }), 3);
  });

  it("see that nobody works on a queue only where jobs wait", () => {
    const stalled = linesOf(metrics.queue.stalled);
    assert.equal(valueOf(stalled, { waiting: 5, active: 0 }), 1);
    assert.equal(valueOf(stalled, { waiting: 5, active: 1 }), 0);
    assert.equal(valueOf(stalled, { waiting: 0, active: 0 }), 0);
    assert.equal(valueOf(stalled, { active: 0 }), 0); // a silent count is 0 beside one that speaks
    assert.equal(valueOf(stalled, {}), undefined);
  });

  it("take the worst node, also when another is silent", () => {
    const memory = linesOf(metrics.cache.memory);
    assert.equal(valueOf(memory, { node1: 40, node2: 76, node3: 10 }), 76);
    assert.equal(valueOf(memory, { node4: 76 }), 76);
  });

  it("divide by no traffic without an error", () => {
    const dropped = linesOf(metrics.network.packetsDropped);
    assert.equal(valueOf(dropped, { dropped: 0, outward: 0, inward: 0 }), 0);
    assert.equal(valueOf(dropped, { dropped: 2, outward: 9000, inward: 1000 }), 0.02);
  });
});
