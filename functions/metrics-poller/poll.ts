import type { PollerConfiguration, PollerTargets } from "../../lib/poller-configuration";
import { type CacheTools, pollCaches } from "./caches";
import { type DatabaseTools, pollDatabases } from "./databases";
import { type Instance, pollEndpoints } from "./endpoints";
import { type Findings, joined, type Reading, reasonOf } from "../shared/reading";

/** How the poller reaches what it asks. */
export interface PollTools {
  readonly instances: (deadline: AbortSignal) => Promise<readonly Instance[]>;
  readonly caches: CacheTools;
  readonly databases: DatabaseTools;
  readonly storage: (deadline: AbortSignal) => Promise<Findings>;
  readonly secretAges: (deadline: AbortSignal) => Promise<Findings>;
}

/**
 * Asks everything at once and waits for all, but not beyond the deadline. A part that fails or does not end leaves its
 * values out and a fault in; the others are not touched.
 */
export async function poll(
  { endpoints, queues }: PollerConfiguration,
  { DATABASES, CACHES }: PollerTargets,
  tools: PollTools,
  deadline: AbortSignal,
): Promise<Findings> {
  const [asked, counted, ...others] = await Promise.all([
    part("endpoints", deadline, async () =>
      pollEndpoints(endpoints, await tools.instances(deadline), deadline),
    ),
    part("caches", deadline, () => pollCaches(CACHES, queues, tools.caches)),
    part("databases", deadline, () => pollDatabases(DATABASES, tools.databases)),
    part("storage", deadline, () => tools.storage(deadline)),
    part("secrets", deadline, () => tools.secretAges(deadline)),
  ]);
  const reported = { ...asked, readings: withoutCounted(named(asked.readings, queues), counted.readings) };
  return joined([reported, counted, ...others]);
}

async function part(name: string, deadline: AbortSignal, run: () => Promise<Findings>): Promise<Findings> {
  const fault = (reason: string): Findings => ({
    readings: [],
    faults: [{ message: "A part of the poll failed.", details: { part: name, reason } }],
  });
  const late = fault("it did not end in time");
  if (deadline.aborted) return late;
  const ended = new Promise<Findings>((resolve) => {
    deadline.addEventListener("abort", () => {
      resolve(late);
    });
  });
  return Promise.race([run().catch((error: unknown) => fault(reasonOf(error))), ended]);
}

/** Queues under the names that alarms know (MG-C30); one that nobody knows keeps the name that it was reported with. */
function named(readings: readonly Reading[], queues: PollerConfiguration["queues"]): Reading[] {
  const names = new Map(
    Object.entries(queues).flatMap(([name, { reportedAs }]) =>
      reportedAs.map((each) => [each, name] as const),
    ),
  );
  return readings.map((one) =>
    one.metric.startsWith("queue") && one.dimension !== undefined
      ? { ...one, dimension: names.get(one.dimension) ?? one.dimension }
      : one,
  );
}

/** What Redis itself says of a queue counts; what the application reports fills in for it where Redis says nothing. */
function withoutCounted(reported: readonly Reading[], counted: readonly Reading[]): Reading[] {
  const key = ({ metric, dimension }: Reading): string => `${metric}\n${dimension ?? ""}`;
  const known = new Set(counted.map(key));
  return reported.filter((one) => !known.has(key(one)));
}
