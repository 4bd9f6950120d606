import * as autoscaling from "@pulumi/aws/autoscaling";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { ScalingFacts } from "../../lib/scaling-facts";
import { metricQueries } from "../monitoring/metric-queries";
import type { Tags } from "../place";
import { planScaling, type AlarmScaling } from "./scaling-plan";

export interface FleetScalingArgs {
  readonly tier: string;
  /** Scaling group that grows and shrinks; its own limits are never left. */
  readonly groupName: pulumi.Input<string>;
  readonly facts: ScalingFacts;
  /** Namespace of the system's own metrics, where the queue length is published. */
  readonly metricsNamespace: string;
  readonly tags: Tags;
}

/** Values come every minute: detailed monitoring, the agent and the poller all publish at this pace. */
const periodSeconds = 60;

/** The scaling rules of one fleet. */
export class FleetScaling extends pulumi.ComponentResource {
  constructor(name: string, args: FleetScalingArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:FleetScaling", name, {}, opts);
    const plan = planScaling(args.facts, args.metricsNamespace);
    if (plan.kind === "track-cpu") {
      trackCpu(this, name, args.groupName, plan.targetPercent);
    } else {
      scaleByAlarm(this, `${name}-out`, args, plan.out);
      scaleByAlarm(this, `${name}-in`, args, plan.in);
    }
    this.registerOutputs({});
  }
}

function trackCpu(parent: pulumi.Resource, name: string, group: pulumi.Input<string>, target: number): void {
  new autoscaling.Policy(
    `${name}-cpu`,
    {
      autoscalingGroupName: group,
      policyType: "TargetTrackingScaling",
      targetTrackingConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
        targetValue: target,
      },
    },
    { parent },
  );
}

function scaleByAlarm(
  parent: pulumi.Resource,
  name: string,
  args: FleetScalingArgs,
  scaling: AlarmScaling,
): void {
  const policy = new autoscaling.Policy(`${name}-policy`, policyArgs(args.groupName, scaling.change), {
    parent,
  });
  new cloudwatch.MetricAlarm(
    `${name}-alarm`,
    {
      alarmDescription: scaling.description,
      metricQueries: metricQueries(scaling.metrics, periodSeconds, { groupName: args.groupName }),
      comparisonOperator: scaling.comparison,
      threshold: scaling.threshold,
      evaluationPeriods: scaling.minutes.of,
      datapointsToAlarm: scaling.minutes.breaching,
      treatMissingData: "notBreaching", // no data at all changes nothing
      alarmActions: [policy.arn],
      tags: { ...args.tags, Tier: args.tier },
    },
    { parent },
  );
}

/**
 * Steps count instances that are still starting, so a lasting alarm does not add again before they help. Removal has no
 * such memory in AWS: it waits out a cooldown, which only simple policies know. The two kinds take different fields.
 */
function policyArgs(group: pulumi.Input<string>, change: AlarmScaling["change"]): autoscaling.PolicyArgs {
  const common = { autoscalingGroupName: group, adjustmentType: "ChangeInCapacity" };
  if (change.kind === "one-at-a-time") {
    return {
      ...common,
      policyType: "SimpleScaling",
      scalingAdjustment: -change.remove,
      cooldown: change.cooldownSeconds,
    };
  }
  return {
    ...common,
    policyType: "StepScaling",
    metricAggregationType: "Average",
    stepAdjustments: change.steps.map(({ from, to, add }) => ({
      metricIntervalLowerBound: String(from),
      ...(to !== undefined && { metricIntervalUpperBound: String(to) }),
      scalingAdjustment: add,
    })),
  };
}
