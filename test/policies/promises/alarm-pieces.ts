import type { Value } from "../../../policies/kit/value";
import type { Written } from "../judge";
import { of, unknown } from "../table";

export type Inputs = Record<string, Value>;

export const topics = ["critical", "warning"].map((level) =>
  of("aws:sns/topic:Topic", {}, { name: `vdx-alerts-${level}` }),
);
export const fleet = of(
  "aws:autoscaling/group:Group",
  { tags: [{ key: "System", value: "vdx" }] },
  { name: "vdx-backend-group" },
);
export const group = { AutoScalingGroupName: unknown };

/** An alarm of VDX on its fleet that pages; `change` breaks it. */
export function alarm(
  name: string,
  inputs: Inputs,
  change: Inputs = {},
  topic = "vdx-alerts-critical",
): Written {
  return {
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    name,
    inputs: {
      name,
      comparisonOperator: "GreaterThanThreshold",
      period: 60,
      evaluationPeriods: 5,
      alarmActions: unknown,
      ...inputs,
      ...change,
    },
    from: { dimensions: [fleet.name ?? ""], alarmActions: [topic] },
  };
}
