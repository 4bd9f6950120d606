import { forEach, onEach, type PromisedAlarm } from "./types";

const above = { operator: ">" } as const;
const cpu = [
  { on: "fleet", metrics: ["CPUUtilization"], statistic: "Average" },
  { on: "database", metrics: ["CPUUtilization"], statistic: "Average" },
  { on: "cache", metrics: ["EngineCPUUtilization"] },
] as const;
const memory = [
  { on: "fleet", metrics: ["mem_used_percent"] },
  { on: "database", metrics: ["FreeableMemory"], ofFormula: true },
  { on: "cache", metrics: ["DatabaseMemoryUsagePercentage"] },
] as const;
const disk = [
  { on: "fleet", metrics: ["disk_used_percent"], dimensions: { path: "/" } },
  { on: "system", metrics: ["DatabaseStorageUsedPercent"], dimensions: { Database: "primary" } },
] as const;
const latency = [{ on: "loadBalancer", metrics: ["TargetResponseTime"], statistic: "p95" }] as const;

/** EG-G02: five minutes for a warning, three for critical. */
const warning = { ...above, minutes: { least: 5, most: 5 }, level: "warning" } as const;
const critical = { ...above, minutes: { least: 3, most: 3 }, level: "critical" } as const;

export const emailGatewayAlarms: readonly PromisedAlarm[] = [
  ...onEach(cpu, { requirements: ["EG-018"], limit: 80, ...warning }),
  ...onEach(cpu, { requirements: ["EG-019"], limit: 90, ...critical }),
  ...onEach(memory, { requirements: ["EG-020"], limit: 85, ...warning }),
  ...onEach(memory, { requirements: ["EG-021"], limit: 95, ...critical }),
  ...onEach(disk, { requirements: ["EG-022"], limit: 80, ...warning }),
  ...onEach(disk, { requirements: ["EG-023"], limit: 90, ...critical }),
  ...onEach(latency, { requirements: ["EG-024"], limit: 0.5, ...warning }),
  ...onEach(latency, { requirements: ["EG-025"], limit: 2, ...critical, minutes: { most: 5 } }),
  ...onEach(
    [
      { on: "fleet", metrics: ["GroupInServiceInstances", "GroupMinSize"] },
      { on: "loadBalancer", metrics: ["UnHealthyHostCount"] },
    ],
    { requirements: ["EG-028"], ...above, limit: 0, level: "warning" },
  ),
  ...forEach("Endpoint", ["/health/healthz", "/health/readyz"], {
    requirements: ["EG-029"],
    metrics: ["EndpointFailed"],
    ...above,
    limit: 0,
    minutes: { most: 5 },
    silence: "breaching",
    level: "critical",
  }),
  ...forEach("Database", ["primary"], {
    requirements: ["EG-030"],
    metrics: ["DatabaseUnreachable"],
    ...above,
    limit: 0,
    minutes: { most: 5 },
    level: "critical",
  }),
  ...forEach("Cache", ["queue", "cache"], {
    requirements: ["EG-031"],
    metrics: ["CacheUnreachable"],
    ...above,
    limit: 0,
    minutes: { most: 5 },
    level: "critical",
  }),
  ...forEach("Queue", ["email:send"], {
    requirements: ["EG-032", "EG-G03"],
    metrics: ["QueueWaiting"],
    ...above,
    limit: 1000,
    level: "warning",
  }),
  ...forEach("Queue", ["email:send"], {
    requirements: ["EG-G03"],
    metrics: ["QueueWaiting"],
    ...above,
    limit: 5000,
    level: "critical",
  }),
  {
    requirements: ["EG-033"],
    on: "evictingCache",
    metrics: ["Evictions"],
    ...above,
    limit: 0,
    level: "warning",
  },
  {
    requirements: ["EG-034"],
    on: "database",
    metrics: ["FreeStorageSpace"],
    operator: "<",
    level: "critical",
  },
  ...forEach("Backup", ["daily", "redis", "config"], {
    requirements: ["EG-035", "EG-142"],
    metrics: ["BackupAgeHours"],
    ...above,
    limit: 24,
    silence: "breaching",
    level: "critical",
  }),
  ...forEach("Backup", ["daily", "weekly", "monthly"], {
    requirements: ["EG-036"],
    metrics: ["BackupIntegrityFailures"],
    ...above,
    limit: 0,
    level: "warning",
  }),
  ...forEach("Job", ["backup-daily", "backup-weekly", "backup-monthly"], {
    requirements: ["EG-037"],
    metrics: ["JobFailed"],
    ...above,
    limit: 0,
    level: "warning",
  }),
  {
    requirements: ["EG-038"],
    on: "system",
    metrics: ["RestoreDrillFailed"],
    ...above,
    limit: 0,
    level: "warning",
  },
  {
    requirements: ["EG-040", "EG-G09"],
    on: "certificate",
    metrics: ["DaysToExpiry"],
    operator: "<",
    limit: 30,
    level: "warning",
  },
  {
    requirements: ["EG-G09"],
    on: "certificate",
    metrics: ["DaysToExpiry"],
    operator: "<",
    limit: 14,
    level: "critical",
  },
  {
    requirements: ["EG-041", "EG-G11"],
    on: "system",
    metrics: ["FailedLogins"],
    statistic: "Sum",
    ...above,
    limit: 20,
    minutes: { least: 5, most: 5 },
    level: "warning",
  },
  ...[30, 60].flatMap((minutes) =>
    forEach("Endpoint", ["/health/readyz"], {
      requirements: ["EG-G04"],
      metrics: ["EndpointFailed"],
      ...above,
      limit: 0,
      minutes: { least: minutes, most: minutes },
      level: "critical",
    }),
  ),
];
