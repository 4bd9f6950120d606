import { stated, type Fact } from "../../lib/facts";

type Variables = Readonly<Record<string, Fact<string>>>;

// The documents give the settings, not the names of the variables: the names are ours.

const pool: Variables = {
  DATABASE_POOL_MIN: stated("10", ["MG-105"], "const poolConfig = { min: 10,"),
  DATABASE_POOL_MAX: stated("50", ["MG-105"], "max: 50,"),
  DATABASE_POOL_ACQUIRE_TIMEOUT_MS: stated("60000", ["MG-105"], "acquireTimeoutMillis: 60000"),
  DATABASE_POOL_IDLE_TIMEOUT_MS: stated("30000", ["MG-105"], "idleTimeoutMillis: 30000"),
  DATABASE_POOL_CREATE_TIMEOUT_MS: stated("30000", ["MG-105"], "createTimeoutMillis: 30000"),
};

const redisClient: Variables = {
  REDIS_MAX_RETRIES_PER_REQUEST: stated("3", ["MG-112"], "maxRetriesPerRequest: 3"),
  REDIS_RETRY_DELAY_ON_FAILOVER_MS: stated("100", ["MG-112"], "retryDelayOnFailover: 100"),
  REDIS_ENABLE_OFFLINE_QUEUE: stated("false", ["MG-112"], "enableOfflineQueue: false"),
  REDIS_KEEP_ALIVE_MS: stated("30000", ["MG-112"], "keepAlive: 30000"),
};

const email: Variables = {
  EMAIL_PROVIDER: stated("resend", ["MG-133"], '"provider": "resend"'),
  EMAIL_RATE_LIMIT: stated("100", ["MG-133", "MG-G03"], '"rate_limit": 100'),
};

/** Every process of MailGenius. */
export const environmentVariables: Variables = { ...pool, ...redisClient, ...email };

/** Queue workers only. */
export const workerVariables: Variables = {
  WORKER_CONCURRENCY: stated("10", ["MG-124"], "concurrency: 10"),
  WORKER_STALLED_INTERVAL_MS: stated("30000", ["MG-124"], "stalledInterval: 30000"),
  WORKER_MAX_STALLED_COUNT: stated("1", ["MG-124"], "maxStalledCount: 1"),
  WORKER_RETRY_PROCESS_DELAY_MS: stated("5000", ["MG-124"], "retryProcessDelay: 5000"),
};
