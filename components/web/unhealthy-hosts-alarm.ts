import * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as lb from "@pulumi/aws/lb";
import type * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

/** Minutes for which some instance must fail its health check: longer than a start or a drained connection takes. */
const minutes = 5;

/**
 * Some instance fails its health check. Instance refreshes watch it: a new version whose application starts but cannot
 * serve is rolled back. It notifies nobody; the alarms of the documents do (EG-028).
 */
export function unhealthyHostsAlarm(
  parent: pulumi.Resource,
  name: string,
  balancer: lb.LoadBalancer,
  targets: lb.TargetGroup,
  tags: Tags,
): cloudwatch.MetricAlarm {
  return new cloudwatch.MetricAlarm(
    `${name}-unhealthy-hosts`,
    {
      alarmDescription: `An instance behind ${name} fails its health check; ends and undoes a running instance refresh.`,
      namespace: "AWS/ApplicationELB",
      metricName: "UnHealthyHostCount",
      dimensions: { LoadBalancer: balancer.arnSuffix, TargetGroup: targets.arnSuffix },
      statistic: "Maximum",
      period: 60,
      evaluationPeriods: minutes,
      datapointsToAlarm: minutes,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      treatMissingData: "notBreaching", // no targets at all is another alarm's business
      tags,
    },
    { parent },
  );
}
