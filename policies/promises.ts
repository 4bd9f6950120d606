/**
 * What the documents of the three systems promise, written down a second time: the policies must not learn it from the
 * program that they judge. A test compares both. Each value names the rows of the requirement tables that it rests on.
 */

/** A documented value and where it is documented. */
export interface Promised<T> {
  readonly value: T;
  readonly requirements: readonly string[];
}

export interface SystemPromises {
  /** Days that point-in-time recovery reaches back at least. */
  readonly recoveryWindowDays: Promised<number>;
  /** Hours of work that a disaster may cost, and hours until the system is back. */
  readonly recoveryPointHours: Promised<number>;
  readonly recoveryTimeHours: Promised<number>;
  /** `hh:mm` UTC at which the daily backup begins; absent where no hour is documented. */
  readonly backupStartUtc?: Promised<string>;
  /** Days that each prefix of the backup bucket is kept: neither fewer nor more. */
  readonly backupTierDays: Readonly<Record<string, Promised<number>>>;
  /** Read replicas in production, at least. */
  readonly productionReplicas: Promised<number>;
  readonly postgresMajorVersion?: Promised<number>;
  readonly maxConnections?: Promised<number>;
  readonly pool?: Promised<{ readonly min: number; readonly max: number }>;
  /** Days of snapshots of the group that holds the queues; absent where the system has no queues. */
  readonly queueSnapshotDays?: Promised<number>;
  /** Major version of Redis; absent where none is documented. */
  readonly redisMajorVersion?: Promised<number>;
  readonly minimumInstances: Promised<number>;
  /** Tiers that share MailGenius's one scaling rule. */
  readonly sharedScaling?: Promised<SharedScaling>;
  /** Whether clients must speak TLS 1.3. */
  readonly tls13Only: Promised<boolean>;
  readonly healthCheckPath: Promised<string>;
  /** Requests of one client in a minute. */
  readonly requestsPerMinute?: Promised<number>;
  readonly logs: Promised<LogPromise>;
  /** Days between rotations of the database's and the cache's credentials, at most. */
  readonly rotationDays: Promised<number>;
}

export interface SharedScaling {
  readonly tiers: readonly string[];
  /** Any one above adds. */
  readonly out: {
    readonly cpu: number;
    readonly memory: number;
    readonly waiting: number;
    readonly add: number;
  };
  /** All below together remove. */
  readonly in: {
    readonly cpu: number;
    readonly memory: number;
    readonly waiting: number;
    readonly remove: number;
  };
}

export interface LogPromise {
  readonly days: number;
  /** Streams that are evidence, by the last part of the group's name, and their days. */
  readonly evidence: Readonly<Record<string, number>>;
}

function promised<T>(value: T, ...requirements: readonly string[]): Promised<T> {
  return { value, requirements };
}

export type PromisedSystem = "mailgenius" | "email-gateway" | "vdx";

export const promises: Readonly<Record<PromisedSystem, SystemPromises>> = {
  mailgenius: {
    recoveryWindowDays: promised(7, "MG-142", "MG-C02"),
    recoveryPointHours: promised(24, "MG-G05"),
    recoveryTimeHours: promised(4, "MG-G05"),
    backupTierDays: {
      incremental: promised(7, "MG-142"),
      full: promised(30, "MG-148", "MG-C01"),
      redis: promised(7, "MG-152"),
      application: promised(14, "MG-156"),
    },
    productionReplicas: promised(1, "MG-172", "MG-C09"),
    maxConnections: promised(100, "MG-106"),
    pool: promised({ min: 10, max: 50 }, "MG-105"),
    queueSnapshotDays: promised(7, "MG-152"),
    minimumInstances: promised(2, "MG-188", "MG-C20"),
    sharedScaling: promised(
      {
        tiers: ["app", "worker"],
        out: { cpu: 80, memory: 80, waiting: 1000, add: 2 },
        in: { cpu: 30, memory: 30, waiting: 100, remove: 1 },
      },
      ...["MG-181", "MG-182", "MG-183", "MG-184", "MG-185", "MG-186", "MG-187"],
    ),
    tls13Only: promised(false, "MG-G09"),
    healthCheckPath: promised("/health", "MG-203", "MG-046"),
    logs: promised({ days: 30, evidence: { audit: 400, "change-requests": 400 } }, "MG-G07", "MG-225"),
    rotationDays: promised(30, "VDX-G07"),
  },
  "email-gateway": {
    recoveryWindowDays: promised(7, "EG-090", "EG-C07"),
    recoveryPointHours: promised(24, "EG-142"),
    recoveryTimeHours: promised(4, "EG-143"),
    backupStartUtc: promised("02:00", "EG-089", "EG-G01"),
    backupTierDays: {
      daily: promised(7, "EG-090"),
      weekly: promised(30, "EG-091"),
      monthly: promised(90, "EG-092"),
      redis: promised(7, "EG-098"),
    },
    productionReplicas: promised(1, "EG-149"),
    pool: promised({ min: 2, max: 10 }, "EG-G05", "VDX-019"),
    queueSnapshotDays: promised(7, "EG-098", "EG-C05"),
    minimumInstances: promised(2, "EG-G05"),
    tls13Only: promised(true, "EG-G06"),
    healthCheckPath: promised("/health/readyz", "EG-058"),
    requestsPerMinute: promised(100, "EG-G06"),
    logs: promised({ days: 30, evidence: {} }, "EG-079", "EG-080", "EG-C22"),
    rotationDays: promised(30, "VDX-G07"),
  },
  vdx: {
    recoveryWindowDays: promised(30, "VDX-071", "VDX-C20"),
    recoveryPointHours: promised(24, "VDX-086"),
    recoveryTimeHours: promised(4, "VDX-085"),
    backupStartUtc: promised("02:00", "VDX-070"),
    backupTierDays: { daily: promised(30, "VDX-071", "VDX-072") },
    productionReplicas: promised(2, "VDX-093"),
    postgresMajorVersion: promised(16, "VDX-011"),
    pool: promised({ min: 2, max: 10 }, "VDX-019", "VDX-099"),
    redisMajorVersion: promised(7, "VDX-012"),
    minimumInstances: promised(2, "VDX-G08"),
    tls13Only: promised(true, "VDX-112"),
    healthCheckPath: promised("/health", "VDX-049"),
    requestsPerMinute: promised(100, "VDX-109"),
    logs: promised({ days: 30, evidence: {} }, "VDX-G03"),
    rotationDays: promised(30, "VDX-130", "VDX-G07"),
  },
};

/** The documented region (VDX-023); copies go to another one (VDX-089, VDX-090). */
export const documentedRegion: Promised<string> = promised("us-east-1", "VDX-023", "VDX-141");
