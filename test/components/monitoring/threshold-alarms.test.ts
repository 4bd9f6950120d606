import assert from "node:assert/strict";
import { record, type Recording } from "../../support/record";
import { declare, health, latency, memory, plan, redisDown } from "./alarm-fixture";

const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

describe("ThresholdAlarms", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(() =>
      declare(
        plan(
          latency,
          redisDown,
          memory("memory-high", 75, "warning"),
          memory("memory-full", 90, "critical"),
          health,
        ),
      ),
    );
  });

  it("watch a single metric as such, a percentile as an extended statistic", () => {
    const { inputs } = estate.named("mg-web-latency-high");
    const expected = {
      namespace: "AWS/ApplicationELB",
      metricName: "TargetResponseTime",
      dimensions: { LoadBalancer: "app/mg/1" },
      extendedStatistic: "p95",
      evaluateLowSampleCountPercentiles: "ignore",
      period: 300,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0.5,
      treatMissingData: "notBreaching",
    };
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(inputs[key], value, key);
    assert.equal(inputs.statistic, undefined);
    assert.equal(inputs.metricQueries, undefined);
  });

  it("watch several metrics by their formula, and by nothing else", () => {
    const { inputs } = estate.named("mg-queue-memory-full");
    for (const key of ["namespace", "metricName", "statistic", "period", "dimensions"]) {
      assert.equal(inputs[key], undefined, key);
    }
    const queries = inputs.metricQueries as {
      id: string;
      returnData: boolean;
      expression?: string;
      metric?: unknown;
    }[];
    assert.deepEqual(
      queries.filter(({ returnData }) => returnData).map(({ expression }) => expression),
      ["MAX([node1, node2])"],
    );
    assert.deepEqual(queries[1]?.metric, {
      namespace: "AWS/ElastiCache",
      metricName: "DatabaseMemoryUsagePercentage",
      stat: "Maximum",
      period: 60,
      dimensions: { CacheClusterId: "mg-queue-002" },
    });
    assert.equal(inputs.evaluationPeriods, 3);
  });

  it("tell the topic of their level when it begins and when it ends", () => {
    const { inputs } = estate.named("mg-queue-redis-down");
    assert.deepEqual(inputs.alarmActions, ["arn:critical"]);
    assert.deepEqual(inputs.okActions, ["arn:critical"]);
    assert.equal(inputs.evaluationPeriods, 2);
  });

  it("leave the telling to a composite alarm where others can silence them", () => {
    assert.deepEqual(
      estate.ofType(compositeAlarm).map(({ name }) => name),
      ["mg-web-notify-latency-high", "mg-queue-notify-memory-high"],
    );
    for (const name of ["mg-web-latency-high", "mg-queue-memory-high"]) {
      assert.equal(estate.named(name).inputs.alarmActions, undefined);
      assert.equal(estate.named(name).inputs.okActions, undefined);
    }
    const consequence = estate.named("mg-web-notify-latency-high").inputs;
    assert.equal(consequence.alarmRule, 'ALARM("mg-web-latency-high")');
    assert.deepEqual(consequence.actionsSuppressor, {
      alarm: "mg-queue-redis-down",
      waitPeriod: 180,
      extensionPeriod: 300,
    });
    assert.deepEqual(consequence.alarmActions, ["arn:warning"]);
    const milder = estate.named("mg-queue-notify-memory-high").inputs;
    assert.equal(milder.alarmRule, 'ALARM("mg-queue-memory-high") AND NOT ALARM("mg-queue-memory-full")');
    assert.equal(milder.actionsSuppressor, undefined);
  });

  it("wait for the explaining alarm as long as that one takes", () => {
    const wait = (
      estate.named("mg-web-notify-latency-high").inputs.actionsSuppressor as { waitPeriod: number }
    ).waitPeriod;
    const { evaluationPeriods } = estate.named("mg-queue-redis-down").inputs;
    assert.ok(wait > Number(evaluationPeriods) * 60);
  });

  it("say in a description that CloudWatch takes what it is, whose words, what to do, where to read on", () => {
    const text = String(estate.named("mg-web-latency-high").inputs.alarmDescription);
    assert.match(
      text,
      /^Response time, 95th percentile: above 500 ms for 5 minutes \(MG-001, MG-010: "api_latency/,
    );
    assert.match(text, /First: Look\. Runbook: https:\/\/.*\/documents\/mg-latency-high\//);
    const long = String(estate.named("mg-service-unhealthy").inputs.alarmDescription);
    assert.equal(long.length, 1024);
    assert.match(
      long,
      /First: Look\. Runbook: https:\/\/.*\/documents\/mg-unhealthy\/description\?region=us-east-1$/,
    );
  });

  it("carry severity, rows, threshold and tier as tags", () => {
    for (const name of ["mg-web-latency-high", "mg-web-notify-latency-high"]) {
      assert.deepEqual(estate.named(name).inputs.tags, {
        System: "mg",
        Tier: "web",
        Severity: "warning",
        Requirement: "MG-001 MG-010",
        Threshold: "latency-high",
      });
    }
  });

  it("refuse a dimension that nobody gives, and an alarm that is silenced by none", async () => {
    const [alarm] = plan(memory("memory-high", 75, "warning"));
    assert.ok(alarm);
    await assert.rejects(
      record(() => declare([alarm], {})),
      /DatabaseMemoryUsagePercentage: nobody says what its dimension CacheClusterId is/,
    );
    const silenced = plan(latency, redisDown).filter(({ name }) => name !== "mg-queue-redis-down");
    await assert.rejects(
      record(() => declare(silenced)),
      /mg-web-notify-latency-high names mg-queue-redis-down, which is not there yet/,
    );
  });

  it("compare below where the limit is a floor", async () => {
    const low = await record(() => declare(plan({ ...redisDown, breach: "below" })));
    assert.equal(low.ofType(metricAlarm)[0]?.inputs.comparisonOperator, "LessThanThreshold");
  });
});
