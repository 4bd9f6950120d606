import type { OwnMetricKey } from "../../../lib/endpoint-facts";
import { limited } from "../../shared/limited";
import {
  type Fault,
  type Findings,
  flag,
  joined,
  reading,
  type Reading,
  reasonOf,
} from "../../shared/reading";
import type { Endpoint } from "../settings";
import { ask, type Instance } from "./ask";
import { type Answer, readHealth, readStatus } from "../../shared/health";
import { readJson, readPrometheus } from "./numbers";

export type { Instance } from "./ask";

/** Requests under way at once: nine instances with eleven endpoints are asked in a few seconds. */
const requestLimit = 24;

/** Asks every endpoint of every instance and makes one value of each metric. */
export async function pollEndpoints(
  endpoints: Readonly<Record<string, Endpoint>>,
  instances: readonly Instance[],
  deadline: AbortSignal,
): Promise<Findings> {
  const asked = Object.values(endpoints);
  if (instances.length === 0) return nobodyAnswers(asked);
  const tasks = asked.flatMap((endpoint) =>
    instances.map((instance) => () => askOne(endpoint, instance, deadline)),
  );
  const outcomes = await limited(requestLimit, tasks);
  return joined(
    asked.map((endpoint, index) =>
      summary(endpoint, outcomes.slice(index * instances.length, (index + 1) * instances.length)),
    ),
  );
}

function nobodyAnswers(asked: readonly Endpoint[]): Findings {
  return {
    readings: asked.map(({ path }) => flag("endpointFailed", true, path)),
    faults:
      asked.length === 0 ? [] : [{ message: "No instance is in service: nobody can be asked.", details: {} }],
  };
}

type Outcome = { readonly readings: readonly Reading[] } | { readonly fault: string };

async function askOne(endpoint: Endpoint, instance: Instance, deadline: AbortSignal): Promise<Outcome> {
  try {
    return { readings: read(endpoint, await ask(instance, endpoint.path, deadline)) };
  } catch (error) {
    return { fault: `${instance.id}: ${reasonOf(error)}` };
  }
}

function read(endpoint: Endpoint, answer: Answer): readonly Reading[] {
  switch (endpoint.kind) {
    case "status":
      return readStatus(endpoint, answer);
    case "health":
      return readHealth(endpoint, answer);
    case "numbers":
      return readJson(endpoint, answer);
    case "prometheus":
      return readPrometheus(endpoint, answer);
  }
}

/** One instance without a usable answer is enough for the flag: what it serves, it serves blindly. */
function summary(endpoint: Endpoint, outcomes: readonly Outcome[]): Findings {
  const { path } = endpoint;
  const reasons = outcomes.flatMap((outcome) => ("fault" in outcome ? [outcome.fault] : []));
  const readings = outcomes.flatMap((outcome) => ("readings" in outcome ? outcome.readings : []));
  return {
    readings: [...across(endpoint, readings), flag("endpointFailed", reasons.length > 0, path)],
    faults: reasons.length === 0 ? [] : [faultOf(path, reasons, outcomes.length)],
  };
}

function faultOf(path: string, reasons: readonly string[], instances: number): Fault {
  return {
    message: "An endpoint gave no usable answer.",
    details: {
      endpoint: path,
      instances: `${String(reasons.length)} of ${String(instances)}`,
      reasons: reasons.slice(0, 5).join("; "),
    },
  };
}

/** The values of all instances as one: the worst, or the mean where the fact says so. */
function across(endpoint: Endpoint, readings: readonly Reading[]): Reading[] {
  const groups = new Map<string, Reading[]>();
  for (const one of readings) {
    const key = `${one.metric}\n${one.dimension ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const values = [first, ...rest].map(({ value }) => value);
    const value = isAverage(endpoint, first.metric)
      ? values.reduce((sum, each) => sum + each, 0) / values.length
      : Math.max(...values);
    return [reading(first.metric, value, first.dimension)];
  });
}

function isAverage(endpoint: Endpoint, metric: OwnMetricKey): boolean {
  return "readings" in endpoint && endpoint.readings[metric]?.across === "average";
}
