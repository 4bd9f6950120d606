import { ownMetrics } from "../own-metrics";
import type { Unit } from "../quantity";
import { metric, steady, type MeasuredLine, type Metric, type MetricLine, type Statistic } from "./metric";
import { ownLine, unpolled } from "./own-line";
import type { CacheShape } from "./targets";

const gone = steady("a node that is replaced is silent; that the group does not answer is another alarm");

/** ElastiCache publishes by node. One node is watched as it is, of several the worst counts. */
function worstNode(
  { nodes }: CacheShape,
  metricName: string,
  stat: MeasuredLine["stat"],
  combine: "MAX" | "MIN" | "SUM",
): readonly MetricLine[] {
  const lines = Array.from({ length: nodes }, (_, index): MeasuredLine => {
    const id = `node${index + 1}` as const;
    return {
      id,
      namespace: "AWS/ElastiCache",
      metricName,
      stat,
      dimensions: { CacheClusterId: { of: id } },
    };
  });
  if (nodes === 1) return lines;
  const ids = lines.map(({ id }) => id).join(", ");
  return [...lines, { id: "worst", expression: `${combine}([${ids}])`, label: `${metricName} of all nodes` }];
}

/** What ElastiCache publishes of each node, once a minute. */
function ofNodes<U extends Unit>(
  title: string,
  unit: U,
  [metricName, stat, combine]: readonly [string, Statistic, "MAX" | "MIN" | "SUM"],
  more: Partial<Metric<U, "cache">> = {},
): Metric<U, "cache"> {
  return metric({
    title,
    unit,
    on: "cache",
    periodSeconds: 60,
    lines: (shape) => worstNode(shape, metricName, stat, combine),
    whenMissing: gone,
    ...more,
  });
}

const memory = ofNodes("memory of the fullest Redis node", "percent", [
  "DatabaseMemoryUsagePercentage",
  "Maximum",
  "MAX",
]);

/** Of the one thread that serves commands: a whole node may look idle while this is at its end. */
const engineCpu = ofNodes("CPU of the busiest Redis engine", "percent", [
  "EngineCPUUtilization",
  "Average",
  "MAX",
]);

const evictions = ofNodes(
  "entries that Redis dropped for lack of memory",
  "count",
  ["Evictions", "Sum", "SUM"],
  { emittedBy: ({ evicts }) => evicts },
);

const connections = ofNodes("connections to the busiest Redis node", "count", [
  "CurrConnections",
  "Maximum",
  "MAX",
]);

const bytesUsed = ofNodes("bytes in the fullest Redis node", "bytes", [
  "BytesUsedForCache",
  "Maximum",
  "MAX",
]);

/** Entries of the whole group: a replica holds the same ones as its primary. */
const entries = ofNodes("entries in Redis", "count", ["CurrItems", "Maximum", "MAX"]);

const hitRate = ofNodes("reads that Redis could answer, worst node", "percent", [
  "CacheHitRate",
  "Average",
  "MIN",
]);

const replicationLag = ofNodes(
  "time that the slowest Redis replica is behind",
  "seconds",
  ["ReplicationLag", "Maximum", "MAX"],
  { emittedBy: ({ nodes }) => nodes > 1 },
);

const creditsLeft = ofNodes(
  "CPU credits of the poorest Redis node",
  "count",
  ["CPUCreditBalance", "Minimum", "MIN"],
  { periodSeconds: 300, emittedBy: ({ burstable }) => burstable },
);

const unreachable = metric({
  title: "Redis group that does not answer",
  unit: "count",
  on: "cache",
  periodSeconds: 60,
  lines: ({ role }, namespace) => [
    ownLine("unreachable", ownMetrics.cacheUnreachable, "Maximum", namespace, role),
  ],
  whenMissing: unpolled,
});

export const cacheMetrics = {
  memory,
  engineCpu,
  evictions,
  connections,
  bytesUsed,
  entries,
  hitRate,
  replicationLag,
  creditsLeft,
  unreachable,
};
