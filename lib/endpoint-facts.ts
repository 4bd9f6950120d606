import type { Fact } from "./facts";
import type { ownMetrics } from "./own-metrics";

/** Key of an own metric in `ownMetrics`. */
export type OwnMetricKey = keyof typeof ownMetrics;

/** Parts of a system that answer for their own health (MG-040 to MG-045, VDX-050). */
export type ServiceName = "database" | "redis" | "queue" | "email" | "upload" | "workers";

/** An HTTP endpoint of the application on each of its instances, and how its answer becomes own metrics. */
export type EndpointFacts = StatusEndpoint | HealthEndpoint | NumbersEndpoint | PrometheusEndpoint;

interface EndpointBase {
  /** As nginx on the instance offers it. */
  readonly path: Fact<string>;
}

/** The HTTP status is the answer, as `curl -f` takes it: 2xx is good. */
export interface StatusEndpoint extends EndpointBase {
  readonly kind: "status";
  /** Whether it speaks for the health of the whole; otherwise only a failure is published. */
  readonly isHealth: boolean;
}

/** JSON with `status`: healthy, degraded or unhealthy (MG-024), whatever the HTTP status. */
export interface HealthEndpoint extends EndpointBase {
  readonly kind: "health";
  /** The part that it speaks for. @default the whole */
  readonly service?: ServiceName;
  /** Parts whose state stands in the same answer, below `services`. @default none */
  readonly services?: Fact<readonly ServiceName[]>;
  /** Further fields that a good answer has. @default none */
  readonly fields?: Fact<Readonly<Record<string, "iso-time" | "number">>>;
}

/** JSON with numbers at documented places. */
export interface NumbersEndpoint extends EndpointBase {
  readonly kind: "numbers";
  readonly readings: Readings;
  /** Where counts of queues stand. @default nowhere */
  readonly queues?: Fact<readonly QueueListPlace[]>;
}

/** Prometheus text; the places of its readings are names of gauges. */
export interface PrometheusEndpoint extends EndpointBase {
  readonly kind: "prometheus";
  readonly readings: Readings;
  /** Metrics that the CloudWatch agent scrapes as they are; it drops histograms (VDX-053). */
  readonly scraped: Fact<readonly string[]>;
}

export type Readings = Readonly<Partial<Record<OwnMetricKey, ReadingFacts>>>;

export interface ReadingFacts {
  /**
   * Where the number may stand, in this order; the first that holds a number counts, and none is no value (MG-C31). Keys
   * from the outside in, joined by dots; `*` adds up what stands under every key.
   */
  readonly places: Fact<readonly string[]>;
  readonly conversion: Conversion;
  /** How the values of several instances become one. */
  readonly across: "highest" | "average";
}

/**
 * From the answer's unit to the metric's: `milliseconds` to seconds; `remainder` of a success rate to the failure rate;
 * `share`: up to 1 a share of one, above it percent; `percentOf`: percent of a known whole.
 */
export type Conversion = "as-is" | "milliseconds" | "remainder" | "share" | { readonly percentOf: number };

/**
 * `list`: an array of objects with `name`; `record`: an object by name. Each entry holds any of waiting, active, delayed,
 * completed and failed.
 */
export interface QueueListPlace {
  readonly place: string;
  readonly form: "list" | "record";
}

/** A queue of jobs; its key is the value of the metrics' dimension `Queue`. */
export interface QueueFacts {
  /** Names under which the application reports it (MG-C30). */
  readonly reportedAs: Fact<readonly string[]>;
  /**
   * Where its jobs lie in Redis: keys are `<prefix>:<name>:wait` and so on, for Bull and BullMQ alike. Several where the
   * documents leave it open: what exists is added up. Empty: only the application reports it.
   */
  readonly layouts: Fact<readonly { readonly prefix: string; readonly name: string }[]>;
  /** Further lists of waiting jobs by their whole key, added where they exist. @default none */
  readonly extraWaitingKeys?: Fact<readonly string[]>;
}
