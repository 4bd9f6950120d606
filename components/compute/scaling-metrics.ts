/** One line of a metric-math alarm: a metric, or an expression over the others. */
export type MetricLine =
  | {
      readonly id: string;
      readonly namespace: string;
      readonly metricName: string;
      readonly stat: "Average" | "Maximum";
      /** Dimensions by name; `"group"` stands for the scaling group's name, which is known only later. */
      readonly dimensions: Readonly<Record<string, { readonly value: string } | "group">>;
    }
  | { readonly id: string; readonly expression: string; readonly label: string };

/** CPU of the fleet in percent, one-minute values because of detailed monitoring. */
export const cpu: MetricLine = {
  id: "cpu",
  namespace: "AWS/EC2",
  metricName: "CPUUtilization",
  stat: "Average",
  dimensions: { AutoScalingGroupName: "group" },
};

/** Memory of the fleet in percent, from the CloudWatch agent's aggregation over the scaling group. */
export const memory: MetricLine = {
  id: "memory",
  namespace: "CWAgent",
  metricName: "mem_used_percent",
  stat: "Average",
  dimensions: { AutoScalingGroupName: "group" },
};

/** Instances in service, from the group's own metrics. */
export const instances: MetricLine = {
  id: "instances",
  namespace: "AWS/AutoScaling",
  metricName: "GroupInServiceInstances",
  stat: "Average",
  dimensions: { AutoScalingGroupName: "group" },
};

/** Waiting jobs of a queue, published by the metrics poller of the system. */
export function waiting(namespace: string, queueName: string): MetricLine {
  return {
    id: "waiting",
    namespace,
    metricName: "QueueWaiting",
    stat: "Maximum",
    dimensions: { Queue: { value: queueName } },
  };
}
