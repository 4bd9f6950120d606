import { z } from "zod";
import { ownMetrics } from "../../lib/own-metrics";
import type { OwnMetricKey } from "../../lib/endpoint-facts";
import type { PollerConfiguration, PollerTargets } from "../../lib/poller-configuration";
import { setting } from "../shared/environment";

const path = z.string().regex(/^\//);
const service = z.enum(["database", "redis", "queue", "email", "upload", "workers"]);
const metricKey = z.enum(Object.keys(ownMetrics) as [OwnMetricKey, ...OwnMetricKey[]]);
const readings = z.partialRecord(
  metricKey,
  z.strictObject({
    places: z.array(z.string().min(1)).min(1),
    conversion: z.union([
      z.enum(["as-is", "milliseconds", "remainder", "share"]),
      z.strictObject({ percentOf: z.number().positive() }),
    ]),
    across: z.enum(["highest", "average"]),
  }),
);

const endpoint = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("status"), path, isHealth: z.boolean() }),
  z.strictObject({
    kind: z.literal("health"),
    path,
    service: service.optional(),
    services: z.array(service).optional(),
    fields: z.record(z.string(), z.enum(["iso-time", "number"])).optional(),
  }),
  z.strictObject({
    kind: z.literal("numbers"),
    path,
    readings,
    queues: z.array(z.strictObject({ place: z.string(), form: z.enum(["list", "record"]) })).optional(),
  }),
  z.strictObject({ kind: z.literal("prometheus"), path, readings, scraped: z.array(z.string()) }),
]);

const queue = z.strictObject({
  reportedAs: z.array(z.string()),
  layouts: z.array(z.strictObject({ prefix: z.string(), name: z.string() })),
  extraWaitingKeys: z.array(z.string()).optional(),
});

const Configuration = z.strictObject({
  namespace: z.string().min(1),
  instancePort: z.number().int().min(1).max(65_535),
  instanceHost: z.string().min(1),
  endpoints: z.record(z.string(), endpoint),
  queues: z.record(z.string(), queue),
});

const Targets = z.strictObject({
  FLEETS: z.array(z.string()),
  DATABASES: z.array(
    z.strictObject({
      role: z.string(),
      identifier: z.string(),
      host: z.string(),
      port: z.number().int(),
      databaseName: z.string(),
    }),
  ),
  CACHES: z.array(z.strictObject({ role: z.string(), secretArn: z.string() })),
  SECRETS: z.record(z.string(), z.string()),
});

export type Endpoint = PollerConfiguration["endpoints"][string];
export type NumberReadings = Extract<Endpoint, { kind: "numbers" }>["readings"];

/** What lies beside the code. Throws with every fault, by its path. */
export function parseConfiguration(given: unknown): PollerConfiguration {
  return checked("configuration.json", Configuration, given);
}

/** What the environment says, each variable in JSON. */
export function parseTargets(read: (name: string) => string = setting): PollerTargets {
  const names = Object.keys(Targets.shape);
  const given = Object.fromEntries(names.map((name) => [name, parseJson(name, read(name))]));
  return checked("environment", Targets, given);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(
      `The environment variable ${name} is not JSON: the component that declares this function sets it.`,
    );
  }
}

function checked<T>(what: string, schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new Error(`The poller's ${what} is not valid:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
