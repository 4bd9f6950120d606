import type { DataContent, LawfulBasis, OtherData, PersonalData, Retention } from "./classification";
import type { Fact } from "./facts";

/**
 * What a data store holds, as facts. The ground on which personal data is processed is a fact of its own: not the
 * documents but the controller decides it.
 */
export type DataFacts =
  | {
      readonly content: Fact<Omit<PersonalData, "lawfulBasis">>;
      readonly lawfulBasis: Fact<LawfulBasis>;
    }
  | { readonly content: Fact<OtherData> };

/** A store whose own settings do not say how long it keeps its data: the application deletes, or nobody. */
export type StoreFacts = DataFacts & { readonly retention: Fact<Retention> };

/** The bare values. */
export function contentOf(facts: DataFacts): DataContent {
  return "lawfulBasis" in facts
    ? { ...facts.content.value, lawfulBasis: facts.lawfulBasis.value }
    : facts.content.value;
}

/** What running a system leaves behind, beside the data that it is there for. */
export interface OperationsFacts {
  /** Days that logs of databases, caches, web firewalls and functions are kept. */
  readonly logRetentionDays: Fact<number>;
  /** What databases write down. */
  readonly databaseLogs: Readonly<Record<DatabaseLog, DataFacts>>;
  /** What caches write down. */
  readonly cacheLogs: Readonly<Record<CacheLog, DataFacts>>;
  /** What the pool of connections in front of a database writes down. */
  readonly connectionLogs: DataFacts;
  /** Requests that the web firewall stopped or counted. */
  readonly webFirewallLogs: DataFacts;
  /** What functions that rotate credentials write down. */
  readonly rotationLogs: DataFacts;
  /** Events that such a function could not handle. */
  readonly failedRotations: DataFacts;
  /** What functions that observe and maintain write down. */
  readonly functionLogs: DataFacts;
  /** Calls that such a function could not handle. */
  readonly failedCalls: DataFacts;
  /** What the checks of the public pages bring home, and their script. */
  readonly publicChecks: StoreFacts;
  /** Disks of instances. */
  readonly disks: DataFacts;
  readonly alerting: AlertingDataFacts;
}

/** What telling people of alerts leaves behind. */
export interface AlertingDataFacts {
  /** What its functions write down, and how many days that is kept. */
  readonly logs: DataFacts;
  readonly logRetentionDays: Fact<number>;
  /** Open alarms and past incidents. */
  readonly memory: DataFacts;
  /** Messages and calls that reached no function, or that one could not handle. */
  readonly undelivered: DataFacts;
}

export const databaseLogs = ["statements", "upgrades", "signIns"] as const;
export type DatabaseLog = (typeof databaseLogs)[number];

export const cacheLogs = ["slowCommands", "engine"] as const;
export type CacheLog = (typeof cacheLogs)[number];

/** Stores that all systems of a stack share. */
export interface EstateFacts {
  /** Who asked the load balancers, distributions and buckets what. */
  readonly accessLogs: DataFacts & { readonly retentionDays: Fact<number> };
  /** Who changed what; the bucket and its copy for searching. */
  readonly trail: DataFacts;
  readonly configurationHistory: DataFacts;
  readonly flowLogs: DataFacts;
  readonly alerting: AlertingDataFacts;
}
