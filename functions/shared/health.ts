import type { HealthEndpoint, StatusEndpoint } from "../../lib/endpoint-facts";
import type { PlainValues } from "../../lib/plain-values";
import { asNumber, isObject, jsonObject } from "./json-places";
import { reading, type Reading } from "./reading";

/** What a server sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

type HealthQuestion = Pick<PlainValues<HealthEndpoint>, "service" | "services" | "fields">;
type StatusQuestion = Pick<PlainValues<StatusEndpoint>, "isHealth">;

/** The three words of MG-024; the dashboard writes them with a capital. */
const levels: Readonly<Record<string, number>> = { healthy: 0, degraded: 1, unhealthy: 2 };
const unhealthy = 2;

/** Reads `{"status": "healthy", …}`. Throws where the answer is of another shape. */
export function readHealth(endpoint: HealthQuestion, { status, body }: Answer): readonly Reading[] {
  const answer = jsonObject(body);
  if (answer === undefined) throw new Error(`HTTP ${String(status)} without a JSON object`);
  const whole = levelOf(answer.status, "status");
  // A process that ails may say so with 503. One that is well and fails is not to be believed.
  if (whole === 0 && !isGood(status)) throw new Error(`HTTP ${String(status)} beside the status "healthy"`);
  checkFields(endpoint, answer);
  const own = endpoint.service === undefined ? reading("health", whole) : ofService(whole, endpoint.service);
  return [own, ...partsOf(endpoint, answer)];
}

/** 2xx is good, as for `curl -f`; a redirect proves nothing (EG-C29). */
export function readStatus({ isHealth }: StatusQuestion, { status }: Answer): readonly Reading[] {
  if (isHealth) return [reading("health", isGood(status) ? 0 : unhealthy)];
  if (!isGood(status)) throw new Error(`HTTP ${String(status)}`);
  return [];
}

export function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

function partsOf({ services = [] }: HealthQuestion, answer: Readonly<Record<string, unknown>>): Reading[] {
  if (services.length === 0) return [];
  const { services: states } = answer;
  if (!isObject(states)) throw new Error("no object `services`");
  return services.map((service) => ofService(levelOf(states[service], `services.${service}`), service));
}

function ofService(level: number, service: string): Reading {
  return reading("serviceHealth", level, service);
}

function levelOf(word: unknown, place: string): number {
  const level = typeof word === "string" ? levels[word.toLowerCase()] : undefined;
  if (level !== undefined) return level;
  const given = typeof word === "string" ? `"${word.slice(0, 40)}"` : typeof word;
  throw new Error(`\`${place}\` is ${given}, not one of ${Object.keys(levels).join(", ")}`);
}

function checkFields({ fields = {} }: HealthQuestion, answer: Readonly<Record<string, unknown>>): void {
  for (const [field, kind] of Object.entries(fields)) {
    const value = answer[field];
    const fits = kind === "number" ? asNumber(value) !== undefined : isTime(value);
    if (!fits) throw new Error(`\`${field}\` is no ${kind === "number" ? "number" : "time in ISO 8601"}`);
  }
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}
