import type { NotifierConfiguration } from "../../../lib/notifier-configuration";
import { post, type Patience } from "../http";
import { shortened, type Message } from "../message";
import type { ReadSecret, Sender } from "./sender";

/** Limits of Slack's blocks ("Reference: blocks"). */
const longestHeader = 150;
const longestSection = 3000;

const signs = {
  critical: ":red_circle:",
  warning: ":large_orange_circle:",
  info: ":large_blue_circle:",
} as const;

/** Slack by an incoming webhook, which belongs to one channel (MG-030, MG-032). */
export function slackSender(
  configuration: NotifierConfiguration,
  secret: ReadSecret,
  patience: Patience,
): Sender {
  const prefix = configuration.endpoints.slack;
  async function webhook(): Promise<{ url?: string; why: string }> {
    const url = (await secret())?.trim();
    if (url === undefined || url === "") return { why: "the webhook's secret has no value" };
    if (!url.startsWith(prefix) || !URL.canParse(url))
      return { why: `the webhook is no address below ${prefix}` };
    return { url, why: "" };
  }
  return {
    async send(_, message, deadline) {
      const { url, why } = await webhook();
      if (url === undefined) return { result: "not-configured", why };
      return post(url, slackBody(configuration, message), isAccepted, deadline, patience);
    },
    async gaps() {
      const { url, why } = await webhook();
      return url === undefined ? [why] : [];
    },
  };
}

/** A webhook answers 200 and the two letters. */
function isAccepted(status: number, text: string): boolean {
  return status === 200 && text.trim() === "ok";
}

/** What a webhook takes: blocks, and a line for notifications of the client. */
export function slackBody(
  { title, environment }: NotifierConfiguration,
  message: Message,
): Record<string, unknown> {
  const word = message.action === "resolve" ? "RESOLVED" : message.level.toUpperCase();
  const sign = message.action === "resolve" ? ":large_green_circle:" : signs[message.level];
  const line = `${title} ${word}: ${message.headline}`;
  const facts = message.facts.map(([name, text]) => `*${escaped(name)}*: ${escaped(text)}`).join("\n");
  const link = message.link === undefined ? "" : ` · <${message.link.replaceAll("|", "%7C")}|AWS console>`;
  return {
    text: escaped(shortened(`[${environment}] ${line}`, longestHeader * 2)),
    blocks: [
      { type: "header", text: { type: "plain_text", text: shortened(line, longestHeader), emoji: false } },
      ...[facts, message.body === undefined ? "" : escaped(message.body)]
        .filter((text) => text !== "")
        .map(section),
      {
        type: "context",
        elements: [markdown(`${sign} ${escaped(environment)} · ${message.at.toISOString()}${link}`)],
      },
    ],
  };
}

function section(text: string): Record<string, unknown> {
  return { type: "section", text: markdown(cut(text, longestSection)) };
}

/** Never in the middle of an entity, which Slack would refuse to read. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/&[a-z]*$/, "")}…`;
}

/** `verbatim`: no word of an alarm becomes a mention or a link. */
function markdown(text: string): Record<string, unknown> {
  return { type: "mrkdwn", text, verbatim: true };
}

/** The three characters that Slack asks to escape ("Formatting text for app surfaces"). */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
