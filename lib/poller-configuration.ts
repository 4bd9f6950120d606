import type { EndpointFacts, QueueFacts } from "./endpoint-facts";
import type { PlainValues } from "./plain-values";

/** What the metrics poller of one system is told beside its code: facts only. */
export interface PollerConfiguration {
  /** Namespace of the system's own metrics. */
  readonly namespace: string;
  /** Port of nginx on each instance. */
  readonly instancePort: number;
  /** Host that requests name: nginx knows its own hosts only. */
  readonly instanceHost: string;
  readonly endpoints: Readonly<Record<string, PlainValues<EndpointFacts>>>;
  readonly queues: Readonly<Record<string, PlainValues<QueueFacts>>>;
}

/** What the poller is told in its environment, each as JSON: names and addresses that only the cloud knows. */
export interface PollerTargets {
  /** Scaling groups whose instances serve HTTP. */
  readonly FLEETS: readonly string[];
  readonly DATABASES: readonly DatabaseTarget[];
  readonly CACHES: readonly CacheTarget[];
  /** Secrets that people fill: ARN by name. */
  readonly SECRETS: Readonly<Record<string, string>>;
}

export interface DatabaseTarget {
  /** `primary`, or the replica's role: value of the dimension `Database`. */
  readonly role: string;
  readonly identifier: string;
  readonly host: string;
  readonly port: number;
  readonly databaseName: string;
}

export interface CacheTarget {
  /** Role of the group: value of the dimension `Cache`. */
  readonly role: string;
  readonly secretArn: string;
}

/** Role of the cache group that holds the queues. */
export const queueCacheRole = "queue";

/** Role of the database that takes writes. */
export const primaryDatabaseRole = "primary";
