import assert from "node:assert/strict";
import { stackNames } from "../../config";
import { alarmsOfStack } from "../../scripts/alarms/stack-alarms";
import { dashboardFaults } from "../../simulator/types/aws/dashboard/check";
import type { DashboardBody, DashboardWidget } from "../../simulator/types/aws/dashboard/schema";
import { systems } from "../../systems";
import type { Recording } from "../support/record";
import { catalogueSeries, plainSeriesOf, seriesOf, type OfType } from "./dashboard-series";
import { declared } from "./declared";

const dashboardType = "aws:cloudwatch/dashboard:Dashboard";
const metricAlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";

for (const stack of stackNames()) {
  describe(`the dashboards of ${stack}`, () => {
    const planned = alarmsOfStack(stack).flatMap(({ alarms }) => alarms);
    let estate: Recording;
    let bodies: ReadonlyMap<string, DashboardBody>;
    before(async () => {
      estate = await declared(stack);
      bodies = new Map(
        estate
          .ofType(dashboardType)
          .map(({ inputs }) => [
            String(inputs.dashboardName),
            JSON.parse(String(inputs.dashboardBody)) as DashboardBody,
          ]),
      );
    });

    const widgetsOf = <T extends DashboardWidget["type"]>(type: T): readonly OfType<T>[] =>
      [...bodies.values()].flatMap(({ widgets }) =>
        widgets.filter((each): each is OfType<T> => each.type === type),
      );

    it("are one for each system, and one over all", () => {
      assert.deepEqual([...bodies.keys()].sort(), [
        "email-gateway-main",
        "estate-overview",
        "mailgenius-main",
        "vdx-main",
      ]);
    });

    it("have bodies that CloudWatch takes", () => {
      for (const { inputs } of estate.ofType(dashboardType)) {
        assert.deepEqual(dashboardFaults(String(inputs.dashboardBody)), [], String(inputs.dashboardName));
      }
    });

    it("have exactly the sections that the facts say, in their order", () => {
      for (const system of Object.values(systems)) {
        const body = bodies.get(`${system.name}-${system.dashboard.id}`);
        const headings = (body?.widgets ?? []).flatMap((each) =>
          each.type === "text"
            ? [...each.properties.markdown.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
            : [],
        );
        assert.deepEqual(
          headings,
          system.dashboard.sections.map(({ value }) => value.title),
        );
        for (const section of system.dashboard.sections) {
          for (const source of section.sources) assert.ok(JSON.stringify(body).includes(source), source);
        }
      }
    });

    it("show series of resources that the stack declares, by dimensions that they have", () => {
      const text = JSON.stringify(estate.resources.filter(({ type }) => type !== dashboardType));
      for (const { namespace, values } of seriesOf(widgetsOf("metric"))) {
        if (!namespace.startsWith("AWS/") && namespace !== "CWAgent") continue;
        for (const value of values) {
          if (["Global", "ALL", "us-east-1"].includes(value)) continue;
          const stem =
            value
              .replace(/-(name|suffix|id|identifier|bucket-name)(-\d{3})?$/, "")
              .split(":")
              .at(-1) ?? "";
          assert.ok(
            text.includes(`"${stem}"`) || text.includes(value),
            `${namespace}: ${value} is not there`,
          );
        }
      }
    });

    it("show no series but those of the catalogue that alarms read", () => {
      const known = new Set(catalogueSeries());
      for (const { namespace, name, stat } of seriesOf(widgetsOf("metric"))) {
        const own = namespace.startsWith("AWS/") || namespace === "CWAgent" ? namespace : "own";
        const series = `${own} ${name} ${stat}`;
        assert.ok(known.has(series), `${series} is not in lib/metrics`);
      }
    });

    it("draw each limit where its alarm goes off", () => {
      const limits = new Map(
        planned.map(({ threshold }) => [
          `${threshold.id} ${threshold.breach} ${threshold.limit.value}`,
          threshold,
        ]),
      );
      let drawn = 0;
      for (const { properties } of widgetsOf("metric")) {
        for (const { label, value } of properties.annotations?.horizontal ?? []) {
          const [, ids = "", breach = ""] = /^([\w, -]+): (above|below) /.exec(label ?? "") ?? [];
          for (const id of ids.split(", ")) assert.ok(limits.has(`${id} ${breach} ${value}`), label);
          drawn += 1;
        }
      }
      assert.ok(drawn > 40, `only ${drawn} limits are drawn`);
    });

    it("draw a limit wherever an alarm watches what is shown", () => {
      const alarms = estate.ofType(metricAlarmType);
      for (const { properties } of widgetsOf("metric")) {
        if (properties.view !== "timeSeries") continue;
        const shown = seriesOf([{ properties }]);
        const values = new Set((properties.annotations?.horizontal ?? []).map(({ value }) => value));
        for (const { inputs } of alarms) {
          const plain = plainSeriesOf(inputs);
          if (plain === undefined || !shown.some((each) => each.key === plain)) continue;
          if (properties.metrics.length > shown.length) continue; // formulas: what is shown is not the series itself
          assert.ok(
            values.has(Number(inputs.threshold)),
            `${properties.title ?? ""}: ${String(inputs.name)}`,
          );
        }
      }
    });

    it("list alarms that exist, and each alarm of a person somewhere", () => {
      const names = new Set(planned.map(({ name }) => name));
      const listed = widgetsOf("alarm").flatMap(({ properties }) =>
        properties.alarms.map((arn) => arn.split(":alarm:")[1] ?? ""),
      );
      for (const name of listed) assert.ok(names.has(name), `${name} does not exist`);
      assert.deepEqual(
        [...names].filter((name) => !listed.includes(name)),
        [],
      );
    });

    it("ask log groups that exist", () => {
      const names = new Set(estate.ofType(logGroupType).map(({ inputs }) => inputs.name));
      const asked = widgetsOf("log").flatMap(({ properties }) =>
        [...properties.query.matchAll(/SOURCE '([^']+)'/g)].map(([, name]) => name),
      );
      assert.ok(asked.length > 10);
      for (const name of asked) assert.ok(names.has(name), name);
    });
  });
}
