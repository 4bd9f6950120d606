import { ownMetrics, type OwnMetric } from "../own-metrics";
import type { Unit } from "../quantity";
import { metric, sparse, type Metric, type Statistic } from "./metric";
import { countedIn, ownLine } from "./own-line";

const quiet = sparse("no lines, no value");

/** What is counted from the log lines of the whole system. */
function ofLines<U extends Unit>(title: string, own: OwnMetric<U>, stat: Statistic): Metric<U, "service"> {
  return metric({
    title,
    unit: own.unit,
    on: "service",
    periodSeconds: 300,
    lines: (_shape, namespace) => [ownLine("value", own, stat, namespace)],
    whenMissing: quiet,
    ...(stat.startsWith("p") && { lowSamples: "ignore" as const }),
    happens: true,
  });
}

export const logMetrics = {
  errorLines: metric({
    title: "lines that say that something failed",
    unit: "count",
    on: "stream",
    periodSeconds: 300,
    lines: ({ value }, namespace) => [
      ownLine("value", countedIn(value, ownMetrics.errorLines), "Sum", namespace),
    ],
    whenMissing: quiet,
    happens: true,
  }),
  slowQueries: ofLines("slow queries", ownMetrics.slowQueries, "Sum"),
  failedLogins: ofLines("failed sign-ins", ownMetrics.failedLogins, "Sum"),
  proxyErrors: ofLines("requests that nginx answered with 5xx", ownMetrics.proxyErrors, "Sum"),
  proxyTimeP95: ofLines("time of a request at nginx, 95th percentile", ownMetrics.proxyTime, "p95"),
  personalDataAccesses: ofLines("accesses to personal data", ownMetrics.personalDataAccesses, "Sum"),
  drillLines: ofLines("restore drills in the backup log", ownMetrics.drillLines, "Sum"),
};
