import type { Channel } from "../severity";

/** A thing of which nothing needs to be known beforehand. */
interface Bare {
  readonly value?: undefined;
}

/** A thing that own metrics know by the value of their one dimension. */
interface Named {
  readonly value: string;
}

/**
 * What alarms watch: by kind, the facts of each such thing that decide which series exist and what stands in a formula.
 * Plain values, known before anything is created.
 */
export interface TargetShapes {
  /** The system as a whole: own metrics without a dimension. */
  readonly service: Bare;
  /** A scaling group. */
  readonly fleet: { readonly burstable: boolean };
  /** A file system on the instances of a fleet. */
  readonly mount: { readonly path: string };
  readonly loadBalancer: Bare;
  readonly webFirewall: { readonly regional: boolean };
  readonly distribution: Bare;
  readonly certificate: Bare;
  /** The primary and each read replica. */
  readonly database: DatabaseShape;
  /** Connections of a system's fleets to its database, where no proxy stands between them. */
  readonly pool: { readonly connectionsPerInstance: Readonly<Record<string, number>> };
  readonly databaseProxy: Bare;
  /** A Redis group with its nodes. */
  readonly cache: CacheShape;
  /** A Lambda function with its dead-letter queue. */
  readonly function: Bare;
  /** What tells people of a system's alerts. */
  readonly alerting: { readonly channels: readonly Channel[] };
  /** An alert topic. */
  readonly topic: Bare;
  readonly natGateway: Bare;
  /** A queue of jobs. */
  readonly queue: Named;
  /** A part of the application that answers for its own health. */
  readonly part: Named;
  readonly endpoint: Named;
  readonly job: Named;
  readonly backup: Named;
  /** An address as anybody on the internet asks it. */
  readonly publicEndpoint: Named;
  /** A log stream. */
  readonly stream: Named;
  /** A host name that serves a certificate. */
  readonly host: Named;
  readonly secret: Named;
}

export interface DatabaseShape {
  /** `primary`, or the replica's role. */
  readonly role: string;
  readonly isReplica: boolean;
  readonly burstable: boolean;
  readonly memoryBytes: number;
  readonly maxConnections: number;
}

export interface CacheShape {
  readonly role: string;
  /** Primary and replicas. */
  readonly nodes: number;
  readonly burstable: boolean;
  /** Whether it may drop entries to make room. */
  readonly evicts: boolean;
}

export type TargetKind = keyof TargetShapes;

/** Kinds that exist by name alone: a threshold lists the ones that it watches. */
export const namedKinds = ["queue", "part", "endpoint", "job", "backup", "stream", "secret"] as const;
export type NamedKind = (typeof namedKinds)[number];

/** One thing that alarms watch. */
export type Target = { [K in TargetKind]: TargetOf<K> }[TargetKind];

export interface TargetOf<K extends TargetKind> {
  readonly kind: K;
  /** Middle of the alarm's name: tier, role, host; letters, digits and hyphens. */
  readonly name: string;
  readonly shape: TargetShapes[K];
  /** Lives in CloudFront's region, and so do its metrics and alarms. @default false */
  readonly global?: boolean;
}

export function target<K extends TargetKind>(kind: K, name: string, shape: TargetShapes[K]): TargetOf<K> {
  return { kind, name: slug(name), shape };
}

/** A name that may stand in an alarm's name: `email:send` becomes `email-send`, `/tmp` becomes `tmp`. */
export function slug(name: string): string {
  return name
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}
