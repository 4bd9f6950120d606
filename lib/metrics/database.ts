import { ownMetrics } from "../own-metrics";
import { databaseConnectionMetrics } from "./database-connections";
import { databaseDiskMetrics } from "./database-disk";
import { metric } from "./metric";
import { ownLine, unpolled } from "./own-line";
import { rdsLine, stopped } from "./rds-line";
import { replicationMetrics } from "./replication";

const cpu = metric({
  title: "CPU of the database",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("cpu", "CPUUtilization", "Average")],
  whenMissing: stopped,
});

/** RDS tells only free bytes; the class says of how many. What the system keeps as a file cache counts as free. */
const memory = metric({
  title: "memory of the database",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: ({ memoryBytes }) => [
    rdsLine("free", "FreeableMemory", "Average"),
    { id: "used", expression: `100 * (1 - free / ${memoryBytes})`, label: "memory in percent" },
  ],
  whenMissing: stopped,
});

const transactionIds = metric({
  title: "age of the oldest transaction id",
  unit: "count",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("ids", "MaximumUsedTransactionIDs", "Maximum")],
  whenMissing: stopped,
  emittedBy: ({ isReplica }) => !isReplica,
});

const creditsLeft = metric({
  title: "CPU credits of the database",
  unit: "count",
  on: "database",
  periodSeconds: 300,
  lines: () => [rdsLine("credits", "CPUCreditBalance", "Minimum")],
  whenMissing: stopped,
  emittedBy: ({ burstable }) => burstable,
});

const cacheHitRatio = metric({
  title: "reads that the database answers from memory",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: ({ role }, namespace) => [
    ownLine("hits", ownMetrics.databaseCacheHitRatio, "Average", namespace, role),
  ],
  whenMissing: unpolled,
});

export const databaseMetrics = {
  cpu,
  memory,
  transactionIds,
  creditsLeft,
  cacheHitRatio,
  ...databaseDiskMetrics,
  ...databaseConnectionMetrics,
  ...replicationMetrics,
};
