import assert from "node:assert/strict";
import { Cloud } from "../../../simulator";
import { create, remove } from "../../../simulator/resource/lifecycle";
import type { ResourceRequest } from "../../../simulator/resource/request";

const metric = "aws:cloudwatch/metricAlarm:MetricAlarm";
const composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

function requestFor(cloud: Cloud, type: string, name: string): ResourceRequest {
  const config = { provider: "aws", account: "111111111111", region: "us-east-1", defaultTags: {} } as const;
  return { cloud, config, urn: `urn:pulumi:test::core::${type}::${name}`, type };
}

describe("composite alarms of the simulated cloud", () => {
  let cloud: Cloud;
  const addMetric = (name: string): void => {
    create(requestFor(cloud, metric, name), {
      name,
      comparisonOperator: "GreaterThanThreshold",
      evaluationPeriods: 1,
    });
  };
  const addComposite = (alarmRule: string, more: Record<string, unknown> = {}): void => {
    create(requestFor(cloud, composite, "all"), { alarmName: "all", alarmRule, ...more });
  };
  beforeEach(() => {
    cloud = new Cloud();
    addMetric("cpu");
    addMetric("memory");
  });

  it("name alarms that exist", () => {
    addComposite('ALARM("cpu") AND NOT (OK(memory) OR INSUFFICIENT_DATA("cpu"))');
  });

  it("are refused where one does not", () => {
    assert.throws(() => {
      addComposite('ALARM("cpu") OR ALARM("disk")');
    }, /alarmRule of .* is "disk"/);
    assert.throws(() => {
      addComposite('ALARM("cpu")', {
        actionsSuppressor: { alarm: "down", waitPeriod: 1, extensionPeriod: 1 },
      });
    }, /actionsSuppressor\.alarm of .* is "down"/);
  });

  it("keep the alarms that they name", () => {
    addComposite('ALARM("cpu")', {
      actionsSuppressor: { alarm: "memory", waitPeriod: 1, extensionPeriod: 1 },
    });
    for (const name of ["cpu", "memory"]) {
      const { id } = cloud.find(`urn:pulumi:test::core::${metric}::${name}`);
      assert.throws(() => {
        remove(requestFor(cloud, metric, name), id);
      }, /still refers to it/);
    }
  });
});
