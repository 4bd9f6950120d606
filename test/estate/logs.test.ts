import assert from "node:assert/strict";
import { stackNames } from "../../config";
import { metricsNamespace, ownMetrics } from "../../lib/own-metrics";
import { parsePattern } from "../../simulator/types/aws/filter-pattern";
import { systems } from "../../systems";
import type { Recorded, Recording } from "../support/record";
import { declared } from "./declared";
import { linesOf } from "./log-lines";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const queryType = "aws:cloudwatch/queryDefinition:QueryDefinition";
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";
const metricAlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

interface Transformation {
  readonly namespace: string;
  readonly name: string;
}

for (const stack of stackNames()) {
  describe(`the logs of ${stack}`, () => {
    let estate: Recording;
    let groups: ReadonlySet<string>;
    let filters: readonly Recorded[];
    before(async () => {
      estate = await declared(stack);
      groups = new Set(estate.ofType(logGroupType).map(({ inputs }) => String(inputs.name)));
      // The audit trail is counted too, by the security events.
      filters = estate
        .ofType(filterType)
        .filter(({ name }) => /^(mailgenius|email-gateway|vdx)-logs-/.test(name));
    });

    it("are all kept for a stated time, under the system's key", () => {
      for (const { name, inputs } of estate.ofType(logGroupType)) {
        assert.ok(Number(inputs.retentionInDays) >= 30, name);
        assert.ok(inputs.kmsKeyId !== undefined, name);
      }
      for (const system of Object.values(systems)) {
        for (const [stream, { retentionDays }] of Object.entries(system.logs)) {
          const group = estate.named(`${system.name}-log-groups-${stream}`);
          assert.equal(group.inputs.retentionInDays, retentionDays.value, group.name);
        }
      }
    });

    it("are counted as the facts say, each count in every group that it is of", () => {
      for (const { name, logCounts } of Object.values(systems)) {
        for (const id of Object.keys(logCounts)) {
          assert.ok(
            filters.some((each) => each.name.startsWith(`${name}-logs-${id}`)),
            `${name}: ${id}`,
          );
        }
      }
      for (const { name, inputs } of filters) assert.ok(groups.has(String(inputs.logGroupName)), name);
    });

    it("are counted into own metrics, in the namespace of their system", () => {
      const names = Object.values(ownMetrics).map((own) => own.name);
      const spaces = Object.values(systems).map(({ title }) => metricsNamespace(title));
      for (const { name, inputs } of filters) {
        const { namespace, name: metric } = inputs.metricTransformation as Transformation;
        assert.ok(spaces.includes(namespace), name);
        assert.ok(names.includes(metric.split("-")[0] as (typeof names)[number]), metric);
      }
    });

    it("feed every alarm on what is counted in logs", () => {
      const counted = new Set(
        filters.map(({ inputs }) => {
          const { namespace, name } = inputs.metricTransformation as Transformation;
          return `${namespace} ${name}`;
        }),
      );
      const fromLogs = /^(ErrorLines|SlowQueries|FailedLogins|Proxy|PersonalData|RestoreDrillLines)/;
      const alarms = estate
        .ofType(metricAlarmType)
        .filter(({ inputs }) => fromLogs.test(String(inputs.metricName)));
      assert.ok(alarms.length >= 2);
      for (const { name, inputs } of alarms) {
        assert.ok(counted.has(`${String(inputs.namespace)} ${String(inputs.metricName)}`), name);
        assert.deepEqual(inputs.dimensions ?? {}, {}, `${name}: a count of lines has no constant dimension`);
      }
    });

    it("are matched line by line as meant", () => {
      const tried = new Set<string>();
      for (const { name, inputs } of filters) {
        const matches = parsePattern(String(inputs.pattern));
        const { meant, others } = linesOf(name);
        assert.ok(meant.length > 0 && others.length > 0, name);
        for (const line of meant) assert.ok(matches(line), `${name} does not count ${line}`);
        for (const line of others) assert.ok(!matches(line), `${name} counts ${line}`);
        tried.add(name);
      }
      assert.ok(tried.size >= 12);
    });

    it("have the saved queries of the facts, over groups that exist", () => {
      const saved = estate.ofType(queryType);
      const wanted = Object.values(systems).flatMap(({ name, logQueries }) =>
        Object.keys(logQueries).map((id) => `${name}-queries-${id}`),
      );
      assert.deepEqual(saved.map(({ name }) => name).sort(), wanted.sort());
      for (const { name, inputs } of saved) {
        const asked = inputs.logGroupNames as readonly string[];
        assert.ok(asked.length > 0 && asked.length <= 50, name);
        for (const group of asked) assert.ok(groups.has(group), `${name} asks ${group}`);
      }
    });

    it("have saved queries in the words of Logs Insights", () => {
      for (const { name, inputs } of estate.ofType(queryType)) {
        const text = String(inputs.queryString);
        assert.ok(text.length <= 10_000, name);
        for (const command of text.split("\n| ")) {
          assert.match(command, /^(fields|filter|stats|sort|limit) \S/, `${name}: ${command}`);
        }
      }
    });
  });
}
