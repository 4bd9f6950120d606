import { metric, sparse, type DimensionValue, type MeasuredLine } from "./metric";

/** Fewest requests in a period of five minutes whose rate of errors says anything (VDX-G01). */
const enoughRequests = 100;

const balancer = { LoadBalancer: { of: "loadBalancer" } } as const;

function balancerLine(id: string, metricName: string, stat: MeasuredLine["stat"]): MeasuredLine {
  return { id, namespace: "AWS/ApplicationELB", metricName, stat, dimensions: balancer };
}

const quiet = sparse("no requests, no value");

/** In seconds. Over five minutes, because CloudWatch calls a 95th percentile of fewer than 200 requests insignificant. */
function responseTime(title: string, stat: MeasuredLine["stat"]) {
  return metric({
    title,
    unit: "seconds",
    on: "loadBalancer",
    periodSeconds: 300,
    lines: () => [balancerLine("latency", "TargetResponseTime", stat)],
    whenMissing: quiet,
    ...(stat.startsWith("p") && { lowSamples: "ignore" as const }),
  });
}

const requests = metric({
  title: "requests a minute",
  unit: "count",
  on: "loadBalancer",
  periodSeconds: 60,
  lines: () => [balancerLine("requests", "RequestCount", "Sum")],
  whenMissing: quiet,
});

/**
 * Answers 5xx of application and load balancer, of all requests. A request for which the load balancer found no instance
 * is in its errors, but not in its requests: the larger of both is the whole.
 */
const errorRate = metric({
  title: "answers with an error (5xx), of all",
  unit: "percent",
  on: "loadBalancer",
  periodSeconds: 300,
  lines: () => [
    balancerLine("requests", "RequestCount", "Sum"),
    balancerLine("target", "HTTPCode_Target_5XX_Count", "Sum"),
    balancerLine("balancer", "HTTPCode_ELB_5XX_Count", "Sum"),
    { id: "errors", expression: "SUM([target, balancer])", label: "errors" },
    { id: "answers", expression: "MAX([requests, errors])", label: "answers" },
    {
      id: "rate",
      expression: `IF(answers >= ${enoughRequests}, 100 * errors / answers, 0)`,
      label: "errors in percent",
    },
  ],
  whenMissing: sparse("errors are published only when there are some"),
});

/** For little traffic, of which no rate can be told. */
const balancerErrors = metric({
  title: "requests that the load balancer itself answered with 5xx",
  unit: "count",
  on: "loadBalancer",
  periodSeconds: 300,
  lines: () => [balancerLine("errors", "HTTPCode_ELB_5XX_Count", "Sum")],
  whenMissing: sparse("errors are published only when there are some"),
  happens: true,
});

const unhealthyHosts = metric({
  title: "instances that fail their health check",
  unit: "count",
  on: "loadBalancer",
  periodSeconds: 60,
  lines: () => [
    {
      ...balancerLine("unhealthy", "UnHealthyHostCount", "Maximum"),
      dimensions: { ...balancer, TargetGroup: { of: "targetGroup" } },
    },
  ],
  whenMissing: sparse("no instances at all is another alarm's business"),
});

const rejectedConnections = metric({
  title: "connections that the load balancer refused",
  unit: "count",
  on: "loadBalancer",
  periodSeconds: 60,
  lines: () => [balancerLine("rejected", "RejectedConnectionCount", "Sum")],
  whenMissing: sparse("published only when there are some"),
  happens: true,
});

const requestsBlocked = metric({
  title: "requests that the web firewall blocked",
  unit: "count",
  on: "webFirewall",
  periodSeconds: 300,
  lines: ({ regional }) => [
    {
      id: "blocked",
      namespace: "AWS/WAFV2",
      metricName: "BlockedRequests",
      stat: "Sum",
      dimensions: { WebACL: { of: "webAcl" }, Rule: { value: "ALL" }, ...regionOf(regional) },
    },
  ],
  whenMissing: sparse("published only when there are some"),
  happens: true,
});

/** Firewalls of CloudFront publish without a region. */
function regionOf(regional: boolean): Readonly<Record<string, DimensionValue>> {
  return regional ? { Region: { of: "region" } } : {};
}

const distribution = { DistributionId: { of: "distributionId" }, Region: { value: "Global" } } as const;

const cdnErrorRate = metric({
  title: "answers of the CDN with an error (5xx), of all",
  unit: "percent",
  on: "distribution",
  periodSeconds: 300,
  lines: () => [
    {
      id: "requests",
      namespace: "AWS/CloudFront",
      metricName: "Requests",
      stat: "Sum",
      dimensions: distribution,
    },
    {
      id: "errors",
      namespace: "AWS/CloudFront",
      metricName: "5xxErrorRate",
      stat: "Average",
      dimensions: distribution,
    },
    { id: "rate", expression: `IF(requests >= ${enoughRequests}, errors, 0)`, label: "errors in percent" },
  ],
  whenMissing: quiet,
});

export const webMetrics = {
  requests,
  responseTimeAverage: responseTime("response time, average", "Average"),
  responseTimeP50: responseTime("response time, median", "p50"),
  responseTimeP95: responseTime("response time, 95th percentile", "p95"),
  responseTimeP99: responseTime("response time, 99th percentile", "p99"),
  errorRate,
  balancerErrors,
  unhealthyHosts,
  rejectedConnections,
  requestsBlocked,
  cdnErrorRate,
};
