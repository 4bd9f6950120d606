import type { DashboardFacts } from "./dashboards/facts";
import type { DataFacts, OperationsFacts, StoreFacts } from "./data-facts";
import type { EndpointFacts, QueueFacts } from "./endpoint-facts";
import type { Environment, Fact } from "./facts";
import type { LogCount, LogQuery } from "./log-facts";
import type { RoutingFacts } from "./routing-facts";
import type { ScalingFacts } from "./scaling-facts";
import type { SystemName } from "./system-names";
import type { EventAlert, Threshold } from "./thresholds";

/** What the documents say about one platform, as far as its infrastructure depends on it. No AWS words in here. */
export interface SystemFacts {
  readonly name: SystemName;
  /** As the documents write it, for descriptions and reports. */
  readonly title: string;
  readonly database: DatabaseFacts;
  /** Redis groups keyed by role: `queue` must never evict, `cache` may. */
  readonly caches: Readonly<Record<string, CacheFacts>>;
  /** Fleets of instances keyed by tier, for example `app`, `worker`, `upload-worker`. */
  readonly tiers: Readonly<Record<string, TierFacts>>;
  readonly web: WebFacts;
  readonly backups: BackupFacts;
  /** Files that people upload; absent where the system keeps none in a bucket. */
  readonly uploads?: UploadFacts;
  /** Static frontend behind a CDN; absent where the application serves its own pages. */
  readonly frontend?: FrontendFacts;
  /** Log streams keyed by their short name; each becomes one log group. */
  readonly logs: Readonly<Record<string, LogFacts>>;
  /** Metrics that are counted in logs. */
  readonly logCounts: Readonly<Record<string, Fact<LogCount>>>;
  /** What people look for in logs, ready to run. */
  readonly logQueries: Readonly<Record<string, Fact<LogQuery>>>;
  /** What running the system leaves behind: logs of the managed services, disks. */
  readonly operations: OperationsFacts;
  /**
   * Secrets that others issue, keyed by name, with what each is for: created empty, filled and replaced by hand.
   */
  readonly applicationSecrets: Readonly<Record<string, Fact<string>>>;
  /** Keys that the application signs with, keyed by name: made and replaced by the stack itself. */
  readonly signingKeys: Readonly<Record<string, SigningKeyFacts>>;
  /** Non-secret environment of the application (`NAME: value`). */
  readonly environmentVariables: Readonly<Record<string, Fact<string>>>;
  readonly connections: ConnectionFacts;
  /** HTTP endpoints that tell how the application is, keyed by a short name. */
  readonly endpoints: Readonly<Record<string, EndpointFacts>>;
  /** Queues of jobs, keyed by the name that alarms and scaling know. */
  readonly queues: Readonly<Record<string, QueueFacts>>;
  /** When somebody must be told. */
  readonly thresholds: readonly Threshold[];
  /** The same for what AWS announces as an event. */
  readonly eventAlerts: readonly EventAlert[];
  /** What people look at. */
  readonly dashboard: DashboardFacts;
  /** Whom its alerts reach. */
  readonly routing: RoutingFacts;
}

/** Under which names the application expects to be told where its data stores are. */
export interface ConnectionFacts {
  /** Prefix of the database's variables: `<PREFIX>_HOST`, `_PORT`, `_USERNAME`, `_PASSWORD`, `_DBNAME`, `_ENDPOINT`. */
  readonly databasePrefix: Fact<string>;
  /** Variables made of others, `{NAME}` standing for the value of NAME, escaped for use in a URL. */
  readonly composedVariables: Readonly<Record<string, Fact<string>>>;
}

export interface SigningKeyFacts {
  readonly purpose: Fact<string>;
  /** Days between two replacements; what was signed with the former key stays valid for as long. */
  readonly rotationDays: Fact<number>;
}

export interface DatabaseFacts {
  readonly data: StoreFacts;
  readonly databaseName: Fact<string>;
  readonly engineMajorVersion: Fact<number>;
  /** Engine parameters that follow from the documents, by PostgreSQL name; values as PostgreSQL writes them. */
  readonly parameters: Readonly<Record<string, Fact<string>>>;
  /** Read replicas that a stack must at least have. */
  readonly minimumReplicas: Fact<Readonly<Record<Environment, number>>>;
  /** Days that point-in-time recovery must at least reach back (RDS allows 1 to 35). */
  readonly recoveryWindowDays: Fact<number>;
  /** Daily backup window in UTC, `hh:mm-hh:mm`. */
  readonly backupWindowUtc: Fact<string>;
  /** Weekly maintenance window in UTC, `ddd:hh:mm-ddd:hh:mm`; must not overlap the backup window. */
  readonly maintenanceWindowUtc: Fact<string>;
  /** Connections that each application process holds at least and at most. */
  readonly pool: Fact<{ readonly min: number; readonly max: number }>;
  /** Pool connections between fleets and database; absent: instances connect directly. */
  readonly proxy?: Fact<{ readonly maxConnectionsPercent: number }>;
}

