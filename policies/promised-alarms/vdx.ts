import { errorMetrics, forEach, onEach, type PromisedAlarm } from "./types";

const above = { operator: ">" } as const;

/** VDX-033: one severity, and it pages. VDX-G01: five minutes. */
const pages = { ...above, minutes: { least: 5, most: 5 }, level: "critical" } as const;

export const vdxAlarms: readonly PromisedAlarm[] = [
  ...onEach(
    [
      { on: "fleet", metrics: ["CPUUtilization"], statistic: "Average" },
      { on: "database", metrics: ["CPUUtilization"], statistic: "Average" },
      { on: "cache", metrics: ["EngineCPUUtilization"] },
    ],
    { requirements: ["VDX-027"], limit: 80, ...pages },
  ),
  ...onEach(
    [
      { on: "fleet", metrics: ["mem_used_percent"] },
      { on: "database", metrics: ["FreeableMemory"], ofFormula: true },
      { on: "cache", metrics: ["DatabaseMemoryUsagePercentage"] },
    ],
    { requirements: ["VDX-028"], limit: 85, ...pages },
  ),
  // less than 15 % free (VDX-C31)
  ...onEach(
    [
      { on: "fleet", metrics: ["disk_used_percent"], dimensions: { path: "/" } },
      { on: "system", metrics: ["DatabaseStorageUsedPercent"], dimensions: { Database: "primary" } },
    ],
    { requirements: ["VDX-029", "VDX-040"], limit: 85, ...pages },
  ),
  {
    requirements: ["VDX-030"],
    on: "loadBalancer",
    metrics: errorMetrics,
    ofFormula: true,
    limit: 5,
    ...pages,
  },
  {
    requirements: ["VDX-031"],
    on: "loadBalancer",
    metrics: ["TargetResponseTime"],
    statistic: "p95",
    limit: 3,
    ...pages,
  },
  ...onEach(
    [
      { on: "system", metrics: ["PoolUsedPercent"] },
      { on: "primary", metrics: ["DatabaseConnections", "GroupInServiceInstances"], ofFormula: true },
    ],
    { requirements: ["VDX-032", "VDX-C22"], limit: 90, ...pages },
  ),
  {
    requirements: ["VDX-035"],
    on: "system",
    metrics: ["HealthStatus"],
    ...above,
    limit: 0,
    silence: "breaching",
    level: "critical",
  },
  ...forEach("Service", ["database", "redis", "email"], {
    requirements: ["VDX-036"],
    metrics: ["ServiceHealthStatus"],
    ...above,
    limit: 0,
    level: "critical",
  }),
  {
    requirements: ["VDX-037", "VDX-G02"],
    on: "system",
    metrics: ["CacheHitRate"],
    operator: "<",
    limit: 80,
    minutes: { least: 15, most: 15 },
    level: "warning",
  },
  ...forEach("Backup", ["daily"], {
    requirements: ["VDX-038", "VDX-086"],
    metrics: ["BackupAgeHours"],
    ...above,
    limit: 24,
    silence: "breaching",
    level: "critical",
  }),
  {
    requirements: ["VDX-039"],
    on: "certificate",
    metrics: ["DaysToExpiry"],
    operator: "<",
    limit: 30,
    level: "warning",
  },
];
