import { heartbeat, metric, steady, type MeasuredLine } from "./metric";

const group = { AutoScalingGroupName: { of: "groupName" } } as const;

/** CPU of the fleet in percent, one-minute values because of detailed monitoring. Scaling reads the same. */
export const cpuLine: MeasuredLine = {
  id: "cpu",
  namespace: "AWS/EC2",
  metricName: "CPUUtilization",
  stat: "Average",
  dimensions: group,
};

/** Memory of the fleet in percent, from the CloudWatch agent's aggregation over the scaling group. Scaling reads the same. */
export const memoryLine: MeasuredLine = {
  id: "memory",
  namespace: "CWAgent",
  metricName: "mem_used_percent",
  stat: "Average",
  dimensions: group,
};

/** Instances in service, from the group's own metrics. */
export const inServiceLine: MeasuredLine = {
  id: "instances",
  namespace: "AWS/AutoScaling",
  metricName: "GroupInServiceInstances",
  stat: "Average",
  dimensions: group,
};

const agent = steady("a fleet whose agents are silent has an alarm of its own");

/** The average over time and instances: load is spread evenly, and a single instance is the load balancer's business. */
const cpu = metric({
  title: "CPU of the fleet",
  unit: "percent",
  on: "fleet",
  periodSeconds: 60,
  lines: () => [cpuLine],
  whenMissing: steady("a fleet without instances has no CPU; it has an alarm of its own"),
});

const memory = metric({
  title: "memory of the fleet",
  unit: "percent",
  on: "fleet",
  periodSeconds: 60,
  lines: () => [memoryLine],
  whenMissing: agent,
});

/** The fullest instance, not the average: one full disk stops its instance, whatever the others have. */
const diskUsed = metric({
  title: "fullest disk of the fleet",
  unit: "percent",
  on: "mount",
  periodSeconds: 60,
  lines: ({ path }) => [
    {
      id: "disk",
      namespace: "CWAgent",
      metricName: "disk_used_percent",
      stat: "Maximum",
      dimensions: { ...group, path: { value: path } },
    },
  ],
  whenMissing: agent,
});

const inService = metric({
  title: "instances in service",
  unit: "count",
  on: "fleet",
  periodSeconds: 60,
  lines: () => [inServiceLine],
  whenMissing: steady("a group publishes as long as it exists"),
});

/**
 * Counted from the group's own floor, so that the limit is the same in every stack: none may lack. CloudWatch takes a silent
 * metric for 0 beside one that speaks: without the condition a late count of instances would look like none.
 */
const instancesLacking = metric({
  title: "instances that the fleet lacks to its minimum",
  unit: "count",
  on: "fleet",
  periodSeconds: 60,
  lines: () => [
    { ...inServiceLine, stat: "Minimum" },
    { ...inServiceLine, id: "minimum", metricName: "GroupMinSize", stat: "Maximum" },
    {
      id: "lacking",
      expression: "IF(minimum >= 0 AND instances >= 0, minimum - instances)",
      label: "instances lacking",
    },
  ],
  whenMissing: steady("a group publishes as long as it exists"),
});

/** Each agent sends one sample a minute: fewer samples than instances means that some are blind. */
const agentsSilent = metric({
  title: "instances whose agent is silent",
  unit: "count",
  on: "fleet",
  periodSeconds: 60,
  lines: () => [
    inServiceLine,
    { ...memoryLine, id: "reporting", stat: "SampleCount" },
    {
      id: "silent",
      expression: "IF(instances >= 0, instances - FILL(reporting, 0))",
      label: "instances without an agent",
    },
  ],
  whenMissing: heartbeat("no sample at all is what this looks for"),
  latePeriods: 5, // samples that are on their way look like silence, and one that comes late like speech
});

/** The poorest instance. Burstable instances only. */
const creditsLeft = metric({
  title: "CPU credits of the fleet's poorest instance",
  unit: "count",
  on: "fleet",
  periodSeconds: 300, // as EC2 publishes credits
  lines: () => [{ ...cpuLine, id: "credits", metricName: "CPUCreditBalance", stat: "Minimum" }],
  whenMissing: steady("a fleet without instances has no credits"),
  emittedBy: ({ burstable }) => burstable,
});

export const fleetMetrics = {
  cpu,
  memory,
  diskUsed,
  inService,
  instancesLacking,
  agentsSilent,
  creditsLeft,
};
