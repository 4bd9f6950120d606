import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { NotifierConfiguration } from "../../../lib/notifier-configuration";
import { shortened, type Message } from "../message";
import type { Sender } from "./sender";
import { sdkResult } from "./sdk-result";

/** SNS allows 100 characters of ASCII in a subject, and no line breaks. */
const longestSubject = 100;

/** E-mail by one SNS topic an audience; its subscribers are the audience's mailboxes. */
export function emailSender(
  configuration: NotifierConfiguration,
  topics: Readonly<Record<string, string>>,
  client: Pick<SNSClient, "send">,
): Sender {
  return {
    async send(audience, message, deadline) {
      const topicArn = topics[audience];
      if (topicArn === undefined) return { result: "not-configured", why: `no mail topic for ${audience}` };
      return sdkResult(deadline, (abortSignal) =>
        client.send(
          new PublishCommand({
            TopicArn: topicArn,
            Subject: subjectOf(configuration, message),
            Message: mailText(configuration, message),
          }),
          { abortSignal },
        ),
      );
    },
    gaps: () => Promise.resolve([]), // who has not confirmed a subscription is known to SNS alone
  };
}

export function subjectOf({ title, environment }: NotifierConfiguration, message: Message): string {
  const word = message.action === "resolve" ? "RESOLVED" : message.level.toUpperCase();
  const line = `[${environment}] ${title} ${word}: ${message.headline}`;
  const ascii = line
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "") // the marks of letters, which stay
    .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
    .replace(/[^ -~]/g, "?");
  return ascii.length <= longestSubject ? ascii : `${ascii.slice(0, longestSubject - 3)}...`;
}

/** The template of alert mails (MG-029). */
export function mailText({ title, environment }: NotifierConfiguration, message: Message): string {
  const word = message.action === "resolve" ? "resolved" : message.level;
  const width = Math.max(...message.facts.map(([name]) => name.length), "System".length);
  const line = (name: string, text: string): string =>
    `${`${name}:`.padEnd(width + 2)}${text.replaceAll("\n", `\n${" ".repeat(width + 2)}`)}`;
  return [
    message.headline,
    "",
    line("System", `${title} (${environment}), ${word}`),
    ...message.facts.map(([name, text]) => line(name, text)),
    line("Time", message.at.toISOString()),
    ...(message.body === undefined ? [] : ["", shortened(message.body, 100_000)]),
    ...(message.link === undefined ? [] : ["", message.link]),
    "",
  ].join("\n");
}
