import type { Environment } from "./facts";

/** What differs between stacks: `Pulumi.<stack>.yaml`, checked by `config/`. Components receive it as plain values. */
export interface EstateSettings {
  readonly environment: Environment;
  readonly account: { readonly id: string; readonly region: string };
  readonly recoveryRegion: string;
  /** Team that answers for the estate; a tag on every resource. */
  readonly owner: string;
  readonly protection: Protection;
  readonly network: NetworkSettings;
  readonly audit: AuditSettings;
  /** Of what all systems share. */
  readonly alerting: AlertingSettings;
  /** Pins the machine image by architecture; absent: the newest Amazon Linux 2023 at the time of the run. */
  readonly machineImages?: Readonly<Partial<Record<"arm64" | "x86_64", string>>>;
  readonly systems: Readonly<Record<string, SystemSettings>>;
}

/** Stateful resources are protected unless a stack says why not, and until which day (`yyyy-mm-dd`). */
export type Protection =
  { readonly on: true } | { readonly on: false; readonly reason: string; readonly until: string };

export interface NetworkSettings {
  /** The VPC's range; at least a /20, private (RFC 1918). */
  readonly cidr: string;
  /** Availability zones, three or more. */
  readonly zones: readonly string[];
  readonly natGateways: "per-zone" | "single";
  readonly flowLogRetentionDays: number;
}

/** Services of which an account has one per region; only one stack of an account may own them. */
export type AuditSettings =
  | { readonly owned: true; readonly trailRetentionDays: number }
  | { readonly owned: false; readonly reason: string };

/** Whom alerts reach, as far as the documents leave it open. */
export interface AlertingSettings {
  /** Mailboxes by role: of teams, not of persons. */
  readonly mailboxes?: Readonly<Record<string, string>> | undefined;
  /** Channels that the stack does without, with the reason. @default none */
  readonly withoutChannels?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface SystemSettings {
  readonly database: DatabaseSettings;
  readonly caches: Readonly<Record<string, CacheSettings>>;
  readonly tiers: Readonly<Record<string, TierSettings>>;
  readonly web: WebSettings;
  readonly frontend?: FrontendSettings;
  readonly uploads?: { readonly bucketName: string };
  readonly alerting?: AlertingSettings;
  /** Container image of the application, pinned by digest (`registry/name@sha256:…`). */
  readonly image: string;
}

export interface DatabaseSettings {
  readonly instanceClass: string;
  readonly storageGib: number;
  /** Storage grows by itself up to here. */
  readonly maxStorageGib: number;
  readonly multiAz: boolean;
  readonly recoveryWindowDays: number;
  /** Read replicas by role. */
  readonly replicas: Readonly<Record<string, { readonly instanceClass: string }>>;
}

export interface CacheSettings {
  readonly nodeType: string;
  /** Copies beside the primary, 0 to 5. */
  readonly replicas: number;
}

export interface TierSettings {
  readonly instanceType: string;
  readonly minimum: number;
  readonly desired: number;
  readonly maximum: number;
  readonly diskGib: number;
}

export interface WebSettings {
  /** Existing hosted zone that serves the domain. */
  readonly zone: { readonly name: string; readonly id: string };
  /** Names that reach the load balancer; the first is the certificate's main name. */
  readonly hosts: readonly string[];
}

export interface FrontendSettings {
  readonly zone: { readonly name: string; readonly id: string };
  readonly hosts: readonly string[];
}
