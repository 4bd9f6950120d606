import assert from "node:assert/strict";
import { planAlarms } from "../../../lib/alarm-plan";
import { alarmList, graph, logTable, note, numbers, type Widget } from "../../../lib/dashboards/facts";
import { flow } from "../../../lib/dashboards/layout";
import { planDashboard, type DashboardGround } from "../../../lib/dashboards/plan";
import type { PlannedDashboard, PlannedGraph } from "../../../lib/dashboards/planned";
import { chosen, stated } from "../../../lib/facts";
import { metrics } from "../../../lib/metrics";
import { target } from "../../../lib/metrics/targets";
import { count, minutes, percent } from "../../../lib/quantity";
import { threshold } from "../../../lib/thresholds";

const common = {
  sources: ["MG-001"] as const,
  reason: "For the test.",
  action: "Look.",
  breach: "above",
} as const;
const thresholds = [
  threshold({
    ...common,
    id: "cpu-high",
    metric: metrics.fleet.cpu,
    limit: percent(80),
    severity: "warning",
  }),
  threshold({
    ...common,
    id: "cpu-critical",
    metric: metrics.fleet.cpu,
    limit: percent(95),
    severity: "critical",
  }),
  threshold({
    ...common,
    id: "queue-deep",
    metric: metrics.queue.waiting,
    limit: count(1000),
    severity: "critical",
    targets: ["send"],
  }),
  threshold({
    ...common,
    id: "queue-deep-long",
    metric: metrics.queue.waiting,
    limit: count(1000),
    sustained: minutes(30),
    severity: "critical",
    targets: ["send"],
  }),
];
const alarmGround = {
  system: "mg",
  ownNamespace: "MailGenius",
  targets: [
    target("fleet", "app", { burstable: false }),
    target("fleet", "worker", { burstable: false }),
    target("loadBalancer", "web", {}),
    target("service", "service", {}),
  ],
};
const ground: DashboardGround = {
  ...alarmGround,
  title: "MailGenius",
  alarms: planAlarms(thresholds, alarmGround),
  queries: {
    errors: stated(
      { title: "Errors", from: [{ stream: "app" }], result: { newest: 100 } },
      ["MG-290"],
      "grep",
    ),
  },
};

function plan(...widgets: readonly Widget[]): PlannedDashboard {
  const section = chosen({ title: "Part", about: "What it shows.", widgets }, ["MG-067"], "For the test.");
  const historyHours = chosen(24, ["MG-075"], "For the test.");
  return planDashboard({ id: "main", title: "MailGenius", historyHours, sections: [section] }, ground);
}

function graphOf(...widgets: readonly Widget[]): PlannedGraph {
  const found = plan(...widgets).widgets.find(({ content }) => content.kind === "graph")?.content;
  assert.ok(found?.kind === "graph");
  return found;
}

describe("planDashboard", () => {
  it("draws the limits of alarms on what is shown, and no other", () => {
    const { limits } = graphOf(graph("CPU", [metrics.fleet.cpu]));
    assert.deepEqual(
      limits.map(({ thresholds: ids, limit }) => [ids, limit.value]),
      [
        [["cpu-high"], 80],
        [["cpu-critical"], 95],
      ],
    );
    assert.deepEqual(graphOf(graph("Requests", [metrics.web.requests])).limits, []);
  });

  it("draws one limit once, with the names of all that go off there", () => {
    const { limits } = graphOf(graph("Queue", [metrics.queue.waiting], { targets: ["send"] }));
    assert.deepEqual(
      limits.map((each) => each.thresholds),
      [["queue-deep", "queue-deep-long"]],
    );
    assert.deepEqual(graphOf(graph("Other", [metrics.queue.waiting], { targets: ["other"] })).limits, []);
  });

  it("keeps ids and formulas of several metrics apart", () => {
    const { series } = graphOf(graph("Errors", [metrics.web.errorRate, metrics.service.bounceRate]));
    const ids = series.flatMap(({ lines }) => lines.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    const last = series[0]?.lines.at(-1);
    assert.ok(last !== undefined && "expression" in last);
    assert.equal(last.expression, "IF(s0_answers >= 100, 100 * s0_errors / s0_answers, 0)");
  });

  it("calls lines by what tells them apart", () => {
    const names = ({ series }: PlannedGraph): readonly string[] => series.map(({ label }) => label);
    assert.deepEqual(names(graphOf(graph("CPU", [metrics.fleet.cpu]))), ["app", "worker"]);
    assert.deepEqual(names(graphOf(graph("CPU and memory", [metrics.fleet.cpu, metrics.fleet.memory]))), [
      "app: CPU of the fleet",
      "worker: CPU of the fleet",
      "app: memory of the fleet",
      "worker: memory of the fleet",
    ]);
    const times = [metrics.web.responseTimeP50, metrics.web.responseTimeP95];
    assert.deepEqual(
      names(graphOf(graph("Times", times))),
      times.map(({ title }) => title),
    );
  });

  it("gives the past a point an hour, and leaves out what a stack has none of", () => {
    assert.equal(
      graphOf(graph("Past", [metrics.fleet.cpu], { pastDays: 30 })).series[0]?.periodSeconds,
      3600,
    );
    assert.equal(plan(graph("Replicas", [metrics.database.replicaLag])).widgets.length, 2);
  });

  it("refuses what cannot be shown, by name", () => {
    const refused: readonly (readonly [Widget, RegExp])[] = [
      [graph("Mixed", [metrics.fleet.cpu, metrics.web.requests]), /"Mixed" needs metrics in one unit/],
      [graph("Queue", [metrics.queue.waiting]), /"Queue" must list each queue/],
      [graph("CPU", [metrics.fleet.cpu], { targets: ["ap"] }), /"CPU" watches ap, which is not there/],
      [alarmList("Alarms", { thresholds: ["cpu-hihg"] }), /"Alarms" lists "cpu-hihg"/],
      [alarmList("Alarms", { levels: ["info"] }), /"Alarms" lists no alarm/],
      [logTable("erors"), /no saved query "erors", only errors/],
      [note("Read.", { runbooksOf: ["cpu"] }), /no threshold "cpu"/],
      [numbers("Wide", [metrics.fleet.cpu], { width: 25 }), /25 columns wide/],
    ];
    for (const [widget, message] of refused) assert.throws(() => plan(widget), message);
  });

  it("refuses more widgets than CloudWatch takes", () => {
    const many = Array.from({ length: 499 }, () => numbers("CPU", [metrics.fleet.cpu]));
    assert.throws(() => plan(...many), /mg-main has 501 widgets/);
  });
});

describe("flow", () => {
  it("fills rows from the left, and begins a new one below the highest", () => {
    const content = { kind: "text", markdown: "", runbooks: [] } as const;
    const size = (width: number, height: number) => ({ width, height, content });
    const placed = flow([[size(12, 6), size(12, 8), size(8, 3)], [size(24, 1)]]);
    assert.deepEqual(
      placed.map(({ x, y }) => [x, y]),
      [
        [0, 0],
        [12, 0],
        [0, 8],
        [0, 11],
      ],
    );
  });
});
