import type { NotifierConfiguration } from "../../../lib/notifier-configuration";
import { post, type Patience } from "../http";
import { shortened, type Message } from "../message";
import type { ReadSecret, Sender } from "./sender";

/** Severities of the Events API v2; an `info` never wakes anybody. */
const severities = { critical: "critical", warning: "warning", info: "info" } as const;

const longestSummary = 1024;

/** PagerDuty by its Events API v2 (MG-031, VDX-041): an alert begins and ends under one key, so it opens one incident. */
export function pagerDutySender(
  configuration: NotifierConfiguration,
  secret: ReadSecret,
  patience: Patience,
): Sender {
  async function routingKey(): Promise<{ key?: string; why: string }> {
    const key = (await secret())?.trim();
    if (key === undefined || key === "") return { why: "the integration key's secret has no value" };
    return /^[\w+-]{16,64}$/.test(key) ? { key, why: "" } : { why: "the integration key is none" };
  }
  return {
    async send(_, message, deadline) {
      const { key, why } = await routingKey();
      if (key === undefined) return { result: "not-configured", why };
      const body = pagerDutyBody(configuration, message, key);
      return post(configuration.endpoints.pagerduty, body, isAccepted, deadline, patience);
    },
    async gaps() {
      const { key, why } = await routingKey();
      return key === undefined ? [why] : [];
    },
  };
}

/** Accepted events are answered with 202 and JSON. */
function isAccepted(status: number, text: string): boolean {
  return status === 202 && text.trimStart().startsWith("{");
}

export function pagerDutyBody(
  { title, environment, system }: NotifierConfiguration,
  message: Message,
  routingKey: string,
): Record<string, unknown> {
  const event = { routing_key: routingKey, dedup_key: message.dedupKey };
  if (message.action === "resolve") return { ...event, event_action: "resolve" };
  return {
    ...event,
    event_action: "trigger",
    client: `${title} (${environment})`,
    ...(message.link !== undefined && {
      client_url: message.link,
      links: [{ href: message.link, text: "AWS console" }],
    }),
    payload: {
      summary: shortened(`[${environment}] ${title}: ${message.headline}`, longestSummary),
      source: `${system}-${environment}`,
      severity: severities[message.level],
      timestamp: message.at.toISOString(),
      component: title,
      custom_details: Object.fromEntries(message.facts),
    },
  };
}
