import { createHash } from "node:crypto";
import { z } from "zod";
import { redact } from "./redact";
import { shortened } from "./message";

/** Something that has no end of its own: a finding, an event of a service, a text. */
export interface Occurrence {
  /** Equal for occurrences of the same thing: they share a cooldown. */
  readonly identity: string;
  readonly headline: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly link?: string;
}

const eventBridge = z.object({
  source: z.string(),
  "detail-type": z.string(),
  region: z.string().default(""),
  time: z.string().default(""),
  resources: z.array(z.string()).default([]),
  detail: z.record(z.string(), z.unknown()).default({}),
});

/** What an RDS event subscription publishes: no event of EventBridge. */
const rdsSubscription = z.object({
  "Event Source": z.string(),
  "Source ID": z.string(),
  "Event Message": z.string(),
  "Event ID": z.string().default(""),
  "Identifier Link": z.string().optional(),
});

/** Undefined where the message is of neither kind. */
export function occurrenceIn(message: unknown): Occurrence | undefined {
  const rds = rdsSubscription.safeParse(message);
  if (rds.success) return ofRdsSubscription(rds.data);
  const event = eventBridge.safeParse(message);
  return event.success ? ofEventBridge(event.data) : undefined;
}

/** A text that somebody wrote (MG-035), or JSON that nobody here knows: told as it is, without what it must not hold. */
export function occurrenceOfText(subject: string | undefined, text: string): Occurrence {
  const clean = redact(text).trim();
  const line =
    redact(subject ?? "").trim() || (clean.split("\n")[0] ?? "").trim() || "A message without text";
  return {
    identity: `text:${digest(`${subject ?? ""}\n${text}`)}`,
    headline: shortened(line, 150),
    facts: clean === line || clean === "" ? [] : [["Message", shortened(clean, 1500)]],
  };
}

/**
 * Of a finding only type, severity and resource: its description names addresses and users (GDPR 5), and whoever follows
 * it up reads it in the console.
 */
function ofEventBridge(event: z.output<typeof eventBridge>): Occurrence {
  const { source, region, detail } = event;
  const kind = event["detail-type"];
  const text = (key: string): string => {
    const value = detail[key];
    return typeof value === "string" || typeof value === "number" ? redact(String(value)) : "";
  };
  const id = text("id") || text("findingId") || text("findingARN");
  const what = text("type") || text("eventName") || text("Message") || text("state") || text("message");
  const resource = typeOfResource(detail) || text("SourceIdentifier") || redact(event.resources.join(", "));
  const facts = [
    ["Event", kind],
    ["What", what],
    ["Severity", text("severity")],
    ["Resource", resource],
    ["Region", region],
    ["Finding", id],
  ] as const;
  return {
    identity: `event:${digest([source, kind, region, id || event.resources.join() || what].join("\n"))}`,
    headline: shortened(what === "" ? `${kind} (${source})` : `${kind}: ${what}`, 150),
    facts: facts.filter(([, value]) => value !== "").map(([name, value]) => [name, shortened(value, 500)]),
    ...(region !== "" && { link: consoleOf(source, region) }),
  };
}

function typeOfResource(detail: Readonly<Record<string, unknown>>): string {
  const resource = detail.resource;
  if (typeof resource !== "object" || resource === null)
    return typeof resource === "string" ? redact(resource) : "";
  const type = (resource as Record<string, unknown>).resourceType;
  return typeof type === "string" ? redact(type) : "";
}

function consoleOf(source: string, region: string): string {
  const service = {
    "aws.guardduty": "guardduty",
    "aws.access-analyzer": "access-analyzer",
    "aws.rds": "rds",
  }[source];
  const base = `https://${region}.console.aws.amazon.com`;
  return service === undefined ? `${base}/events` : `${base}/${service}/home?region=${region}`;
}

function ofRdsSubscription(event: z.output<typeof rdsSubscription>): Occurrence {
  const message = redact(event["Event Message"]);
  return {
    identity: `rds:${digest([event["Source ID"], event["Event ID"], message].join("\n"))}`,
    headline: shortened(`${event["Source ID"]}: ${message}`, 150),
    facts: [
      ["Source", `${event["Event Source"]} ${event["Source ID"]}`],
      ["Message", shortened(message, 1000)],
    ],
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
