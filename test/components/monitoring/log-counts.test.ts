import assert from "node:assert/strict";
import { filterPattern } from "../../../components/monitoring/filter-pattern";
import { LogCounts } from "../../../components/monitoring/log-counts";
import { logQueryText } from "../../../components/monitoring/log-query-text";
import { SavedQueries } from "../../../components/monitoring/saved-queries";
import type { LogCount, LogSource } from "../../../lib/log-facts";
import { record } from "../../support/record";

const groups = (source: LogSource): Record<string, string> =>
  "database" in source ? { primary: "/rds/a", reader: "/rds/b" } : { app: "/mg/app" };

const errors: LogCount = {
  from: { stream: "app" },
  lines: { words: ["ERROR", "FATAL"] },
  metric: "errorLines",
};

describe("filterPattern", () => {
  it("quotes words, and asks for any of several", () => {
    assert.equal(filterPattern({ words: ["ERROR", "FATAL"] }), '?"ERROR" ?"FATAL"');
    assert.equal(filterPattern({ words: ["LOG:  duration:"] }), '"LOG:  duration:"');
    assert.equal(filterPattern({ words: ['say "no"'] }), '"say \\"no\\""');
  });

  it("compares fields of JSON lines, texts with texts and numbers with numbers", () => {
    assert.equal(filterPattern({ field: "level", is: ["error"] }), '{ $.level = "error" }');
    assert.equal(
      filterPattern({ field: "status", is: [401, 403] }),
      "{ ($.status = 401) || ($.status = 403) }",
    );
    assert.equal(filterPattern({ field: "status", atLeast: 500 }), "{ $.status >= 500 }");
  });
});

describe("LogCounts", () => {
  const declare = (counts: Record<string, LogCount>): ReturnType<typeof record> =>
    record(() => new LogCounts("mg-logs", { counts, logGroupsOf: groups, namespace: "MailGenius" }));

  it("counts lines as 1 and other lines as 0, without a dimension, the stream in the name", async () => {
    const { inputs } = (await declare({ errors })).named("mg-logs-errors");
    assert.equal(inputs.logGroupName, "/mg/app");
    assert.deepEqual(inputs.metricTransformation, {
      namespace: "MailGenius",
      name: "ErrorLines-app",
      value: "1",
      defaultValue: "0",
      unit: "Count",
    });
  });

  it("counts in the log of every instance, into one metric", async () => {
    const slow: LogCount = {
      from: { database: "postgresql" },
      lines: { words: ["slow"] },
      metric: "slowQueries",
    };
    const estate = await declare({ slow });
    const names = ["mg-logs-slow-primary", "mg-logs-slow-reader"];
    assert.deepEqual(
      names.map((name) => estate.named(name).inputs.logGroupName),
      ["/rds/a", "/rds/b"],
    );
    const metrics = names.map(
      (name) => (estate.named(name).inputs.metricTransformation as { name: string }).name,
    );
    assert.deepEqual(metrics, ["SlowQueries", "SlowQueries"]);
  });

  it("reads values from lines, and makes up none where there is no line", async () => {
    const time: LogCount = {
      from: { stream: "app" },
      lines: { field: "request_time", atLeast: 0 },
      metric: "proxyTime",
      valueField: "request_time",
    };
    const { inputs } = (await declare({ time })).named("mg-logs-time");
    const transformation = inputs.metricTransformation as Record<string, string>;
    assert.equal(transformation.value, "$.request_time");
    assert.equal(transformation.unit, "Seconds");
    assert.equal(transformation.defaultValue, undefined);
  });
});

describe("saved queries", () => {
  const from: readonly LogSource[] = [{ stream: "app" }];

  it("are lines of Logs Insights", () => {
    const text = (query: Partial<Parameters<typeof logQueryText>[0]>): string =>
      logQueryText({ title: "t", from, result: { newest: 100 }, ...query });
    assert.equal(text({}), "fields @timestamp, @message\n| sort @timestamp desc\n| limit 100");
    assert.equal(
      text({ lines: { words: ["ERROR", "FATAL"] }, result: { countedBy: "hour" } }),
      'filter @message like "ERROR" or @message like "FATAL"\n| stats count(*) as lines by bin(1h)',
    );
    assert.equal(
      text({ result: { highest: "request_time", limit: 20, fields: ["uri"] } }),
      "fields @timestamp, request_time, uri\n| filter ispresent(request_time)\n| sort request_time desc\n| limit 20",
    );
    assert.equal(
      text({ lines: { field: "status", is: [401, 403] }, result: { mostOften: ["client"], limit: 5 } }),
      "filter status in [401, 403]\n| stats count(*) as lines by client\n| sort lines desc\n| limit 5",
    );
  });

  it("stand in the system's folder and read every group of their sources", async () => {
    const query = {
      title: "Slow",
      from: [{ database: "postgresql" as const }, ...from],
      result: { newest: 10 },
    };
    const estate = await record(
      () =>
        new SavedQueries("mg-queries", {
          queries: { slow: query },
          logGroupsOf: groups,
          folder: "mg/production",
        }),
    );
    const { inputs } = estate.named("mg-queries-slow");
    assert.equal(inputs.name, "mg/production/slow");
    assert.deepEqual(inputs.logGroupNames, ["/rds/a", "/rds/b", "/mg/app"]);
  });
});
