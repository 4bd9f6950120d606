import { metrics } from "../../lib/metrics";
import { bytes, count, minutes, percent, seconds } from "../../lib/quantity";
import { threshold, type Threshold } from "../../lib/thresholds";
import type { Grounds } from "./grounds";

const gib = 2 ** 30;

/** While the database is down, what depends on it keeps quiet. */
export const databaseDown = "database-down";

/** What no document asks of a database, but its operator needs. */
export const databaseAlarms: readonly Threshold[] = [
  threshold({
    id: "replica-down",
    sources: ["VDX-093", "EG-152", "MG-172"],
    reason: "Heavy reads go to the replica; when it is gone they fail, or fall back on the primary.",
    metric: metrics.database.replicaUnreachable,
    breach: "above",
    limit: count(0),
    severity: "warning",
    action:
      "Look at the replica's state and events in RDS; point its readers at the primary until it is back.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "replica-lag-high",
    sources: ["VDX-G04", "VDX-097", "EG-152", "MG-174"],
    reason:
      "A minute, as the table proposes, but for ten: without writes RDS lets the lag grow up to five minutes by itself.",
    metric: metrics.database.replicaLag,
    breach: "above",
    limit: seconds(60),
    sustained: minutes(10),
    severity: "warning",
    action: "Look for long queries on the replica and for a burst of writes on the primary.",
    consequenceOf: databaseDown,
  }),
  threshold({
    id: "wal-retained-high",
    sources: ["MG-174", "MG-178"],
    reason:
      "What a stuck replica has not read stays on the primary's storage and fills it: ten times what is normal.",
    metric: metrics.database.walRetained,
    breach: "above",
    limit: bytes(10 * gib),
    severity: "warning",
    action:
      "Find the replica that does not follow; delete and make it anew before the primary's storage is full.",
  }),
  threshold({
    id: "transaction-ids-old",
    sources: ["MG-089", "MG-G05"],
    reason:
      "PostgreSQL stops taking writes at two thousand million; at half of it there is time to vacuum in peace.",
    metric: metrics.database.transactionIds,
    breach: "above",
    limit: count(1_000_000_000),
    severity: "warning",
    action: "Find what holds back vacuum (long transactions, unused slots) and vacuum the oldest tables.",
  }),
  threshold({
    id: "disk-operations-spent",
    sources: ["MG-054"],
    reason: "Smaller classes burst; when the balance is spent, every query waits for the disk.",
    metric: metrics.database.ioBalance,
    breach: "below",
    limit: percent(20),
    severity: "warning",
    action: "Find the query that reads so much in Performance Insights; otherwise choose a larger class.",
  }),
  threshold({
    id: "disk-throughput-spent",
    sources: ["MG-054"],
    reason: "The same of bytes instead of operations.",
    metric: metrics.database.throughputBalance,
    breach: "below",
    limit: percent(20),
    severity: "warning",
    action: "Find the query that reads so much in Performance Insights; otherwise choose a larger class.",
  }),
  threshold({
    id: "proxy-connections-failing",
    sources: ["MG-C17"],
    reason:
      "The proxy cannot open connections: a password that it does not know, or a database that takes no more.",
    metric: metrics.database.proxyFailures,
    breach: "above",
    limit: count(0),
    sustained: minutes(5),
    severity: "warning",
    action:
      "Read the proxy's log; compare the secret with the database's password, and the connections with the limit.",
    consequenceOf: databaseDown,
  }),
];

const down = {
  id: databaseDown,
  metric: metrics.database.primaryUnreachable,
  breach: "above",
  limit: count(0),
  sustained: minutes(2),
  severity: "critical",
  action: "Look at the instance's state and events in RDS: a failover ends by itself within two minutes.",
} as const;

const lastStorage = {
  id: "database-storage-nearly-full",
  metric: metrics.database.freeStorage,
  breach: "below",
  limit: bytes(2 * gib),
  severity: "critical",
  action:
    "Raise the storage in RDS at once: a full disk stops the database, and it starts only after it has grown.",
} as const;

/** Somebody has to know at once; the alarm that explains those of everything that needs the database. */
export function databaseDownAlarm(grounds: Grounds): Threshold {
  return threshold({ ...down, ...grounds });
}

/** Storage grows by itself below a tenth; at this little, growing has failed or come to its ceiling. */
export function lastStorageAlarm(grounds: Grounds): Threshold {
  return threshold({ ...lastStorage, ...grounds });
}
