import { ownMetrics } from "../own-metrics";
import { metric, steady, type MeasuredLine, type MetricLine } from "./metric";
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

const memory = metric({
  title: "memory of the fullest Redis node",
  unit: "percent",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "DatabaseMemoryUsagePercentage", "Maximum", "MAX"),
  whenMissing: gone,
});

/** Of the one thread that serves commands: a whole node may look idle while this is at its end. */
const engineCpu = metric({
  title: "CPU of the busiest Redis engine",
  unit: "percent",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "EngineCPUUtilization", "Average", "MAX"),
  whenMissing: gone,
});

const evictions = metric({
  title: "entries that Redis dropped for lack of memory",
  unit: "count",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "Evictions", "Sum", "SUM"),
  whenMissing: gone,
  emittedBy: ({ evicts }) => evicts,
});

const connections = metric({
  title: "connections to the busiest Redis node",
  unit: "count",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "CurrConnections", "Maximum", "MAX"),
  whenMissing: gone,
});

const bytesUsed = metric({
  title: "bytes in the fullest Redis node",
  unit: "bytes",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "BytesUsedForCache", "Maximum", "MAX"),
  whenMissing: gone,
});

/** Entries of the whole group: a replica holds the same ones as its primary. */
const entries = metric({
  title: "entries in Redis",
  unit: "count",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "CurrItems", "Maximum", "MAX"),
  whenMissing: gone,
});

const hitRate = metric({
  title: "reads that Redis could answer, worst node",
  unit: "percent",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "CacheHitRate", "Average", "MIN"),
  whenMissing: gone,
});

const replicationLag = metric({
  title: "time that the slowest Redis replica is behind",
  unit: "seconds",
  on: "cache",
  periodSeconds: 60,
  lines: (shape) => worstNode(shape, "ReplicationLag", "Maximum", "MAX"),
  whenMissing: gone,
  emittedBy: ({ nodes }) => nodes > 1,
});

const creditsLeft = metric({
  title: "CPU credits of the poorest Redis node",
  unit: "count",
  on: "cache",
  periodSeconds: 300,
  lines: (shape) => worstNode(shape, "CPUCreditBalance", "Minimum", "MIN"),
  whenMissing: gone,
  emittedBy: ({ burstable }) => burstable,
});

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
