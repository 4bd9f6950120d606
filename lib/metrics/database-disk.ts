import { ownMetrics } from "../own-metrics";
import { metric, sparse } from "./metric";
import { ownLine, unpolled } from "./own-line";
import { rdsLine, stopped } from "./rds-line";

/**
 * From the poller, which asks RDS how large the storage is at that moment: storage grows by itself, so a size written
 * into a formula would be wrong after the first growth.
 */
const storageUsed = metric({
  title: "storage of the database",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: ({ role }, namespace) => [
    ownLine("used", ownMetrics.databaseStorageUsed, "Maximum", namespace, role),
  ],
  whenMissing: unpolled,
});

/** Independent of the poller: storage so short that growing by itself has failed or come to its end. */
const freeStorage = metric({
  title: "free storage of the database",
  unit: "bytes",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("free", "FreeStorageSpace", "Minimum")],
  whenMissing: stopped,
});

const burst = sparse("classes with steady throughput have no such balance");

const ioBalance = metric({
  title: "operations that the storage may still burst",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("balance", "EBSIOBalance%", "Minimum")],
  whenMissing: burst,
});

const throughputBalance = metric({
  title: "throughput that the storage may still burst",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("balance", "EBSByteBalance%", "Minimum")],
  whenMissing: burst,
});

function operations(title: string, metricName: string) {
  return metric({
    title,
    unit: "count",
    on: "database",
    periodSeconds: 60,
    lines: () => [rdsLine("operations", metricName, "Average")],
    whenMissing: stopped,
  });
}

const size = metric({
  title: "size of the database",
  unit: "bytes",
  on: "database",
  periodSeconds: 3600,
  lines: ({ role }, namespace) => [ownLine("size", ownMetrics.databaseSize, "Maximum", namespace, role)],
  whenMissing: unpolled,
  emittedBy: ({ isReplica }) => !isReplica,
});

export const databaseDiskMetrics = {
  size,
  readsPerSecond: operations("reads of the database's storage a second", "ReadIOPS"),
  writesPerSecond: operations("writes of the database's storage a second", "WriteIOPS"),
  storageUsed,
  freeStorage,
  ioBalance,
  throughputBalance,
};
