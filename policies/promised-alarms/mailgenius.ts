import { errorMetrics, forEach, onEach, type PromisedAlarm } from "./types";

const above = { operator: ">" } as const;
const warning = { level: "warning" } as const;
const critical = { level: "critical" } as const;

export const mailgeniusAlarms: readonly PromisedAlarm[] = [
  {
    requirements: ["MG-001", "MG-010"],
    on: "loadBalancer",
    metrics: ["TargetResponseTime"],
    statistic: "p95",
    ...above,
    limit: 0.5,
    ...warning,
  },
  {
    requirements: ["MG-002", "MG-008"],
    on: "database",
    metrics: ["DatabaseConnections"],
    statistic: "Maximum",
    ...above,
    limit: 80,
    ...critical,
  },
  {
    requirements: ["MG-003", "MG-014"],
    on: "system",
    metrics: ["EmailDeliveryRate"],
    operator: "<",
    limit: 95,
    ...warning,
  },
  // longer than the five minutes in which scaling looks at the same limit (MG-C19)
  ...forEach("Queue", ["email-sending"], {
    requirements: ["MG-004", "MG-012", "MG-C19"],
    metrics: ["QueueWaiting"],
    ...above,
    limit: 1000,
    minutes: { least: 6 },
    ...critical,
  }),
  ...onEach(
    [
      { on: "fleet", metrics: ["CPUUtilization"], statistic: "Average" },
      { on: "database", metrics: ["CPUUtilization"], statistic: "Average" },
      { on: "cache", metrics: ["EngineCPUUtilization"] },
    ],
    { requirements: ["MG-005"], ...above, limit: 80, ...warning },
  ),
  {
    requirements: ["MG-006"],
    on: "fleet",
    metrics: ["mem_used_percent"],
    ...above,
    limit: 85,
    ...warning,
  },
  ...onEach(
    [
      { on: "fleet", metrics: ["disk_used_percent"], dimensions: { path: "/" } },
      { on: "fleet", metrics: ["disk_used_percent"], dimensions: { path: "/tmp" } },
      { on: "system", metrics: ["DatabaseStorageUsedPercent"], dimensions: { Database: "primary" } },
    ],
    { requirements: ["MG-007", "MG-022"], ...above, limit: 90, ...critical },
  ),
  {
    requirements: ["MG-009"],
    on: "cache",
    metrics: ["DatabaseMemoryUsagePercentage"],
    ...above,
    limit: 75,
    ...warning,
  },
  {
    requirements: ["MG-011", "MG-018"],
    on: "loadBalancer",
    metrics: errorMetrics,
    ofFormula: true,
    ...above,
    limit: 1,
    ...warning,
  },
  { requirements: ["MG-013"], on: "system", metrics: ["WorkerFailureRate"], ...above, limit: 5, ...warning },
  { requirements: ["MG-015"], on: "system", metrics: ["BounceRate"], ...above, limit: 5, ...warning },
  { requirements: ["MG-016"], on: "system", metrics: ["ImportFailureRate"], ...above, limit: 5, ...warning },
  {
    requirements: ["MG-017"],
    on: "system",
    metrics: ["CampaignFailureRate"],
    ...above,
    limit: 2,
    ...warning,
  },
  ...forEach("Database", ["primary"], {
    requirements: ["MG-019"],
    metrics: ["DatabaseCacheHitRatio"],
    operator: "<",
    limit: 90,
    ...warning,
  }),
  { requirements: ["MG-021"], on: "system", metrics: ["ErrorLines-app"], ...above, ...warning },
  ...forEach("Job", ["database-backup", "full-backup"], {
    requirements: ["MG-023"],
    metrics: ["JobFailed"],
    ...above,
    limit: 0,
    ...warning,
  }),
  {
    requirements: ["MG-024"],
    on: "system",
    metrics: ["HealthStatus"],
    ...above,
    limit: 1,
    silence: "breaching",
    ...critical,
  },
  {
    requirements: ["MG-039", "MG-C27"],
    on: "system",
    metrics: ["HealthStatus"],
    ...above,
    limit: 0,
    silence: "breaching",
    ...warning,
  },
];
