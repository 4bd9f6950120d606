import assert from "node:assert/strict";
import { FleetScaling } from "../../../components/compute/fleet-scaling";
import { record } from "../../support/record";
import { mailgenius, vdx } from "./scaling-rules";

describe("FleetScaling", () => {
  const args = { tier: "app", groupName: "mailgenius-app-group-1", metricsNamespace: "MailGenius", tags: {} };

  it("gives each kind of policy the fields AWS takes together", async () => {
    const estate = await record(() => new FleetScaling("s", { ...args, facts: mailgenius }));
    assert.deepEqual(estate.named("s-out-policy").inputs, {
      autoscalingGroupName: args.groupName,
      adjustmentType: "ChangeInCapacity",
      policyType: "StepScaling",
      metricAggregationType: "Average",
      stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: 2 }],
    });
    assert.deepEqual(estate.named("s-in-policy").inputs, {
      autoscalingGroupName: args.groupName,
      adjustmentType: "ChangeInCapacity",
      policyType: "SimpleScaling",
      scalingAdjustment: -1,
      cooldown: 300,
    });
    const tracking = await record(() => new FleetScaling("s", { ...args, facts: vdx }));
    assert.deepEqual(tracking.named("s-cpu").inputs, {
      autoscalingGroupName: args.groupName,
      policyType: "TargetTrackingScaling",
      targetTrackingConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
        targetValue: 65,
      },
    });
  });

  it("has one alarm a direction, which triggers the policy and watches one expression", async () => {
    const estate = await record(() => new FleetScaling("s", { ...args, facts: mailgenius }));
    assert.equal(estate.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").length, 2);
    const { alarmActions, metricQueries, treatMissingData } = estate.named("s-out-alarm").inputs;
    assert.deepEqual(alarmActions, ["arn:aws:autoscaling:us-east-1:111111111111:s-out-policy"]);
    assert.equal(treatMissingData, "notBreaching");
    const queries = metricQueries as { id: string; returnData: boolean; metric?: Record<string, unknown> }[];
    assert.deepEqual(
      queries.filter(({ returnData }) => returnData).map(({ id }) => id),
      ["busy"],
    );
    assert.deepEqual(queries.find(({ id }) => id === "memory")?.metric, {
      namespace: "CWAgent",
      metricName: "mem_used_percent",
      stat: "Average",
      period: 60,
      dimensions: { AutoScalingGroupName: args.groupName },
    });
    assert.deepEqual(queries.find(({ id }) => id === "waiting")?.metric?.dimensions, {
      Queue: "email-sending",
    });
  });
});