export interface CacheFacts {
  readonly data: StoreFacts;
  readonly engine: Fact<{
    readonly name: "redis" | "valkey";
    readonly version: string;
    readonly family: string;
  }>;
  readonly evictionPolicy: Fact<"noeviction" | "allkeys-lru" | "volatile-lru">;
  /** 0: no snapshots, because everything in it can be computed again. */
  readonly snapshotRetentionDays: Fact<number>;
  /** Daily snapshot window in UTC, `hh:mm-hh:mm`. */
  readonly snapshotWindowUtc: Fact<string>;
  readonly maintenanceWindowUtc: Fact<string>;
}

export interface TierFacts {
  /** The process that runs in this tier, as the documents call it. */
  readonly process: Fact<string>;
  /** Local ports of the processes behind nginx with their weights; empty: the tier serves no HTTP. */
  readonly ports: Fact<readonly { readonly port: number; readonly weight: number }[]>;
  readonly minimumInstances: Fact<number>;
  /** File systems of the instances whose fill is measured: the agent reads them, and each has an alarm. */
  readonly mounts: Fact<readonly string[]>;
  readonly scaling: ScalingFacts;
  /** Key of the log stream, in `SystemFacts.logs`, that takes what the process prints. */
  readonly logStream: string;
  /** Environment of this tier's processes only. */
  readonly environmentVariables?: Readonly<Record<string, Fact<string>>>;
}

export interface WebFacts {
  /** Path that the load balancer asks on each instance. */
  readonly healthCheckPath: Fact<string>;
  readonly minimumTls: Fact<"1.2" | "1.3">;
  /** Requests that one client may make; absent: no documented limit. */
  readonly rateLimit?: Fact<{ readonly requests: number; readonly windowSeconds: 60 | 120 | 300 | 600 }>;
  /** Paths that the public must not reach. */
  readonly privatePaths: Fact<readonly string[]>;
  /** nginx in front of the processes of each instance. */
  readonly proxy: ProxyFacts;
}

export interface ProxyFacts {
  readonly upstreamName: Fact<string>;
  readonly maxFails: Fact<number>;
  readonly failTimeoutSeconds: Fact<number>;
  readonly keepaliveConnections: Fact<number>;
  readonly timeoutSeconds: Fact<{ readonly connect: number; readonly send: number; readonly read: number }>;
  /** Memory for one answer of the application: its headers, its body, and the part that may wait for a slow client. */
  readonly buffers: Fact<{
    readonly headerKib: number;
    readonly count: number;
    readonly eachKib: number;
    readonly busyKib: number;
  }>;
  readonly bodyLimitMib: Fact<number>;
  readonly hstsMaxAgeSeconds: Fact<number>;
  /** Public health path → path of the application, exact matches only. */
  readonly healthRoutes: Fact<Readonly<Record<string, string>>>;
  /** What lies below these paths, other health routes excepted, is for the network itself. */
  readonly healthFolders: Fact<readonly string[]>;
  /** Files, by the end of their names, that browsers may keep; absent: the application says for itself. */
  readonly assetCache?: Fact<{ readonly extensions: readonly string[]; readonly maxAgeSeconds: number }>;
}

export interface BackupFacts {
  readonly data: DataFacts;
  /** Prefix of the backup bucket → days after which its objects expire. */
  readonly tiers: Readonly<Record<string, Fact<number>>>;
  readonly recoveryTimeHours: Fact<number>;
  readonly recoveryPointHours: Fact<number>;
}

export interface UploadFacts {
  readonly data: StoreFacts;
  readonly bucketName: Fact<string>;
  /** Days until overwritten or deleted versions are gone for good. */
  readonly noncurrentVersionDays: Fact<number>;
}

export interface FrontendFacts {
  readonly data: StoreFacts;
  /** Days that browsers and CDN keep hashed assets. */
  readonly assetCacheDays: Fact<number>;
  /** Path pattern of the hashed assets. */
  readonly assetPath: Fact<string>;
}

export interface LogFacts {
  readonly retentionDays: Fact<number>;
  readonly data: DataFacts;
  /** File that the application writes by itself, in the folder that it shares with the instance. @default none */
  readonly file?: Fact<string>;
}
