import type { Value } from "../../../policies/kit/value";
import { promisedAlarmsRule } from "../../../policies/rules/promises/promised-alarms";
import type { Written } from "../judge";
import { of, table, unknown } from "../table";
import { alarm, fleet, group, topics, type Inputs } from "./alarm-pieces";

const cpu = (change: Inputs = {}, topic?: string): Written =>
  alarm(
    "cpu",
    {
      namespace: "AWS/EC2",
      metricName: "CPUUtilization",
      statistic: "Average",
      threshold: 80,
      dimensions: group,
    },
    change,
    topic,
  );
const memory = alarm("memory", {
  namespace: "CWAgent",
  metricName: "mem_used_percent",
  threshold: 85,
  dimensions: group,
});
const disk = (path: string): Written =>
  alarm("disk", {
    namespace: "CWAgent",
    metricName: "disk_used_percent",
    threshold: 85,
    dimensions: { ...group, path },
  });
const others = [memory, disk("/"), ...topics];

const composite = (alarmRule: string, topic = "vdx-alerts-critical"): Written => ({
  type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  name: "composite",
  inputs: { alarmName: "composite", alarmRule, alarmActions: unknown },
  from: { alarmActions: [topic] },
});
const silent: Inputs = { alarmActions: undefined };

table(promisedAlarmsRule, [
  ["as documented", "pass", fleet, cpu(), ...others],
  ["no alarm", "fail", fleet, ...others],
  ["another limit", "fail", fleet, cpu({ threshold: 81 }), ...others],
  ["at the limit", "fail", fleet, cpu({ comparisonOperator: "GreaterThanOrEqualToThreshold" }), ...others],
  ["below", "fail", fleet, cpu({ comparisonOperator: "LessThanThreshold" }), ...others],
  ["another statistic", "fail", fleet, cpu({ statistic: "Maximum" }), ...others],
  ["too soon", "fail", fleet, cpu({ evaluationPeriods: 4 }), ...others],
  ["too late", "fail", fleet, cpu({ period: 300 }), ...others],
  ["in one period of five minutes", "pass", fleet, cpu({ period: 300, evaluationPeriods: 1 }), ...others],
  [
    "some of the periods",
    "fail",
    fleet,
    cpu({ datapointsToAlarm: 3 }), // three minutes of five
    ...others,
  ],
  ["another disk", "fail", fleet, cpu(), memory, disk("/data"), ...topics],
  ["the wrong topic", "fail", fleet, cpu({}, "vdx-alerts-warning"), ...others],
  ["nobody told", "fail", fleet, cpu(silent), ...others],
  ["actions off", "fail", fleet, cpu({ actionsEnabled: false }), ...others],
  [
    "of another fleet",
    "fail",
    fleet,
    { ...cpu(), from: { alarmActions: ["vdx-alerts-critical"] } },
    ...others,
  ],
  ["through a composite alarm", "pass", fleet, cpu(silent), composite('ALARM("cpu")'), ...others],
  [
    "silenced by others",
    "pass",
    fleet,
    cpu(silent),
    composite('ALARM("cpu") AND NOT ALARM("down")'),
    ...others,
  ],
  [
    "only silencing others",
    "fail",
    fleet,
    cpu(silent),
    composite('ALARM("down") AND NOT ALARM("cpu")'),
    ...others,
  ],
  [
    "a composite alarm of another level",
    "fail",
    fleet,
    cpu(silent),
    composite('ALARM("cpu")', "vdx-alerts-warning"),
    ...others,
  ],
  ["limit unknown", "not-evaluated", fleet, cpu({ threshold: unknown }), ...others],
  ["of no system", "not-applicable", of("aws:autoscaling/group:Group")],
]);

const balancer = of("aws:lb/loadBalancer:LoadBalancer", { tags: { System: "vdx" } }, { name: "vdx-web-alb" });
const measured = (metricName: string): Value => ({
  id: metricName.toLowerCase(),
  metric: { namespace: "AWS/ApplicationELB", metricName, stat: "Sum", period: 300, dimensions: unknown },
});
const fromBalancer = {
  metricQueries: ["vdx-web-alb"],
  dimensions: ["vdx-web-alb"],
  alarmActions: ["vdx-alerts-critical"],
};
const latency = (stat: Inputs): Written => ({
  ...alarm("latency", {
    namespace: "AWS/ApplicationELB",
    metricName: "TargetResponseTime",
    period: 300,
    evaluationPeriods: 1,
    threshold: 3,
    ...stat,
  }),
  from: fromBalancer,
});
const errors = (expression: string, ...names: string[]): Written => ({
  ...alarm("errors", {
    metricQueries: [...names.map(measured), { id: "rate", expression }],
    period: undefined,
    evaluationPeriods: 1,
    threshold: 5,
  }),
  from: fromBalancer,
});
const all = ["RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"];
const rate = "100 * e / r";
const p95 = latency({ extendedStatistic: "p95" });

table(promisedAlarmsRule, [
  ["latency and errors", "pass", balancer, p95, errors(rate, ...all), ...topics],
  [
    "the average instead of the percentile",
    "fail",
    balancer,
    latency({ statistic: "Average" }),
    errors(rate, ...all),
    ...topics,
  ],
  ["errors of the application only", "fail", balancer, p95, errors(rate, ...all.slice(0, 2)), ...topics],
  ["a number instead of a rate", "fail", balancer, p95, errors("e + r", ...all), ...topics],
]);
