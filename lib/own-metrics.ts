import type { Unit } from "./quantity";

/** A metric that this estate publishes itself, in the namespace of its system. */
export interface OwnMetric<U extends Unit = Unit> {
  /** As CloudWatch shows it. */
  readonly name: string;
  readonly unit: U;
  /** Dimensions of each series, in this order; none: one series for the whole system. */
  readonly dimensions: readonly OwnDimension[];
}

export type OwnDimension =
  "Queue" | "Service" | "Endpoint" | "Database" | "Cache" | "Job" | "Backup" | "Channel" | "Host" | "Secret";

function metric<U extends Unit>(name: string, unit: U, ...dimensions: OwnDimension[]): OwnMetric<U> {
  return { name, unit, dimensions };
}

/**
 * The one list of own metrics: functions publish by it, alarms and dashboards read by it. Rates are in percent, 0 to 100.
 * A flag is 1 where its name is true and 0 where it is not.
 */
export const ownMetrics = {
  // health (MG-024, MG-039 to MG-045, EG-057 to EG-061, VDX-049, VDX-050)
  /** 0 healthy, 1 degraded, 2 unhealthy: of the whole. */
  health: metric("HealthStatus", "level"),
  /** The same of one part: database, redis, queue, email, upload, workers. */
  serviceHealth: metric("ServiceHealthStatus", "level", "Service"),
  /** An endpoint that gave no usable answer: flag. */
  endpointFailed: metric("EndpointFailed", "count", "Endpoint"),
  databaseUnreachable: metric("DatabaseUnreachable", "count", "Database"),
  cacheUnreachable: metric("CacheUnreachable", "count", "Cache"),

  // queues (MG-047, MG-060, EG-032, EG-C30)
  queueWaiting: metric("QueueWaiting", "count", "Queue"),
  queueActive: metric("QueueActive", "count", "Queue"),
  queueDelayed: metric("QueueDelayed", "count", "Queue"),
  queueCompleted: metric("QueueCompleted", "count", "Queue"),
  queueFailed: metric("QueueFailed", "count", "Queue"),
  /** No such queue in Redis, which is not the same as an empty one: flag. */
  queueMissing: metric("QueueMissing", "count", "Queue"),
  /** Jobs a minute. */
  queueThroughput: metric("QueueThroughput", "count"),
  /** Failed of all ended jobs (MG-013). */
  workerFailureRate: metric("WorkerFailureRate", "percent"),

  // the application (MG-048 to MG-050, MG-057 to MG-062, VDX-052 to VDX-055)
  apiP95: metric("ApiP95", "seconds"),
  averageQueryTime: metric("AverageQueryTime", "seconds"),
  emailDeliveryRate: metric("EmailDeliveryRate", "percent"),
  bounceRate: metric("BounceRate", "percent"),
  openRate: metric("OpenRate", "percent"),
  clickRate: metric("ClickRate", "percent"),
  importFailureRate: metric("ImportFailureRate", "percent"),
  campaignFailureRate: metric("CampaignFailureRate", "percent"),
  /** Of the import queue, as the application counts it (MG-060, MG-138). */
  importRate: metric("ImportProcessingRate", "count"),
  /** Lines of imported files that are no valid contact, of all (MG-061). */
  validationErrorRate: metric("ValidationErrorRate", "percent"),
  conversionRate: metric("ConversionRate", "percent"),
  leads: metric("Leads", "count"),
  activeLeads: metric("ActiveLeads", "count"),
  leadGrowthRate: metric("LeadGrowthRate", "percent"),
  activeCampaigns: metric("ActiveCampaigns", "count"),
  completedCampaigns: metric("CompletedCampaigns", "count"),
  sentPerHour: metric("EmailsSentPerHour", "count"),
  /** From handing a message to the provider until it is delivered, on average. */
  providerDeliveryTime: metric("ProviderDeliverySeconds", "seconds"),
  providerDeliveryRate: metric("ProviderDeliveryRate", "percent"),
  cacheHitRate: metric("CacheHitRate", "percent"),
  /** Active connections of a process in percent of its pool; the fullest process (VDX-C22). */
  poolUsed: metric("PoolUsedPercent", "percent"),

  // the database, seen by SQL (MG-019, MG-104, EG-068)
  databaseCacheHitRatio: metric("DatabaseCacheHitRatio", "percent", "Database"),
  databaseConnectionsUsed: metric("DatabaseConnectionsUsedPercent", "percent", "Database"),
  databaseSize: metric("DatabaseSizeBytes", "bytes", "Database"),
  databaseStorageUsed: metric("DatabaseStorageUsedPercent", "percent", "Database"),
  /** Age of the oldest transaction id in percent of the two thousand million at which PostgreSQL stops. */
  transactionIdsUsed: metric("TransactionIdsUsedPercent", "percent", "Database"),

  // logs (MG-020, MG-021, MG-225, EG-041, EG-088, EG-166, VDX-066)
  /** By stream, which stands in the name: what is counted from lines can have no dimension that is not in the line. */
  errorLines: metric("ErrorLines", "count"),
  slowQueries: metric("SlowQueries", "count"),
  failedLogins: metric("FailedLogins", "count"),
  /** Requests that nginx answered with 5xx. */
  proxyErrors: metric("ProxyErrors", "count"),
  /** From the first byte that nginx reads of a request to the last that it sends. */
  proxyTime: metric("ProxyRequestSeconds", "seconds"),
  /** Times that somebody looked at personal data. */
  personalDataAccesses: metric("PersonalDataAccesses", "count"),
  /** Restore drills that left their line in the backup log. */
  drillLines: metric("RestoreDrillLines", "count"),

  // jobs, backups, drills (MG-023, EG-035 to EG-039, VDX-038)
  jobSucceeded: metric("JobSucceeded", "count", "Job"),
  jobFailed: metric("JobFailed", "count", "Job"),
  jobDuration: metric("JobDurationSeconds", "seconds", "Job"),
  /** Of the newest good backup. */
  backupAge: metric("BackupAgeHours", "hours", "Backup"),
  backupIntegrityFailures: metric("BackupIntegrityFailures", "count", "Backup"),
  backupSize: metric("BackupSizeBytes", "bytes", "Backup"),
  /** Of the last good restore drill. */
  drillAge: metric("RestoreDrillAgeDays", "days"),
  drillFailed: metric("RestoreDrillFailed", "count"),
  drillDuration: metric("RestoreDrillSeconds", "seconds"),

  // certificates and secrets (EG-040, MG-211)
  certificateDaysLeft: metric("CertificateDaysLeft", "days", "Host"),
  secretAge: metric("SecretAgeDays", "days", "Secret"),

  // alerting itself
  channelNotConfigured: metric("ChannelNotConfigured", "count", "Channel"),
  notificationsSent: metric("NotificationsSent", "count", "Channel"),
  notificationsFailed: metric("NotificationsFailed", "count", "Channel"),
  /** Held back by a cooldown. */
  notificationsSuppressed: metric("NotificationsSuppressed", "count"),
} as const;

/** Namespace of a system's own metrics, as the requirement tables write it: `MailGenius`, `EmailGateway`, `VDX`. */
export function metricsNamespace(title: string): string {
  return title.replaceAll(" ", "");
}

/** What the shared part of a stack is called in alerts. */
export const estateTitle = "Estate";
