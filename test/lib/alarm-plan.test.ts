import assert from "node:assert/strict";
import { alarmName, notifyingName, runbookLink, runbookOf } from "../../lib/alarm-names";
import { planAlarms, type AlarmGround, type PlannedAlarm } from "../../lib/alarm-plan";
import { metrics } from "../../lib/metrics";
import type { Metric } from "../../lib/metrics/metric";
import { slug, target } from "../../lib/metrics/targets";
import { count, percent } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";

const ground: AlarmGround = {
  system: "vdx",
  ownNamespace: "VDX",
  targets: [
    target("fleet", "app", { burstable: false }),
    target("fleet", "worker", { burstable: true }),
    target("cache", "queue", { role: "queue", nodes: 1, burstable: false, evicts: false }),
    target("cache", "cache", { role: "cache", nodes: 3, burstable: false, evicts: true }),
  ],
};

const common = { sources: ["VDX-027"], reason: "a reason", action: "Look." } as const;
const cpu = (id: string, limit: number, severity: Threshold["severity"], more = {}): Threshold =>
  threshold({
    ...common,
    id,
    metric: metrics.fleet.cpu,
    breach: "above",
    limit: percent(limit),
    severity,
    ...more,
  });
const redis = (id: string, metric: Metric<"count">): Threshold =>
  threshold({ ...common, id, metric, breach: "above", limit: count(0), severity: "critical" });
const everyRedisDown = redis("redis-down", metrics.cache.unreachable);
const redisDown: Threshold = { ...everyRedisDown, targets: ["queue"] };

function named(plan: readonly PlannedAlarm[], name: string): PlannedAlarm {
  const found = plan.find((alarm) => alarm.name === name);
  assert.ok(found, `${name} is not among ${plan.map((alarm) => alarm.name).join(", ")}`);
  return found;
}

describe("planAlarms", () => {
  it("makes one alarm of each thing that is measured, and none of others", () => {
    const names = (each: Threshold): readonly string[] => planAlarms([each], ground).map(({ name }) => name);
    assert.deepEqual(names(cpu("cpu-high", 80, "warning")), ["vdx-app-cpu-high", "vdx-worker-cpu-high"]);
    assert.deepEqual(names(cpu("cpu-high", 80, "warning", { targets: ["worker"] })), ["vdx-worker-cpu-high"]);
    assert.deepEqual(names(redis("evictions", metrics.cache.evictions)), ["vdx-cache-evictions"]);
    assert.deepEqual(names(redis("credits", metrics.fleet.creditsLeft)), ["vdx-worker-credits"]);
  });

  it("watches a single node as it is, and the worst of several", () => {
    const memory = threshold({
      ...common,
      id: "memory-high",
      metric: metrics.cache.memory,
      breach: "above",
      limit: percent(75),
      severity: "warning",
    });
    const plan = planAlarms([memory], ground);
    assert.equal(named(plan, "vdx-queue-memory-high").lines.length, 1);
    const { lines } = named(plan, "vdx-cache-memory-high");
    assert.deepEqual(
      lines.map((line) => ("expression" in line ? line.expression : line.metricName)).slice(2),
      ["DatabaseMemoryUsagePercentage", "MAX([node1, node2, node3])"],
    );
  });

  it("takes things that exist by name from the threshold, and asks for them", () => {
    const waiting = (targets?: readonly string[]): Threshold =>
      threshold({
        ...common,
        id: "queue-depth",
        metric: metrics.queue.waiting,
        breach: "above",
        limit: count(1000),
        severity: "critical",
        ...(targets && { targets }),
      });
    const [alarm] = planAlarms([waiting(["email:send"])], ground);
    assert.equal(alarm?.name, "vdx-email-send-queue-depth");
    assert.deepEqual(alarm.lines, [
      {
        id: "value",
        namespace: "VDX",
        metricName: "QueueWaiting",
        stat: "Maximum",
        dimensions: { Queue: { value: "email:send" } },
      },
    ]);
    assert.throws(() => planAlarms([waiting()], ground), /"queue-depth" must list each queue/);
  });

  it("refuses what is not there, and names that would be taken twice", () => {
    assert.throws(
      () => planAlarms([cpu("cpu-high", 80, "warning", { targets: ["ap"] })], ground),
      /"cpu-high" watches ap, which is not there/,
    );
    assert.throws(
      () => planAlarms([cpu("cpu-high", 80, "warning"), cpu("cpu-high", 90, "critical")], ground),
      /Two alarms would be called vdx-app-cpu-high/,
    );
  });

  it("lets critical silence what is not, on the same thing", () => {
    const plan = planAlarms([cpu("cpu-high", 80, "warning"), cpu("cpu-critical", 90, "critical")], ground);
    assert.deepEqual(named(plan, "vdx-app-cpu-high").silenced, {
      notifyingName: "vdx-app-notify-cpu-high",
      byUrgent: ["vdx-app-cpu-critical"],
    });
    assert.equal(named(plan, "vdx-app-cpu-critical").silenced, undefined);
    const opposite = { ...cpu("cpu-low", 10, "critical"), breach: "below" } as const;
    const apart = planAlarms([cpu("cpu-high", 80, "warning"), opposite], ground);
    assert.equal(named(apart, "vdx-app-cpu-high").silenced, undefined);
  });

  it("lets a cause silence its consequences, if there is exactly one", () => {
    const consequence = cpu("cpu-high", 80, "critical", { consequenceOf: "redis-down" });
    const plan = planAlarms([consequence, redisDown], ground);
    assert.deepEqual(named(plan, "vdx-app-cpu-high").silenced, {
      notifyingName: "vdx-app-notify-cpu-high",
      byUrgent: [],
      byCause: "vdx-queue-redis-down",
    });
    assert.throws(() => planAlarms([consequence], ground), /"redis-down", which has not exactly one alarm/);
    assert.throws(() => planAlarms([consequence, everyRedisDown], ground), /not exactly one alarm/);
  });

  it("refuses more metrics than an alarm takes", () => {
    const large = {
      ...ground,
      targets: [target("cache", "cache", { role: "cache", nodes: 10, burstable: false, evicts: true })],
    };
    assert.throws(
      () => planAlarms([redis("connections", metrics.cache.connections)], large),
      /reads 11 metrics and expressions; CloudWatch takes 10/,
    );
  });
});

describe("names", () => {
  it("end with the threshold and never meet", () => {
    assert.equal(alarmName("vdx", "db", "cpu-high"), "vdx-db-cpu-high");
    assert.equal(notifyingName("vdx", "db", "cpu-high"), "vdx-db-notify-cpu-high");
    assert.deepEqual(["email:send", "/tmp/uploads", "www.vdx.com"].map(slug), [
      "email-send",
      "tmp-uploads",
      "www-vdx-com",
    ]);
  });

  it("lead every threshold to a runbook", () => {
    assert.equal(runbookOf("vdx", { id: "cpu-high" }), "vdx-cpu-high");
    assert.equal(
      runbookLink("us-east-1", "vdx-cpu-high"),
      "https://us-east-1.console.aws.amazon.com/systems-manager/documents/vdx-cpu-high/description?region=us-east-1",
    );
  });
});
