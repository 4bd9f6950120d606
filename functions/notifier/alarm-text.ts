import type { NotifierConfiguration } from "../../lib/notifier-configuration";
import type { AlarmRecord } from "./alarm-record";
import { shortened, type Message } from "./message";
import { redact } from "./redact";

/** What people are told of an alarm that began, ended, or lasts. */
export function alarmMessage(
  configuration: NotifierConfiguration,
  record: AlarmRecord,
  occasion: "began" | "ended" | "lasts",
  now: number,
  audienceTitle = "",
): Message {
  const minutes = Math.max(0, Math.round((now - record.openedAt) / 60_000));
  const heading = {
    began: record.name,
    ended: `${record.name} is back to normal`,
    lasts: `${record.name} has lasted ${minutes} min, now also for ${audienceTitle}`,
  }[occasion];
  const facts: (readonly [string, string])[] = [
    ["Alarm", record.name],
    ["Why", shortened(redact(record.reason), 700)],
    ["Rule", shortened(redact(record.description), 500)],
    ["Since", new Date(record.openedAt).toISOString()],
    ["Lasted", occasion === "ended" && record.openedAt < record.changedAt ? `${minutes} min` : ""],
  ];
  return {
    action: occasion === "ended" ? "resolve" : "trigger",
    level: record.level,
    headline: heading,
    facts: facts.filter(([, text]) => text !== ""),
    dedupKey: dedupKeyOf(record.arn),
    at: new Date(occasion === "lasts" ? now : record.changedAt),
    link: consoleLink(configuration.region, record),
  };
}

/** PagerDuty takes 255 characters. */
function dedupKeyOf(arn: string): string {
  return arn.length <= 255 ? arn : arn.slice(arn.length - 255);
}

function consoleLink(region: string, { arn, name }: AlarmRecord): string {
  const of = arn.split(":")[3] || region;
  return `https://${of}.console.aws.amazon.com/cloudwatch/home?region=${of}#alarmsV2:alarm/${encodeURIComponent(name)}`;
}
