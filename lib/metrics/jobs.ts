import { ownMetrics } from "../own-metrics";
import { heartbeat, metric, sparse } from "./metric";
import { ownLine } from "./own-line";

const rare = sparse("published only when it happens");

export const jobMetrics = {
  failed: metric({
    title: "failed runs of the job",
    unit: "count",
    on: "job",
    periodSeconds: 300,
    lines: ({ value }, namespace) => [ownLine("failed", ownMetrics.jobFailed, "Sum", namespace, value)],
    whenMissing: rare,
    happens: true,
  }),
  duration: metric({
    title: "time that the job took",
    unit: "seconds",
    on: "job",
    periodSeconds: 3600,
    lines: ({ value }, namespace) => [
      ownLine("duration", ownMetrics.jobDuration, "Maximum", namespace, value),
    ],
    whenMissing: rare,
  }),
};

const unwatchedBackups = heartbeat("a backup whose age nobody reports counts as old (EG-035)");

/** Ages are published at least once an hour; two silent hours are a failure of their own. */
export const backupMetrics = {
  age: metric({
    title: "age of the newest good backup",
    unit: "hours",
    on: "backup",
    periodSeconds: 3600,
    lines: ({ value }, namespace) => [ownLine("age", ownMetrics.backupAge, "Maximum", namespace, value)],
    whenMissing: unwatchedBackups,
  }),
  size: metric({
    title: "size of the backups",
    unit: "bytes",
    on: "backup",
    periodSeconds: 3600,
    lines: ({ value }, namespace) => [ownLine("size", ownMetrics.backupSize, "Maximum", namespace, value)],
    whenMissing: rare,
  }),
  damaged: metric({
    title: "backups that cannot be read",
    unit: "count",
    on: "backup",
    periodSeconds: 300,
    lines: ({ value }, namespace) => [
      ownLine("damaged", ownMetrics.backupIntegrityFailures, "Maximum", namespace, value),
    ],
    whenMissing: rare,
    happens: true,
  }),
};

export const drillMetrics = {
  age: metric({
    title: "age of the last good restore drill",
    unit: "days",
    on: "service",
    periodSeconds: 3600,
    lines: (_shape, namespace) => [ownLine("age", ownMetrics.drillAge, "Maximum", namespace)],
    whenMissing: heartbeat("a restore that nobody has tried is none"),
  }),
  failed: metric({
    title: "failed restore drills",
    unit: "count",
    on: "service",
    periodSeconds: 300,
    lines: (_shape, namespace) => [ownLine("failed", ownMetrics.drillFailed, "Maximum", namespace)],
    whenMissing: rare,
    happens: true,
  }),
  duration: metric({
    title: "time that a restore drill took",
    unit: "seconds",
    on: "service",
    periodSeconds: 300,
    lines: (_shape, namespace) => [ownLine("duration", ownMetrics.drillDuration, "Maximum", namespace)],
    whenMissing: rare,
    happens: true,
  }),
};
