import assert from "node:assert/strict";
import { entryOf } from "../../../simulator/types";
import { dashboardFaults } from "../../../simulator/types/aws/dashboard/check";

const graph = {
  type: "metric",
  x: 0,
  y: 0,
  width: 12,
  height: 6,
  properties: {
    title: "CPU",
    region: "us-east-1",
    view: "timeSeries",
    metrics: [
      [
        "AWS/EC2",
        "CPUUtilization",
        "InstanceId",
        "i-1",
        { id: "cpu", stat: "Average", period: 60, visible: false },
      ],
      [{ id: "twice", expression: "MAX([cpu, cpu]) * 2", label: "twice", period: 60 }],
    ],
    annotations: { horizontal: [{ value: 80, label: "high", color: "#d13212", fill: "above" }] },
  },
};
const log = {
  type: "log",
  x: 12,
  y: 0,
  width: 12,
  height: 6,
  properties: { region: "us-east-1", query: "SOURCE 'a' | SOURCE 'b' | fields @message", view: "table" },
};
const alarm = {
  type: "alarm",
  x: 0,
  y: 6,
  width: 24,
  height: 3,
  properties: { alarms: ["arn:aws:cloudwatch:us-east-1:111111111111:alarm:cpu-high"], sortBy: "timestamp" },
};

function faults(...widgets: readonly object[]): readonly string[] {
  return dashboardFaults(JSON.stringify({ start: "-PT24H", periodOverride: "inherit", widgets }));
}

function withProperties(widget: typeof graph | typeof log | typeof alarm, more: object): object {
  return { ...widget, properties: { ...widget.properties, ...more } };
}

const metrics = (...list: readonly unknown[]): object => withProperties(graph, { metrics: list });

describe("the body of a dashboard", () => {
  it("is taken as AWS documents it", () => {
    assert.deepEqual(faults(graph, log, alarm), []);
  });

  const refused: readonly (readonly [what: string, fault: RegExp, widgets: readonly object[]])[] = [
    ["a kind of widget that there is not", /widgets\.0\.type/, [{ ...graph, type: "picture" }]],
    ["a key that the page does not name", /Unrecognized key: "hight"/, [{ ...graph, hight: 6 }]],
    ["a widget beyond the last column", /beyond column 24/, [{ ...graph, x: 13 }]],
    ["widgets on one another", /lie on one another/, [graph, { ...log, x: 11 }]],
    ["a graph without a region", /region/, [withProperties(graph, { region: undefined })]],
    ["a graph without a metric", /metrics/, [metrics()]],
    [
      "a dimension without a value",
      /pairs of dimensions/,
      [metrics(["AWS/EC2", "CPUUtilization", "InstanceId"])],
    ],
    ["a statistic that there is not", /metrics/, [metrics(["AWS/EC2", "C", "I", "i", { stat: "Mean" }])]],
    ["a period that there is not", /metrics/, [metrics(["AWS/EC2", "C", "I", "i", { period: 90 }])]],
    [
      "a formula that names no id",
      /names other, which is no id/,
      [metrics([{ id: "a", expression: "other * 2" }])],
    ],
    [
      "an id that is there twice",
      /the id a is there twice/,
      [metrics(["N", "A", { id: "a" }], ["N", "B", { id: "a" }])],
    ],
    ["limits on a number", /only a time series/, [withProperties(graph, { view: "singleValue" })]],
    [
      "a query without a group",
      /names its groups first/,
      [withProperties(log, { query: "fields @message" })],
    ],
    [
      "an alarm by its name",
      /widgets\.0\.properties\.alarms/,
      [withProperties(alarm, { alarms: ["cpu-high"] })],
    ],
    [
      "101 alarms",
      /alarms/,
      [withProperties(alarm, { alarms: Array(101).fill(alarm.properties.alarms[0]) })],
    ],
    ["501 widgets", /500/, Array.from({ length: 501 }, (_, index) => ({ ...alarm, y: 3 * index }))],
    [
      "2501 metrics",
      /2501 metrics/,
      [
        ...Array.from({ length: 5 }, (_, index) => ({
          ...metrics(...Array.from({ length: 500 }, () => ["N", "A"])),
          y: 6 * index,
        })),
        { ...metrics(["N", "A"]), y: 30 },
      ],
    ],
  ];
  for (const [what, fault, widgets] of refused) {
    it(`is refused with ${what}`, () => {
      assert.match(faults(...widgets).join("\n"), fault);
    });
  }

  it("is refused where it is no JSON, or its time is none", () => {
    assert.notDeepEqual(dashboardFaults("{"), []);
    assert.match(dashboardFaults('{ "start": "24h", "widgets": [] }').join(), /start/);
    assert.match(dashboardFaults('{ "end": "2026-01-01T00:00:00Z", "widgets": [] }').join(), /needs a start/);
  });

  it("is checked when the simulated cloud gets it", () => {
    const { check } = entryOf("aws:cloudwatch/dashboard:Dashboard");
    const problems = check?.({ dashboardName: "a", dashboardBody: '{ "widgets": [{}] }' }) ?? [];
    assert.equal(problems[0]?.property, "dashboardBody");
    assert.deepEqual(check?.({ dashboardName: "a", dashboardBody: undefined }), []); // not known yet
  });
});
