import { reading, type Reading } from "../../shared/reading";
import type { Endpoint } from "../settings";
import { readNumbers } from "./convert";
import { type Answer, isGood } from "../../shared/health";
import { asNumber, isObject, jsonObject, numberAt, valueAt } from "../../shared/json-places";
import { gaugeValues, isPrometheusText } from "./prometheus";

type NumbersEndpoint = Extract<Endpoint, { kind: "numbers" }>;
type PrometheusEndpoint = Extract<Endpoint, { kind: "prometheus" }>;

/** Most queues that are taken from one answer: each is six series that cost money. */
const mostQueues = 50;

/** Reads JSON with numbers. Throws where it is of another shape, or holds nothing of what is looked for (MG-C31). */
export function readJson(endpoint: NumbersEndpoint, { status, body }: Answer): readonly Reading[] {
  if (!isGood(status)) throw new Error(`HTTP ${String(status)}`);
  const answer = jsonObject(body);
  if (answer === undefined) throw new Error("no JSON object");
  const found = [
    ...readNumbers(endpoint.readings, (place) => numberAt(answer, place)),
    ...(endpoint.queues ?? []).flatMap((queues) => readQueues(queues, answer)),
  ];
  const asked = Object.values(endpoint.readings).flatMap(({ places }) => places);
  const places = [...asked, ...(endpoint.queues ?? []).map(({ place }) => place)];
  if (found.length === 0 && places.length > 0) throw new Error(`no number at any of ${places.join(", ")}`);
  return found;
}

/** Reads gauges. Several label sets of one process are added up. */
export function readPrometheus(endpoint: PrometheusEndpoint, { status, body }: Answer): readonly Reading[] {
  if (!isGood(status)) throw new Error(`HTTP ${String(status)}`);
  if (!isPrometheusText(body)) throw new Error("no text in Prometheus' format");
  const found = readNumbers(endpoint.readings, (name) => {
    const values = gaugeValues(body, name);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  });
  if (found.length === 0) throw new Error("none of the documented gauges");
  return found;
}

function readQueues(
  { place, form }: NonNullable<NumbersEndpoint["queues"]>[number],
  answer: unknown,
): readonly Reading[] {
  const at = valueAt(answer, place);
  const entries: [unknown, unknown][] =
    form === "list"
      ? (Array.isArray(at) ? (at as unknown[]) : []).map((entry) => [
          isObject(entry) ? entry.name : "",
          entry,
        ])
      : Object.entries(isObject(at) ? at : {});
  return entries.slice(0, mostQueues).flatMap(([name, counts]) => {
    if (typeof name !== "string" || !/^[\w.:/-]{1,100}$/.test(name) || !isObject(counts)) return [];
    return readCounts(name, counts);
  });
}

function readCounts(queue: string, counts: Readonly<Record<string, unknown>>): Reading[] {
  const metrics = {
    queueWaiting: counts.waiting,
    queueActive: counts.active,
    queueDelayed: counts.delayed,
    queueCompleted: counts.completed,
    queueFailed: counts.failed,
  } as const;
  return Object.entries(metrics).flatMap(([metric, value]) => {
    const number = asNumber(value);
    return number === undefined ? [] : [reading(metric as keyof typeof metrics, number, queue)];
  });
}
